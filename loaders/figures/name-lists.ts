import { isGeneric, isVerbOnly, withoutResultVerb } from "./indicator-names.js";
import { splitItems } from "./list-marks.js";
import { headOf } from "./measure-heads.js";

/** Words that name several measures in one: 存贷款余额, 城乡居民收入. */
const JOINT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/存、?贷款/, ["存款", "贷款"]],
  [/城乡(?=.{0,2}居民|人均)/, ["城镇", "农村"]],
  [/城乡/, ["城市", "农村"]],
  [/存贷/, ["存款", "贷款"]],
  [/垃圾污水/, ["垃圾", "污水"]],
  [/进、?出口/, ["进口", "出口"]],
  [/广播电视/, ["广播", "电视"]],
  [/市、?县(?![（(区长委])/, ["市级", "县级"]],
  [/开、?竣工/, ["开工", "竣工"]],
  [/牛羊/, ["牛", "羊"]],
  [/第?一、?二、?三(?:次产业|产业|产)/, ["第一产业", "第二产业", "第三产业"]],
];

/** The measures of a list; a verb behind 分别 goes to each: “上海标准”、“上海品牌”分别`新增`. */
export function itemsOf(core: string, count: number): string[] {
  const [list = "", verb = ""] = core.split("分别");
  const joint = JOINT.find(([words, parts]) => parts.length === count && words.test(list));
  const items = splitItems(list);
  // 产业投资、工业投资分别占全部投资的62.5%、45.4%: the share of each.
  const share = SHARE_OF.exec(verb)?.[1];
  if (items.length === count && share !== undefined)
    return items.map((item) => `${item}${share.replace(/的$/, "")}比重`);
  if (items.length === count && !(joint !== undefined && items.some((item) => item.length === 1)))
    return items.map((item) => (isVerbOnly(verb) ? verb : "") + item);
  if (joint === undefined) return items;
  return joint[1].map((part) => {
    const item = list.replace(joint[0], part);
    return item.endsWith("产业") ? `${item}增加值` : item;
  });
}

const SHARE_OF = /^仅?(占(?!比)[^占]{1,14}?)(?:的?(?:比重|比例))?(?:达到?|为|超过?)?$/;
/** What is told of all of a list by its last: 工业投资、民间投资`占比`, 利税和利润`增速`. */
const TOLD_OF_ALL = /(?:占比|占[^占]{1,14}(?:比重|比例)|增速|增幅|涨幅|降幅)$/;
const TOLD_BY_ITSELF = /^(?:每|人均|万元)|(?:拥有量|率|比|比重|比例|占比|增速|幅|指数|系数|强度|浓度|水平)$/;

/** Words of which the other stands in the same place: `城市`和`农村`低保标准. */
const PARALLEL = /^(?:城市|城镇|农村|乡村|[省市县]级|国[内外]|境[内外]|集中|分散|城区|县城|男性|女性)$/;

/** `每千人口拥有`医师数和床位数: all of the list are told by the head. */
const PER_HEAD = /^每[百千万]+[名位户]?(?:常住|户籍)?(?:人口?|老人)(?:拥有)?/;
const NUMBER_OF = /[员师士位者]数$/;

/** Gives short items the head or the beginning they share: 国外、国内旅游人数 → 国外旅游人数, 国内旅游人数. */
export function completeItems(items: readonly string[]): string[] {
  const last = items.at(-1) ?? "";
  const head = headOf(last);
  const first = items[0] ?? "";
  const firstHead = headOf(first);
  const told = TOLD_OF_ALL.exec(last)?.[0] ?? "";
  const isOfAll = told !== "" && told.length + 1 < last.length;
  const per = PER_HEAD.exec(first)?.[0] ?? "";
  return items.map((item, index) => {
    if (index > 0 && per !== "" && NUMBER_OF.test(item) && !item.startsWith("每")) return per + item;
    if (index < items.length - 1 && PARALLEL.test(item) && PARALLEL.test(last.slice(0, item.length)))
      return item + last.slice(item.length);
    if (isOfAll && index < items.length - 1 && !TOLD_BY_ITSELF.test(item)) return item + told;
    if (index < items.length - 1 && head !== "" && headOf(item) === "" && (head === "标准" || !GIVEN.test(item)))
      return withHead(item, head);
    if (index > 0 && isGeneric(item) && firstHead !== "" && first.length > firstHead.length)
      return first.slice(0, first.length - firstHead.length) + item;
    return item;
  });
}

/** 门诊`费用`, `费用`报销比例: what both have is told once. */
function withHead(item: string, head: string): string {
  return item.endsWith("费用") ? item + head.replace(/^.*费用(?=报销)/, "") : item + head;
}

/** 医疗保险财政`补贴`和月平均养老金: a sum by its own word. */
const GIVEN = /(?:补贴|补助|津贴|待遇|工资)$/;

const BUILT = /^(?:建成|新建|新增|净增|改造|新改建|改扩建|开工建设)(?=..)/;
const EXTENT = /(?:里程|面积|长度)$/;

/** 建成铁路、`高速公路里程`均超过1000公里: what the verb before a list did, not all there is. */
export function governedItems(items: readonly string[]): string[] {
  const verb = BUILT.exec(items[0] ?? "")?.[0] ?? "";
  return items.map((item) => (EXTENT.test(item) && withoutResultVerb(item) === null ? verb + item : item));
}

/** 城镇、农村常住居民收入, 集中、分散供养标准: an item may also stand for as many characters of the last as it has itself, or for its first two. */
export function substituted(items: readonly string[], index: number): string[] {
  const [item = "", last = ""] = [items[index], items.at(-1)];
  if (index === items.length - 1 || headOf(item) !== "") return [];
  return [...new Set([last.slice(item.length), last.slice(2)])]
    .filter((shared) => shared.length > headOf(last).length)
    .map((shared) => item + shared);
}

/** 单位生产总值能耗、`水耗`: an item may also begin as the first does. */
export function prefixed(items: readonly string[], index: number): string[] {
  const [first = "", item = ""] = [items[0], items[index]];
  const head = headOf(first);
  return index > 0 && head !== "" && first.length > head.length && item.length <= 4
    ? [first.slice(0, -head.length) + item]
    : [];
}
