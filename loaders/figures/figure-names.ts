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
import { RESULT_BEHIND } from "./measure-words.js";

/** A measure's name and the other forms by which it may be met. */
export interface FigureName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The words of the text that stand for it: a part of the clause, verbatim. */
  readonly surface: string;
}

/** Heads by which a short list item is completed: `二氧化硫和化学需氧量`+`排放量`. */
const MEASURE_HEAD =
  /(?:增加值|总产值|产值|总收入|人均可支配收入|可支配收入|纯收入|销售收入|营业收入|主营业务收入|收入|支出|总投资|投资|总额|余额|贷款|存款|产量|销量|产销量|旅游人数|游客|人数|数量|面积|里程|普及率|覆盖率|比重|比例|占比|增速|增幅|排放总量|排放量|吞吐量|运量|货运量|用水量|用电量|能耗|耗|规模|税收|利润|利税|价格|指数|产能|能力|户数|服务|项目|企业|机构|工程|单位)$/;

const ANY_HEAD = /[^、和]{1,2}[率量额值数费金]$/;

function headOf(item: string): string {
  return MEASURE_HEAD.exec(item)?.[0] ?? ANY_HEAD.exec(item)?.[0] ?? "";
}

/** Names for numbers that follow what they measure: `生产总值`545亿元. One name per item of a list when `count` asks for several. */
export function namesBefore(left: string, count: number, subject: string | null): FigureName[] {
  const { core, withArea } = readLeft(left);
  if (core === "") return [];
  const items = count > 1 ? itemsOf(core, count) : [core];
  const cores = items.length === count ? completeItems(items) : [core];
  return cores.map((item, index) =>
    withForms(nameOf(item, cores.length === 1 ? withArea : item, subject), substituted(items, index)),
  );
}

function withForms(name: FigureName, forms: readonly string[]): FigureName {
  return { ...name, aliases: unique([...name.aliases, ...forms], name.name) };
}

/** 城镇、农村常住居民人均可支配收入: an item may also stand for as many characters of the last as it has itself. */
function substituted(items: readonly string[], index: number): string[] {
  const [item = "", last = ""] = [items[index], items.at(-1)];
  const shared = last.slice(item.length);
  return index < items.length - 1 && headOf(item) === "" && shared.length > headOf(last).length ? [item + shared] : [];
}

/** Words that name two measures in one: 存贷款余额, 城乡居民收入. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ["存贷款", "存款", "贷款"],
  ["城乡居民", "城镇居民", "农村居民"],
  ["进出口", "进口", "出口"],
];

/** The measures of a list; a verb behind 分别 goes to each: “上海标准”、“上海品牌”分别`新增`. */
function itemsOf(core: string, count: number): string[] {
  const [list = "", verb = ""] = core.split("分别");
  const items = splitItems(list);
  if (items.length === count) return items.map((item) => (isVerbOnly(verb) ? verb : "") + item);
  const pair = count === 2 ? PAIRS.find(([both]) => list.includes(both)) : undefined;
  return pair === undefined ? items : [list.replace(pair[0], pair[1]), list.replace(pair[0], pair[2])];
}

/** Names for a growth that several measures share: `有效发明专利拥有量、技术合同交易额`增长15%. */
export function sharedNames(left: string, subject: string | null): FigureName[] {
  const { core, withArea } = readLeft(left);
  if (core === "") return [];
  const items = completeItems(splitItems(core));
  if (items.length < 2 || !items.every((item) => headOf(item) !== "")) return [nameOf(core, withArea, subject)];
  return items.map((item) => nameOf(item, item, subject));
}

/** 老人发放养老补贴 → 发放养老补贴老人, 发放老人, 老人. */
function turnedForms(thing: string): string[] {
  const [, head, verb, rest] = RESULT_BEHIND.exec(thing) ?? [];
  if (head === undefined || verb === undefined || rest === undefined) return [];
  return [verb + rest + head, verb + head, head, `${verb}${rest}的${head}`];
}

const ALL_KINDS = /^各[类级种]/;

/** Name for a number in front of what it counts: 100个`示范村`. Null where nothing is named. */
export function nameBehind(left: string, right: string, subject: string | null): FigureName | null {
  const before = readLeft(left).core;
  const { thing, predicate } = readRight(right);
  if (thing.length < 2 && predicate === "") return null;
  const verb = withoutEmptyVerb(lastItem(before));
  const lead = isVerbOnly(before) ? (isVerbOnly(verb) && verb !== "" ? before : "") : verb;
  const noun = withoutResultVerb(lead) ?? (isVerbOnly(lead) ? "" : lead);
  const name = predicate === "" ? lead + thing : thing + predicate;
  const core = thing.slice(thing.lastIndexOf("的") + 1);
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
    ...(predicate === "" ? [] : [thing + predicate.replace(/^(?:实施|进行|开展)了?/, "")]),
    ...(ALL_KINDS.test(thing) ? [thing.replace(ALL_KINDS, ""), lead + thing.replace(ALL_KINDS, "")] : []),
  ];
  return withSubject({ name, aliases: unique(aliases, name), surface: thing }, subject);
}

function withSubject(name: FigureName, subject: string | null): FigureName {
  if (subject === null || !isGeneric(name.name)) return name;
  // 开工建设保障性住房1.48万套，`基本建成`8000套.
  const turned = isVerbOnly(name.name) ? [name.surface + subject, name.name + subject] : [];
  const full = subject + name.name;
  return { ...name, name: full, aliases: unique([name.name, ...name.aliases, ...turned], full) };
}

function nameOf(item: string, withArea: string, subject: string | null): FigureName {
  const share = /占[^占]{2,}$/.test(item) && !/(?:比|比重|比例|率|份额)$/.test(item) ? `${item}比重` : item;
  const plain = withoutInnerVerb(withoutEmptyVerb(share));
  const bare = withoutResultVerb(plain);
  const aliases = [share, withArea, bare ?? plain, item, fromLastVerb(item) ?? item, lastItem(item)];
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

/** Gives short items the head or the beginning they share: 国外、国内旅游人数 → 国外旅游人数, 国内旅游人数. */
export function completeItems(items: readonly string[]): string[] {
  const last = items.at(-1) ?? "";
  const head = headOf(last);
  const first = items[0] ?? "";
  const firstHead = headOf(first);
  return items.map((item, index) => {
    if (index < items.length - 1 && head !== "" && headOf(item) === "") return item + head;
    if (index > 0 && isGeneric(item) && firstHead !== "" && first.length > firstHead.length)
      return first.slice(0, first.length - firstHead.length) + item;
    return item;
  });
}
