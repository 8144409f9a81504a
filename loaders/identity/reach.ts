import { isInScope, type Gazetteers, type KnownName } from "#loaders/gazetteers/gazetteers.js";
import type { EntityType } from "#model/ontology.js";
import { NATION } from "../metadata/nation.js";
import type { EntityRef } from "../stages.js";
import type { HomeArea } from "./area-names.js";
import type { HoldsPlace } from "./place-in-name.js";
import { plainName } from "./plain-name.js";
import { ownTime, recurs } from "./recurring.js";
import { isRelativeMeasure, isWholeMeasure } from "./relative-measures.js";

/** How far a name means the same thing, and by which rule. */
export interface Reach {
  /** Whether the reports of other areas mean the same by it. */
  readonly everywhere: boolean;
  /** Whether the same area's reports of other years mean the same by it. */
  readonly everyYear: boolean;
  readonly rule: string;
}

export type ReachOf = (entity: EntityRef) => Reach;

/**
 * How far names reach in the reports of one area. Nothing but the lists, the name and the area decide, so that it never matters what
 * else is loaded. What no rule knows to be one everywhere is the area's own.
 */
export function createReach(gazetteers: Gazetteers, home: HomeArea, holdsPlace: HoldsPlace): ReachOf {
  const lists = kept.get(gazetteers) ?? listsOf(gazetteers);
  kept.set(gazetteers, lists);
  const { listed, named, shortForms } = lists;
  const isKnown = (key: string): boolean => named.get(key)?.some((one) => isInScope(one, home.division)) === true;

  return (entity) => {
    const { type } = entity;
    const name = plainName(entity.name).name;
    const told = listed.get(keyOf(type, name));
    // A province's 保税物流中心 is another city's each time, however the list knows the word.
    const isCitys = told === "area" && home.isWide && gazetteers.commonNames.has(name);
    if (told !== undefined && !isCitys) {
      const everyYear = told !== "year" && !isEachYears(type, name);
      return { everywhere: told === "everywhere", everyYear, rule: `listed-${told}` };
    }
    if (type === "Indicator") return reachOfMeasure(name);
    if (isKnown(keyOf(type, name))) return { everywhere: true, everyYear: !isEachYears(type, name), rule: "gazetteer" };
    const isCommon = gazetteers.commonNames.has(name);
    const everyYear = ownTime(name) || !(recurs(type, name) || (isCommon && recursWhereCommon(entity)));
    const suffix = everyYear ? "" : "-of-year";
    // What was not taken for the division of that name is a river, a road or a word as often: 金山银山, 白云湖, “天河二号”.
    if (type === "Place" && shortForms.has(name)) return { everywhere: false, everyYear: false, rule: "short-form" };
    if (type === "Initiative" && CITY_AIMED_AT.test(name))
      return { everywhere: false, everyYear: false, rule: "city-aimed-at" };
    if (type === "Place" && NATIONAL_ROAD.test(name))
      return { everywhere: true, everyYear: true, rule: "national-road" };
    if (isNational(type, name)) return { everywhere: true, everyYear, rule: `national${suffix}` };
    if (holdsPlace(name) && !OF_SEVERAL_LEVELS.test(name))
      return { everywhere: true, everyYear, rule: `place-in-name${suffix}` };
    // In a province's or the nation's report such a name may mean another city's thing each year.
    if (home.isWide && !isNations(type, home) && (name.length <= 3 || isCommon || isZoneOfMany(type, name))) {
      return { everywhere: false, everyYear: false, rule: "common-name" };
    }
    return { everywhere: false, everyYear, rule: `area${suffix}` };
  };
}

/** What the lists say, by type and plain name. */
interface Lists {
  readonly listed: ReadonlyMap<string, Gazetteers["reaches"][number]["reach"]>;
  readonly named: ReadonlyMap<string, readonly KnownName[]>;
  /** Divisions' names without their level. */
  readonly shortForms: ReadonlySet<string>;
}

/** The same for every report. */
const kept = new WeakMap<Gazetteers, Lists>();

function listsOf({ reaches, names, divisions }: Gazetteers): Lists {
  const named = new Map<string, KnownName[]>();
  for (const one of names) {
    const key = keyOf(one.type, plainName(one.name).name);
    const others = named.get(key);
    if (others === undefined) named.set(key, [one]);
    else others.push(one);
  }
  const listed = new Map(reaches.map(({ type, name, reach }) => [keyOf(type, plainName(name).name), reach] as const));
  return { listed, named, shortForms: new Set(divisions.flatMap(({ short }) => short ?? [])) };
}

function reachOfMeasure(name: string): Reach {
  if (isRelativeMeasure(name)) return { everywhere: false, everyYear: false, rule: "relative-measure" };
  if (isWholeMeasure(name)) return { everywhere: true, everyYear: true, rule: "measure" };
  return { everywhere: false, everyYear: SERIES.test(name), rule: "bare-count" };
}

/**
 * What is done or goes on year after year is a series: 造林绿化, 居民消费价格涨幅. Of things that are only counted it is not plain which: five and
 * eight kinds of 现代服务业 are two lists; of 村卫生室 one year counts the new ones, another those renewed, of 上市企业 one those that joined,
 * another all there are.
 */
