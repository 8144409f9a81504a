import { withSubject } from "./carried-subjects.js";
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
import type { NumberToken } from "./numbers.js";
import { RESULT_BEHIND, RESULT_VERBS } from "./measure-words.js";

/** A measure's name and the other forms by which it may be met. */
export interface FigureName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The words of the text that stand for it: a part of the clause, verbatim. */
  readonly surface: string;
}

/** Names for numbers that follow what they measure: `生产总值`545亿元. One name per item of a list when `count` asks for several. */
export function namesBefore(left: string, count: number, subject: string | null): FigureName[] {
  const { core, withArea, forms } = readLeft(left);
  if (core === "") return [];
  const each = count > 1 && subject !== null && isGeneric(core) ? splitItems(subject) : [];
  // 推进交通攻坚、城建攻坚，投资分别达到180亿元、220亿元: one for each of the things before.
  if (each.length === count) return each.map((thing) => nameOf(core, { withArea, subject: thing }, forms));
  const items = count > 1 ? itemsOf(core, count) : [core];
  const cores = items.length === count ? completeItems(items) : [core];
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
export function sizeName(name: FigureName, { unit }: NumberToken, first: NumberToken): FigureName {
  const kind = (unit ?? "").replace(MAGNITUDE, "");
  const size = SIZES.find(([units]) => units.test(kind))?.[1];
  // 75批125人次: who came, not how many of the batches.
  if (
    size === undefined ||
    /批次?$/.test(first.unit ?? "") ||
    kind === (first.unit ?? "").replace(MAGNITUDE, "") ||
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

/** 城镇、农村常住居民收入, 集中、分散供养标准: an item may also stand for as many characters of the last as it has itself, or for its first two. */
function substituted(items: readonly string[], index: number): string[] {
  const [item = "", last = ""] = [items[index], items.at(-1)];
  if (index === items.length - 1 || headOf(item) !== "") return [];
  return [...new Set([last.slice(item.length), last.slice(2)])]
    .filter((shared) => shared.length > headOf(last).length)
    .map((shared) => item + shared);
}

/** Words that name several measures in one: 存贷款余额, 城乡居民收入. */
const JOINT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/存、?贷款/, ["存款", "贷款"]],
  [/城乡(?=.{0,2}居民)/, ["城镇", "农村"]],
  [/城乡/, ["城市", "农村"]],
  [/进、?出口/, ["进口", "出口"]],
  [/广播电视/, ["广播", "电视"]],
  [/市、?县(?![（(区])/, ["市级", "县级"]],
  [/开、?竣工/, ["开工", "竣工"]],
  [/牛羊/, ["牛", "羊"]],
  [/第?一、?二、?三(?:次产业|产业|产)/, ["第一产业", "第二产业", "第三产业"]],
];

/** The measures of a list; a verb behind 分别 goes to each: “上海标准”、“上海品牌”分别`新增`. */
function itemsOf(core: string, count: number): string[] {
  const [list = "", verb = ""] = core.split("分别");
  const joint = JOINT.find(([words, parts]) => parts.length === count && words.test(list));
  const items = splitItems(list);
  if (items.length === count && !(joint !== undefined && items.some((item) => item.length === 1)))
    return items.map((item) => (isVerbOnly(verb) ? verb : "") + item);
  if (joint === undefined) return items;
  return joint[1].map((part) => {
    const item = list.replace(joint[0], part);
    return item.endsWith("产业") ? `${item}增加值` : item;
  });
}

const FOR_ALL =
  /(?:(?<![人平户年月日地亩])均|(?<!首)都|双双|分别)(?:[^，,。；;、和及与评获]{0,6})$|各(?:新增|建设|新建|建成|增长|达)?$/;

/** Names of what one number is the value of: `先进装备、智能家电产值`均突破500亿元; empty where it is not said of each of a list. */
export function namesOfEach(left: string, subject: string | null, before = left): FigureName[] {
  if (!FOR_ALL.test(left)) return [];
  const { core } = readLeft(before);
  const items = splitItems(core);
  if (items.length < 2) return [];
  const verb = RESULT_VERBS.exec(items[0] ?? "")?.[0] ?? "";
  return completeItems(items).map((item, index) => {
    const name = withForms(nameOf(item, { withArea: item, subject }), [
      ...substituted(items, index),
      ...prefixed(items, index),
    ]);
    return index > 0 && verb !== "" ? withForms(name, [verb + item]) : name;
  });
}

/** 单位生产总值能耗、`水耗`: an item may also begin as the first does. */
function prefixed(items: readonly string[], index: number): string[] {
  const [first = "", item = ""] = [items[0], items[index]];
  const head = headOf(first);
  return index > 0 && head !== "" && first.length > head.length && item.length <= 4
    ? [first.slice(0, -head.length) + item]
    : [];
}

/** Names for a growth that several measures share: `有效发明专利拥有量、技术合同交易额`增长15%. */
export function sharedNames(left: string, subject: string | null): FigureName[] {
  const { core, withArea, forms } = readLeft(left);
  if (core === "") return [];
  const items = completeItems(splitItems(core));
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

const ALL_KINDS = /各[类级种]/;

/** Name for a number in front of what it counts: 100个`示范村`. Null where nothing is named. */
export function nameBehind(left: string, right: string, subject: string | null): FigureName | null {
  const before = readLeft(left).core;
  const { thing, predicate } = readRight(right);
  if (thing.length < 2 && predicate === "") return null;
  const verb = withoutEmptyVerb(lastItem(before));
  const lead = isVerbOnly(before) ? (isVerbOnly(verb) && verb !== "" ? before : "") : verb;
  const noun = withoutResultVerb(lead) ?? (isVerbOnly(lead) ? "" : lead);
  const name = predicate === "" ? lead + thing : (isVerbOnly(lead) ? "" : lead) + thing + predicate;
  const core = thing.slice(thing.lastIndexOf("的") + 1);
  const first = splitItems(thing)[0] ?? thing;
  const aliases = [
    thing,
    lead + thing,
    core.length >= 3 ? lead + core : thing,
    core.length >= 3 ? core : thing,
    noun + thing,
    predicate + thing,
    `${lead}${thing}${predicate}`,
    thing + predicate,
    ...(predicate === "" ? [] : [`${predicate}的${thing}`]),
    ...turnedForms(thing),
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
  const share = /占[^占]{2,}$/.test(item) && !/(?:比|比重|比例|率|份额)$/.test(item) ? `${item}比重` : item;
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

/** Words of which the other stands in the same place: `城市`和`农村`低保标准. */
const PARALLEL = /^(?:城市|城镇|农村|乡村|[省市县]级|国[内外]|境[内外]|集中|分散|城区|县城|男性|女性)$/;

/** Gives short items the head or the beginning they share: 国外、国内旅游人数 → 国外旅游人数, 国内旅游人数. */
export function completeItems(items: readonly string[]): string[] {
  const last = items.at(-1) ?? "";
  const head = headOf(last);
  const first = items[0] ?? "";
  const firstHead = headOf(first);
  return items.map((item, index) => {
    if (index < items.length - 1 && PARALLEL.test(item) && PARALLEL.test(last.slice(0, item.length)))
      return item + last.slice(item.length);
    if (index < items.length - 1 && head !== "" && headOf(item) === "") return item + head;
    if (index > 0 && isGeneric(item) && firstHead !== "" && first.length > firstHead.length)
      return first.slice(0, first.length - firstHead.length) + item;
    return item;
  });
}
