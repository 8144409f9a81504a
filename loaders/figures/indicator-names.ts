import {
  COPULA,
  EMPTY_VERBS,
  GENERIC,
  INNER_VERBS,
  LEADING_AREA,
  LEADING_WORDS,
  PREDICATE,
  RESULT_VERBS,
  THEME_VERBS,
  TOPIC_MEASURE,
  TOPIC_STATE,
  TRAILING_JOINERS,
  WORD_GOES_ON,
} from "./measure-words.js";

export interface LeftWords {
  /** What stands before the number, without joiners, time and area; may be empty. */
  readonly core: string;
  /** With the area, where one stood there. */
  readonly withArea: string;
  /** A joiner says that the words before are what is measured. */
  readonly copula: boolean;
  /** Other forms of the core: with the examples that 等 closes, with how it was reached (累计减贫, 基本建成). */
  readonly forms: readonly string[];
}

/** 为`超`3万家企业提供服务: the things behind are counted. */
const FOR_MORE_THAN = /(?:为|对|向|给|惠及|服务|吸引|覆盖)(?:超过?|近|逾)$/;

/** （下转第三版）（上接第一版）: where a newspaper's page ended. */
const PAGE_TURNS = /^.*[（(]?(?:下转|上接)[^）)，,]{1,6}版[）)]?/;

/** Reads what stands before a number in its clause. */
export function readLeft(words: string): LeftWords {
  const whole = (words.includes("版") ? words.replace(PAGE_TURNS, "") : words).trim();
  const copula = COPULA.test(whole.replace(/[约近]$/, "")) && !FOR_MORE_THAN.test(whole);
  let core = stripStart(withoutOrigin(stripEnd(withoutExamples(withoutAgent(whole))))).replace(ABOUT_A_SHARE, "");
  const withArea = core;
  core = stripStart(core.replace(LEADING_AREA, "").replace(FOR_WHOM_ALONE, ""));
  core = stripEnd(core);
  return { core, withArea: stripEnd(withArea), copula, forms: formsOf(whole, core) };
}

/** 接收人数`约`占全区三分之一. */
const ABOUT_A_SHARE = /(?<![签节条公契])(?:约|仅|近)(?=占[^比])/;
/** `对全市`53家审批部门, `对`50个贫困村: to whom something was done is no part of a name. */
const FOR_WHOM_ALONE = /^[对给向](?:全[省市区县州国])?$/;

const MANNERS = ["累计", "基本", "当年", "年度", "日均"] as const;
const JUST_BEFORE = /(?:重点|首批|高标准|集中|先后|规划|全部)$/;
const LONGEST_LIST = 30;

function formsOf(whole: string, core: string): string[] {
  const manner = MANNERS.find((word) => whole.includes(word) && !core.includes(word));
  const before = core === "" ? "" : whole.slice(0, Math.max(0, whole.lastIndexOf(core)));
  const just = JUST_BEFORE.exec(before)?.[0];
  const listed = whole.includes("等") ? stripStart(stripEnd(whole)) : "";
  return [
    ...(manner === undefined || core === "" ? [] : [manner + core]),
    ...(just === undefined ? [] : [just + core]),
    ...(listed.length > core.length && listed.length <= LONGEST_LIST ? [listed] : []),
  ];
}

function stripEnd(words: string): string {
  let core = words.trim();
  for (;;) {
    const shorter = core.replace(TRAILING_JOINERS, "").trim();
    if (shorter === core) return core;
    core = shorter;
  }
}

function stripStart(words: string): string {
  return words
    .replace(/^(?:[*、和及与的，,\s]|[（(](?!\d)|并(?!网|购|轨|联)|了(?!解))+/, "")
    .replace(/^(?:[（(]\d{1,2}[)）]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}是)\s*/, "")
    .replace(/^(?:“十[一二三四五]?五”(?:时期|期间|末)?|从\d{4}年起)/, "")
    .replace(LEADING_WORDS, "")
    .replace(/^(?:[、的\s]|口径)+/, "");
}

const CHANGED_INTO = /^.*(?<![即大名])[将把](?![军近来要会])(?=.{4,}[到至为在]$)/;

/** Without who brought it about: 鼓励有条件的地区`将`企业开办时间压缩至. */
function withoutAgent(words: string): string {
  return words.replace(CHANGED_INTO, "");
}

/** Without the examples that `等` closes, but with the verb before them: `新开工`汉北河航道等6个水运项目. */
function withoutExamples(words: string): string {
  const at = words.lastIndexOf("等");
  if (at < 0 || /^等(?:级|待|额|候)/.test(words.slice(at))) return words;
  const behind = words.slice(at + 1);
  const verb = RESULT_VERBS.exec(stripStart(words))?.[0] ?? "";
  return verb + behind.trim();
}

/** Without where the number came from: 外商投资负面清单`由`122项, 贡献率`从2007年的`49%. */
function withoutOrigin(words: string): string {
  const origin = /^(.{2,}?)[由从](?:\d{4}年|[年去上原]\S{0,3}|“[^”]{1,6}”末?|人均)?$/.exec(words)?.[1];
  if (/^(?:将|已经?)?[由从](?:\d{4}年|[年去上]\S{0,3}|“[^”]{1,6}”末?)的?$/.test(words)) return "";
  return origin ?? words.replace(/^.*为(?:重点|主|主体|代表|龙头)的/, "");
}

/** The measure's own words: without verbs of mere achievement. */
export function withoutEmptyVerb(words: string): string {
  let core = words;
  for (;;) {
    const shorter = core.replace(EMPTY_VERBS, "");
    if (shorter === core || shorter.length < 2) return core;
    core = shorter;
  }
}