const SERIES =
  /(?:涨幅|降幅|总水平|总产|播面|出栏|存栏|减负|减税|降费|退税|提案|建议|信箱|问政|造林|育林|绿化|抚育|植树|增绿|修复|救助|补偿|搬迁|培训|演出|电影|下乡|活动|入户|就业|创业|脱贫|减贫|减排|融资|引资|内资|外资|立案|结案|办结|受理|审批|检查|执法|诉讼|复议|援助|服务|投放|开采|挖潜|转移|转化|改造|整治|治理|创建|疏浚|维修|养护|电梯|保险|医保|社保|碳汇|案件|警情|指标)$/u;

/** 第十三届 and 第16届中国-东盟博览会 are two happenings, however well the fair is known. */
function isEachYears(type: EntityType, name: string): boolean {
  return type === "Event" && /(?:博览会|[进服消]博会|服贸会|交易会|广交会|论坛)$/u.test(name) && !ownTime(name);
}

/** 广东省、市十件民生实事: each city has its own beside the province's. */
const OF_SEVERAL_LEVELS = /^.{1,8}?(?:[省市州]|自治区)[、和及与](?=[省市州区县旗])/u;

/** A province has several 台商投资区. */
function isZoneOfMany(type: EntityType, name: string): boolean {
  return (
    type === "Place" && /^(?:国家级?|省级)?(?:台商投资区|台湾农民创业园|海关特殊监管区|自主创新示范区)$/u.test(name)
  );
}

/**
 * Works that many areas have are no single thing even within one: 健身步道 is another each year. But a city has one 4号线. A place of two
 * characters that many areas have is as often a kind, 新城, as a name.
 */
function recursWhereCommon({ type, name }: EntityRef): boolean {
  if (type === "Place") return name.length <= 2;
  return type === "Project" && !NUMBERED_LINE.test(name);
}

/** The nation numbers them once; provinces' roads have the same numbers in each. */
const NATIONAL_ROAD = /^(?:国道\d{3}|G\d{1,2}|G\d{4})$/u;

/** 一国两制 and 海洋强国 in the nation's own reports. */
function isNations(type: EntityType, { scope }: HomeArea): boolean {
  return type === "Initiative" && scope === NATION;
}

const NUMBERED_LINE = /^(?:地铁)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})号线(?:[一二三四五]期)?$/u;

function keyOf(type: EntityType, name: string): string {
  return `${type} ${name}`;
}

/** Several cities of a province are to become 甘肃省域副中心城市, or hold the title of 广东省全域旅游示范区. */
const CITY_AIMED_AT =
  /(?:省域?|区域性?|全国性?)副?(?:中心|枢纽|节点)城市(?:建设)?$|省.{0,6}(?:示范[区县市镇村]|(?:文明|卫生|园林|森林)城市)(?:建设|创建)?$/u;

const NATIONAL_PREFIX = /^(?:全国|国家(?!级)|中央|国务院|党中央|中国共产党|中国(?![(（])|中华)/u;
/** Of these many areas have one each, whatever the nation calls them: 国家全域旅游示范区, 全国文明村. */
const NATIONAL_TYPES: ReadonlySet<EntityType> = new Set(["Department", "Policy", "Initiative", "Event"]);
const NATIONAL_BODY = /^中国.*(?:银行|集团|公司|科学院|工程院|大学|协会|学会|联合会|基金会)$/u;
const PARTY_MEETING =
  /^(?:党的)?(?:二?十|十[一二三四五六七八九])届(?:[一二三四五六七八九]中|历次)全会$|^(?:党的)?[一二]?十[一二三四五六七八九]?[大届]$/u;
const PARTY_REPORT = /^(?:党的)?(?:十[一二三四五六七八九]|二十)大(?:报告|精神)$/u;
/** With their number they are one: 第十四届全运会. */
const GAMES = /^(?:夏季|冬季)?(?:奥运会|冬奥会|残奥会|亚运会|亚残运会|全运会|进博会|广交会)$/u;
/** 安全生产法, but neither 管理办法 nor 综合执法. */
const LAW = /^[^省市区县]{2,20}(?<![办方做执司立看手书疗语说想普用无非合违])法$/u;
/** What the nation does is one; what it calls an area (国家创新型城市, 全国文明城市) each area is by itself. */
const NATIONAL_DEED = /(?:行动|工程|计划|战略|改革|活动|运动|普查|斗争|攻坚战|保卫战|方针|大赛|节|日|周|月|奖)$/u;

/** 全国文明城市创建活动: each city that seeks the title has its own. */
const SEEKING = /(?:创建|申报|争创|申创)(?:活动|行动|工程|工作|计划|攻坚战)$/u;

function isNational(type: EntityType, told: string): boolean {
  const name = told.replace(/^(?:第.{1,3}[届次轮]|首届|(?:19|20)\d{2}年?)/u, "");
  if (type === "Event" && (PARTY_MEETING.test(name) || (name !== told && GAMES.test(name)))) return true;
  if (type === "Policy" && (LAW.test(name) || PARTY_REPORT.test(name))) return true;
  if (type === "Organization") return NATIONAL_BODY.test(name);
  // The inspection of one province is another happening than that of the next.
  if (type === "Event" && /督察|巡视|督查|检查|调研|视察/u.test(name)) return false;
  if (!NATIONAL_TYPES.has(type) || !NATIONAL_PREFIX.test(name) || name.length < 5) return false;
  return type !== "Initiative" || (NATIONAL_DEED.test(name) && !SEEKING.test(name));
}
