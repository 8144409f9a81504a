import type { EntityRef } from "../../stages.js";

/** A place where it stands in a form of a thing's name. */
export interface PlaceInName {
  readonly thing: EntityRef;
  /** The form of the thing's name. */
  readonly name: string;
  readonly place: EntityRef;
  readonly form: string;
  readonly at: number;
}

/** Areas so wide that standing in a name they only say whose it is. */
const TOO_WIDE = /^(?:中国|中华|全国|国家|世界|全球|国际|亚洲|亚太|东盟|中央)$/;
/** Words that point to an area and do not name it: 全省, 自治区, 我市. */
const POINTING = /^(?:[全我本][省市区县州盟旗]|全?自治区|[省市区县州])$/;
/** What makes a place in a name a partner or a direction, not the site. */
const NOT_SITE_BEFORE = /(?:与|向|对|·|入|援|接|通|升|深化)$/;
const NOT_SITE_BEHIND = /^(?:·|与|向|、)/;
/** Whose goods, offices or guests these are, not where they lie. */
const FOREIGN =
  /^(?:台湾|港澳台?|香港|澳门|日本|韩国|日韩|美国|英国|法国|德国|俄罗斯|新加坡|以色列|意大利|欧洲|欧美|欧盟|非洲|东盟|东南亚|南亚|中亚|西亚|中东|拉美|北美|蒙古国?)$/;
/** A section or phase of a way is part of it. */
const WAY = /(?:铁路|高速|高速公路|高铁|公路|专线|航线)$|^(?:[GSX]|国道|省道)\d+线?$/;
const SECTION =
  /^(?:.{0,12}[段站](?:改造|扩容|升级.{0,4})?$|.{0,8}[段站]|.{0,4}(?:支线|延长线|延伸线|连接线|枢纽)|[一二三四五]期)/;
/** A way lies in the places that it joins: 兰州至张掖铁路. */
const ROUTE_BEFORE = /(?:至|到|—|-|－|–)$/;
const ROUTE_BEHIND = /^(?:至|到|—|-|－|–|~|～)/;
/** A direction is a place only where a name begins with it: not in 渝东北. */
const DIRECTION = /^[东西南北中华]{1,2}部?$/;
/** A way or water that bears the place's name. */
const WAY_OR_WATER =
  /^(?:[东西南北中]?(?:路|街|大道|大街|河|湖|江|港|湾|桥)|(?:城际)?(?:高速公路|高速|铁路|高铁|公路))$/;
/** A wider area that takes its name from a smaller one. */
const WIDER_AREA =
  /^(?:经济带|经济圈|经济区|[上中下]游|流域|地区|都市圈|城市群|[一二三四五六七八九十]市|新区|新城|三角洲)$/;
const SHORT_HEAD = 2;
/** A company or school that bears it. */
const NAMED_AFTER = /(?:集团|公司|银行|控股|股份|兵团|电厂|电站|啤酒|钢琴|大学|学院|航空|证券)$/;

/** Whether a place in a name is where the thing lies, and not only whose, whither, with whom or after whom it is. */
export function isSite(found: PlaceInName, area: EntityRef | null): boolean {
  const { thing, name, form, at } = found;
  const before = name.slice(0, at);
  const behind = name.slice(at + form.length);
  if (thing.name === area?.name || TOO_WIDE.test(form) || FOREIGN.test(form) || POINTING.test(form)) return false;
  if (
    isWork(at, behind) ||
    isCutFromQuotes(before, behind) ||
    isHead(form, before, behind) ||
    isInnerDirection(found) ||
    isWayOrWider(found, behind)
  )
    return false;
  if (holdsPlaces(name) || isRingRoad(form, behind) || OWN_CHANGE.test(name)) return false;
  // 西九华山 is another mountain than 九华山.
  if (at > 0 && /[东西南北]$/.test(before) && /[山河湖江岛]$/.test(form)) return false;
  if (NOT_SITE_BEFORE.test(before) || NOT_SITE_BEHIND.test(behind)) return false;
  if (thing.type === "Organization" && NAMED_AFTER.test(name)) return false;
  return ROUTE_BEHIND.test(behind) || !isOwnArea(found, area);
}

/** At its end, a name holds its head (隆平新区), unless a way ends there. */
function isHead(form: string, before: string, behind: string): boolean {
  return behind.replace(/[”）)]/g, "") === "" && !(ROUTE_BEFORE.test(before) && form.length <= LONGEST_STOP);
}

/** What a way joins is named shortly: 哈桑跨境经济合作区 in 珲春—哈桑跨境经济合作区 is a cut of the name. */
const LONGEST_STOP = 6;

/** 产业园建设 is the park's own making, not a thing in it. */
function isWork(at: number, behind: string): boolean {
  return at === 0 && /^(?:建设|项目|工程|建设项目|建设工程|创建|打造)$/.test(behind);
}

/** 贵阳—贵安—安顺都市圈 holds the cities that it is named after. */
function holdsPlaces(name: string): boolean {
  return /(?:都市圈|城市群|经济圈)(?:建设|一体化)?$/.test(name);
}

/** 东北外环, 西南环线: a side of the ring, not a part of the country. */
function isRingRoad(form: string, behind: string): boolean {
  return /^[东西南北]{2}$/.test(form) && /^(?:[外内中]?环|[路线门侧])/.test(behind);
}

/** What is done to a body or a zone as such is nowhere. */
const OWN_CHANGE = /(?:股份制改造|股份制改革|改制|提升战略)$/;

/** 宜荆荆 in “宜荆荆恩”城市群. */
function isCutFromQuotes(before: string, behind: string): boolean {
  return before.endsWith("“") && /^[^“”]{1,3}”/.test(behind);
}

function isInnerDirection({ form, at }: PlaceInName): boolean {
  return at > 0 && DIRECTION.test(form);
}

function isWayOrWider({ thing, name, form, at }: PlaceInName, behind: string): boolean {
  if (ROUTE_BEFORE.test(name.slice(0, at))) return false;
  if (WAY_OR_WATER.test(behind) || (WAY.test(form) && SECTION.test(behind))) return true;
  // 玄武湖景区, 洋山港: a short head makes another place of the same name, not a part.
  return (
    thing.type === "Place" &&
    at === 0 &&
    ((behind.length <= SHORT_HEAD && behind !== "机场") || WIDER_AREA.test(behind))
  );
}

/** How much of a name must be left behind the report's own area for it to be a site: not 徐汇中学. */
const LEAST_BEHIND = 3;

/**
 * The report's own area in front of a campaign's or a short name goes without saying; in front of a longer one (昆明国家生物产业基地) and
 * inside (中国银行上海分行) it says where.
 */
function isOwnArea({ thing, name, place, form, at }: PlaceInName, area: EntityRef | null): boolean {
  if (place.name !== area?.name) return false;
  if (thing.type === "Initiative") return true;
  if (thing.type === "Event") return false;
  return name === thing.name ? at === 0 && name.length - form.length < LEAST_BEHIND : true;
}
