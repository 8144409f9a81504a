import { withSubject } from "./carried-subjects.js";
import type { FigureName } from "./figure-name.js";
import {
  fromLastVerb,
  isGeneric,
  isVerbOnly,
  readLeft,
  readRight,
  withoutEmptyVerb,
  withoutInnerVerb,
  withoutResultVerb,
} from "./indicator-names.js";
import { splitItems } from "./list-marks.js";
import { headOf } from "./measure-heads.js";
import { RESULT_BEHIND, RESULT_VERBS } from "./measure-words.js";
import { completeItems, governedItems, itemsOf, prefixed, substituted } from "./name-lists.js";
import type { NumberToken } from "./number-token.js";

/** Names for numbers that follow what they measure: `生产总值`545亿元. One name per item of a list when `count` asks for several. */
export function namesBefore(left: string, count: number, subject: string | null): FigureName[] {
  const { core, withArea, forms } = readLeft(left);
  if (core === "") return [];
  const each = count > 1 && subject !== null && isGeneric(core) ? splitItems(subject) : [];
  // 推进交通攻坚、城建攻坚，投资分别达到180亿元、220亿元: one for each of the things before.
  if (each.length === count) return each.map((thing) => nameOf(core, { withArea, subject: thing }, forms));
  const items = count > 1 ? itemsOf(core, count) : [core];
  const cores = items.length === count ? governedItems(completeItems(items)) : [core];
  return cores.map((item, index) =>
    nameOf(item, { withArea: cores.length === 1 ? withArea : item, subject }, [
      ...(cores.length === 1 ? forms : []),
      ...substituted(items, index),
      ...prefixed(items, index),
    ]),
  );
}

/** What a second number of the same things tells of them, by its unit. */
const SIZES: readonly (readonly [RegExp, string])[] = [
  [/(?:平方米|平米|平方公里|亩|公顷)$/, "面积"],
  [/(?:公里|千米|米)$/, "里程"],
  [/(?:人|人次|名)$/, "人数"],
  [/(?:户|户次)$/, "户数"],
  [/套$/, "套数"],
  [/元$/, "金额"],
];
const MAGNITUDE = /^[十百千万亿]+/;

/** 新建道路22条`33公里`: the second number of the same things is of their length, unless both are of one kind. */
export function sizeName(name: FigureName, { unit }: NumberToken, first: NumberToken | undefined): FigureName {
  const kind = (unit ?? "").replace(MAGNITUDE, "");
  const size = SIZES.find(([units]) => units.test(kind))?.[1];
  // 75批125人次: who came, not how many of the batches.
  if (
    size === undefined ||
    /批次?$/.test(first?.unit ?? "") ||
    kind === (first?.unit ?? "").replace(MAGNITUDE, "") ||
    name.name.endsWith(size)
  )
    return name;
  const full = name.name + size;
  const plain = withoutResultVerb(name.name);
  const aliases = [...name.aliases.map((alias) => alias + size), plain === null ? full : plain + size];
  return { ...name, name: full, aliases: unique(aliases, full) };
}

function withForms(name: FigureName, forms: readonly string[]): FigureName {
  return { ...name, aliases: unique([...name.aliases, ...forms], name.name) };
}

const FOR_ALL =
  /(?:(?<![人平户年月日地亩])均|(?<!首)都|双双|分别)(?:[^，,。；;、和及与评获]{0,6})$|各(?:新增|建设|新建|建成|增长|达)?$/;

/** Names of what one number is the value of: `先进装备、智能家电产值`均突破500亿元; empty where it is not said of each of a list. */
export function namesOfEach(left: string, subject: string | null, before = left): FigureName[] {
  if (!FOR_ALL.test(left)) return [];
  const { core } = readLeft(before);
  const [, list = core, shared = ""] = /^(.+)各(.{0,2})$/.exec(core) ?? [];
  const parted = splitItems(list);
  // `进、出口`货物通关时间: what is less than a word is a part of the next.
  const items = parted.some((item) => item.length === 1) ? itemsOf(list, parted.length) : parted;
  if (items.length < 2) return [];
  const verb = RESULT_VERBS.exec(items[0] ?? "")?.[0] ?? "";
  return governedItems(completeItems(items)).map((item, index) => {
    const name = withForms(nameOf(item, { withArea: item, subject }), [
      ...substituted(items, index),
      ...prefixed(items, index),
    ]);
    return withForms(name, [
      ...(index > 0 && verb !== "" ? [verb + item] : []),
      ...(shared === "" ? [] : [item + shared, shared + item]),
    ]);
  });
}

/** 汽车`及`零部件产业产值, 卫生、社会保障`和`社会福利业投资: one trade's. */
const ONE_TRADE =
  /^[^、和与]{1,6}及[^、和与及]{2,8}(?:产?业|制造)|[、和及][^、和与及]{2,6}(?<!产)业(?:固定资产)?投资$/u;

/** 汽车、石化、电子`三大支柱产业`总产值: what they have together. */
const TOGETHER = /、.*[二三四五六七八九十\d]大\p{Script=Han}{0,6}(?:产业|行业|集群|板块)/u;

/** Names for a growth that several measures share: `有效发明专利拥有量、技术合同交易额`增长15%. */
export function sharedNames(left: string, subject: string | null): FigureName[] {
  const { core, withArea, forms } = readLeft(left);
  if (core === "") return [];
  // `存、贷款`余额: the first is short of a character.
  const isOne = ONE_TRADE.test(core) || TOGETHER.test(core);
  const items = isOne ? [core] : completeItems(splitItems(core.replace(/存(?=、贷款)/u, "存款")));
  if (items.length < 2 || !items.every((item) => headOf(item) !== ""))
    return [nameOf(core, { withArea, subject }, forms)];
  return items.map((item) => nameOf(item, { withArea: item, subject }));
}