/** Nouns that begin as a verb of result does. */
const VERB_IN_NOUN = /(?:上市|孵化|培训|交流|养护|救助|安置)$/;
const NOUN_GOES_ON = /^(?:公司|企业|机构|基地|中心|平台|器|站)/;

/** The verb of result that words begin with; empty where it begins a noun: `新增`上市企业, 孵化器. */
export function resultVerbOf(words: string): string {
  const verb = RESULT_VERBS.exec(words)?.[0] ?? "";
  return NOUN_GOES_ON.test(words.slice(verb.length)) ? verb.replace(VERB_IN_NOUN, "") : verb;
}

/** Without the verb of result: `新增总部经济机构` → `总部经济机构`; null where none leads or nothing is left. */
export function withoutResultVerb(words: string): string | null {
  const verb = resultVerbOf(words);
  if (verb === "") return null;
  const rest = words.slice(verb.length).replace(/^[了的、]/, "");
  return rest.length >= 2 && !WORD_GOES_ON.test(rest) ? rest : null;
}

export function isVerbOnly(words: string): boolean {
  return (
    words === "" ||
    words
      .replace(RESULT_VERBS, "")
      .replace(/^(?:或|和|、|了|一批|及)+/, "")
      .replace(RESULT_VERBS, "") === ""
  );
}

/** The measure behind the verb in the middle of a clause: 第三产业`实现`增加值, 集美新城`要完成`投资. */
export function withoutInnerVerb(words: string): string {
  return words
    .replace(/^(.{2,}?)(?:要|共|已|将|可|需)?(?:完成|实现|达到)了?(?=.{2,})/, "$1")
    .replace(/^(.{2,}?[^公])(?:共(?![同享建用有性])|已)(?=.{2,})/, "$1");
}

/** From the last verb of result on: 从高校中`选拔优秀人才`. */
export function fromLastVerb(words: string): string | null {
  const at = Math.max(...INNER_VERBS.map((verb) => words.lastIndexOf(verb)));
  return at > 0 && words.length - at >= 4 ? words.slice(at) : null;
}

/** The counted thing and its predicate: `高速公路建成通车` → [`高速公路`, `建成通车`]. */
export function readRight(words: string): { thing: string; predicate: string } {
  const whole = words
    .trim()
    .replace(/^(?:的|以上的?|左右的?)/, "")
    .replace(/的?(?:基础上|情况下|前提下|过程中|同时)$/, "")
    .replace(/[、等的]+$/, "");
  const purpose = whole.search(/为(?:重点|抓手|载体|核心|龙头|支撑|引领)/);
  if (purpose > 0) return { thing: whole.slice(0, purpose), predicate: "" };
  const at = whole.slice(1).search(PREDICATE);
  if (at < 0) return { thing: whole, predicate: "" };
  return { thing: whole.slice(0, at + 1).replace(/的$/, ""), predicate: whole.slice(at + 1) };
}

const LONGEST_TOPIC = 12;
/** Of a list that tells how many it names: 新一代电子信息技术等五大战略性新兴产业. */
const LONGEST_LISTED = 30;
const LISTED = /^[^的]{2,}等.{0,2}?[\d一二三四五六七八九十百两]+[大个类项家条]?[^的\d]{2,}$/;

/** What a clause without figures speaks of: `金融业`迅猛发展, `地区生产总值`再上台阶; null where none is plain. */
export function topicOf(clause: string): string | null {
  const timed = TIMED_MEASURE.exec(clause.trim())?.[1];
  if (timed !== undefined) return timed;
  const core = stripStart(clause);
  if (core !== clause.trim() || core === "") return null;
  const measure = TOPIC_MEASURE.exec(core)?.[0];
  if (measure !== undefined) return measure;
  const { thing } = readRight(core);
  const topic = thing.replace(TOPIC_STATE, "");
  const isShort = topic.length <= LONGEST_TOPIC || (topic.length <= LONGEST_LISTED && LISTED.test(topic));
  const plain = topic.length >= 2 && isShort && !/^[把将以在对从为按]/.test(topic);
  return plain && (topic.length < core.length || core.length <= 8) ? topic : null;
}

/** 今年`中央财政用于教育的投入`，将由去年的1076亿元增加到…: a measure and its time, and no verb. */
const TIMED_MEASURE =
  /^(?:今年|去年|上年|全年)([^，,的]{2,14}的?(?:投入|支出|收入|补助(?:资金|标准)|资金|规模|总量|总额|人数))$/;

/** Whether a clause without figures names what it tells of before its verb: `以规模企业为主体的园区`加快发展. */
export function hasOwnSubject(clause: string): boolean {
  const core = stripStart(clause);
  return core === clause.trim() && readRight(core).thing.replace(TOPIC_STATE, "").length > LONGEST_TOPIC / 2;
}

const THEME = /^.{2,16}(?:项目|工程|行动|攻坚|战役|建设|改造|治理|计划|体系|试点|产业|服务)$/;

/** What a clause without figures is about by its verb: 大力实施`文化惠民工程`, 抓紧`基础设施项目`建设; null where none is plain. */
export function themeOf(clause: string): string | null {
  const core = stripStart(clause);
  const thing = core.replace(THEME_VERBS, "");
  if (thing === core || !THEME.test(thing) || /[的把将]/.test(thing)) return null;
  return thing.replace(/(项目|工程)(?:建设|改造)$/, "$1");
}

export function isGeneric(words: string): boolean {
  return words.length < 2 || GENERIC.test(words);
}