/** 老人发放养老补贴 → 发放养老补贴老人, 发放老人, 老人. */
function turnedForms(thing: string): string[] {
  const [, head, verb, rest] = RESULT_BEHIND.exec(thing) ?? [];
  if (head === undefined || verb === undefined || rest === undefined) return [];
  return [verb + rest + head, verb + head, head, `${verb}${rest}的${head}`];
}

/** `企业数字化改造`100家 → 数字化改造企业. */
function turnedKinds(lead: string, thing: string): string[] {
  const [, kind, told] = KIND_FIRST.exec(thing) ?? [];
  if (kind === undefined || told === undefined) return [];
  return [told + kind, lead + told + kind];
}

const KIND_FIRST = /^(企业|项目|乡镇|学校|作品|指标|居民|农户|群众|产品|平台|园区|机构)((?!的)[^的]{4,})$/u;

const MEASURED =
  /^(.{2,}?)(?:年人均|人均|年)?(?:地区生产总值|农业总产值|总产值|产值|[主营销综]\S{0,4}收入|收入|工业投资|资产|水质)/;

/** What was counted, where what is told of it follows: `住宅小区`的违章建筑, `工业园区`总产值, `省级集聚区`完善配套. */
function wholesOf(thing: string): string[] {
  const owner = thing.slice(0, Math.max(0, thing.indexOf("的")));
  const measured = MEASURED.exec(thing)?.[1] ?? "";
  const worked = WORKED_ON.exec(thing)?.[1] ?? "";
  return [owner, measured, worked].filter((whole) => whole.length >= 2);
}

const WORKED_ON = /^(.{3,}?)(?:改善|完善|落实|发展|壮大|快速|加快|后续|集中|延链|提质|市场化|全面)/;

const ALL_KINDS = /各[类级种]/;

/** Name for a number (`counted`) in front of what it counts: 100个`示范村`. Null where nothing is named. */
export function nameBehind(
  left: string,
  right: string,
  { subject, counted }: { subject: string | null; counted: number | null },
): FigureName | null {
  const { core, forms } = readLeft(left);
  const { thing, predicate } = readRight(right);
  if (thing.length < 2 && predicate === "") return null;
  // 开工建设A至B、C至D、E至F`3条`高速公路: what is counted was listed, and is not that of the last. 工程 alone would say nothing.
  const isListed = thing.length > 2 && counted !== null && counted > 1 && splitItems(core).length === counted;
  const before = isListed ? (RESULT_VERBS.exec(core)?.[0] ?? "") : core;
  const verb = withoutEmptyVerb(lastItem(before));
  const lead = isVerbOnly(before) ? (isVerbOnly(verb) && verb !== "" ? before : "") : verb;
  const noun = withoutResultVerb(lead) ?? (isVerbOnly(lead) ? "" : lead);
  const name = predicate === "" ? lead + thing : (isVerbOnly(lead) ? "" : lead) + thing + predicate;
  const own = thing.slice(thing.lastIndexOf("的") + 1);
  const first = splitItems(thing)[0] ?? thing;
  const aliases = [
    thing,
    lead + thing,
    own.length >= 3 ? lead + own : thing,
    own.length >= 3 ? own : thing,
    noun + thing,
    predicate + thing,
    `${lead}${thing}${predicate}`,
    thing + predicate,
    ...(predicate === "" ? [] : [`${predicate}的${thing}`]),
    ...(left.endsWith("的") ? [`${lead}的${thing}`] : []),
    ...turnedForms(thing),
    ...forms.map((form) => form + thing),
    ...wholesOf(thing),
    ...(predicate === "" ? turnedKinds(lead, thing) : [lead + predicate + thing]),
    ...(first.length >= 3 && first !== thing ? [first, lead + first] : []),
    ...(predicate === "" ? [] : [thing + predicate.replace(/^(?:实施|进行|开展)了?/, "")]),
    ...(ALL_KINDS.test(thing) ? [thing.replace(ALL_KINDS, ""), lead + thing.replace(ALL_KINDS, "")] : []),
  ];
  return withSubject({ name, aliases: unique(aliases, name), surface: thing }, subject);
}

const GIVEN = /^.{2,}?((?:发放|享受|配备|签订|签署|安装|给予|代缴|减免|拨付)了?(?!率|标准|额).{2,})$/;

function nameOf(
  item: string,
  { withArea, subject }: { withArea: string; subject: string | null },
  forms: readonly string[] = [],
): FigureName {
  const share =
    /占[^占]{2,}$/.test(item) && !/(?:比|比重|比例|率|份额)$/.test(item) ? `${item.replace("占到", "占")}比重` : item;
  const plain = withoutInnerVerb(withoutEmptyVerb(share));
  const bare = withoutResultVerb(plain);
  const aliases = [
    share,
    withArea,
    bare ?? plain,
    item,
    fromLastVerb(item) ?? item,
    lastItem(item),
    item.replace(ALL_KINDS, ""),
    ...forms,
  ];
  const given = GIVEN.exec(plain)?.[1];
  // 为3.9万名老人发放补贴2171万元: the sum is that of what they were given.
  if (given !== undefined) return { name: given, aliases: unique([plain, ...aliases], given), surface: given };
  return withSubject({ name: plain, aliases: unique(aliases, plain), surface: item }, subject);
}

/** 启动垦造水田工作、全年`垦造水田`: a clause that 、 cuts short. */
function lastItem(words: string): string {
  const last = splitItems(words).at(-1) ?? words;
  return last.length >= 4 ? last : words;
}

function unique(aliases: readonly string[], name: string): string[] {
  return [...new Set(aliases)].filter((alias) => alias !== name && alias.length >= 2);
}
