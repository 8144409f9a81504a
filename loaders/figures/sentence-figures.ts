import { splitClauses } from "../clauses.js";
import type { Span } from "../mapped-text.js";
import { doubledBefore, doubledBehind, readDoubled } from "./doublings.js";
import type { Draft } from "./draft.js";
import { REACH } from "./draft.js";
import { nameBehind, namesBefore, namesOfEach, sharedNames, sizeName } from "./figure-names.js";
import type { Growth } from "./growth.js";
import { readGrowth } from "./growth.js";
import { hasOwnSubject, isVerbOnly, readLeft, readRight, themeOf, topicOf } from "./indicator-names.js";
import { headOf } from "./measure-heads.js";
import { nameOfEndowment } from "./money-names.js";
import { isNoResult } from "./no-results.js";
import type { NumberGroup } from "./number-groups.js";
import { groupNumbers, isChange } from "./number-groups.js";
import type { NumberToken } from "./number-token.js";
import { readNumbers } from "./numbers.js";
import { placeRank } from "./place-rank.js";
import { readRanks } from "./ranks.js";
import { thingOfRate } from "./rated-things.js";
import { addGrowth, beginReading, levelsOf, pushDraft, pushValue, type Reading } from "./reading.js";
import { readStretched } from "./stretched-aims.js";
import { ENDOWMENT, namesOfValues, type ValueWords } from "./value-names.js";

const EARNS = /^(.{2,}?)(?:预计)?(?:实现|完成).{2,}$/;
const WORKS = /(?:项目|工程|园区)$/;
/** 全市`277个`集镇建成区面积159.7平方公里: how many it is whose size, money or people follow. */
const MEASURED =
  /^(.{2,}?)总?(?:(?:建成|种植)?面积|产值|增加值|(?:销售|营业|主营业务)?收入|投资|税收|产量|常住人口|里程)$/;

/** `新建`12座公园总面积50公顷: what came to be is a result, whatever is told of its size. */
const CAME_TO_BE =
  /(?:[建创]成|新增|净增|改造|[新改扩续修创]建|建设|打造|引进|培育|认定|开工|投产|新(?:发展|设|上|栽))了?(?:约|近|超过|超)?$/;

/** `81个`县新建管网1240公里: how many places had a part in it; 3万个自然村实施农村清洁工程 is told of them. */
const PLACES_DO =
  /^((?:设区市|县城?|市|区|旗|州|乡镇|镇|乡|街道|行政村|自然村|村|社区)(?:[（(][^）)]{1,6}[）)])?(?:中心城区|城区)?)(?:均|都|共|已|累计|全部|率先|分别)?(?:新建|新增|建成(?!区)|建设|改造|实施|开展|开工|创建|打造).{2,}$/;

const LEVEL_FOLLOWS = /^[，,、](?:达|至|为)/;

/** How many figures back a measure counts as just given. */
const NEAR = 8;

/** Reads the figures of one sentence, clause by clause; subjects and growths are carried over the commas. */
export function readSentence(text: string): Draft[] {
  const tokens = readNumbers(text);
  if (tokens.length === 0 && !text.includes("翻")) return [];
  const reading = beginReading(text);
  let next = 0;
  for (const clause of splitClauses(text)) {
    const first = next;
    while ((tokens[next]?.start ?? Infinity) < clause.end) next += 1;
    const within = tokens.slice(first, next);
    if (within.length === 0) {
      if (readDoubled(reading, text.slice(clause.start, clause.end), clause)) continue;
      const words = text.slice(clause.start, clause.end);
      reading.topic = topicOf(words) ?? reading.topic;
      const told = reading.topic ?? (reading.opening === null ? themeOf(words) : null);
      reading.subject = told ?? (turnsAway(text, clause) ? null : reading.subject);
      continue;
    }
    const { start, later } = doubledBefore(reading, clause, within);
    groupNumbers(text, { ...clause, start }, within).forEach((group, index, groups) =>
      readGroup(reading, group, groups[index + 1]),
    );
    if (later !== null) addGrowth(reading, levelsOf(reading).at(-1), { percent: later, token: null });
    doubledBehind(reading, clause, within);
    reading.topic = null;
    reading.verb = "";
  }
  for (const rank of readRanks(text)) placeRank(text, levelsOf(reading), rank);
  return reading.drafts;
}

/** ；以规模企业为主体的园区加快发展，产值30亿元: behind a semicolon a clause with a subject of its own, though it is not plain what that is. */
function turnsAway(text: string, { start, end }: Span): boolean {
  return /[；;]/.test(text.charAt(start - 1)) && hasOwnSubject(text.slice(start, end));
}

function readGroup(reading: Reading, group: NumberGroup, next: NumberGroup | undefined): void {
  const first = group.tokens[0];
  if (first === undefined || readStretched(reading, group)) return;
  const left = leftOf(reading.text, group);
  const growth = readGrowth(left, first);
  if (growth !== null) readGrowthGroup(reading, group, growth);
  else
    readValueGroup(reading, group, {
      left,
      right: rightOf(reading.text, group, next),
      shared: sharedBy(reading.text, next),
    });
}

function readGrowthGroup(reading: Reading, group: NumberGroup, growth: Growth): void {
  const left = leftOf(reading.text, group);
  const growths = group.tokens.flatMap((token) => {
    const percent = readGrowth(left, token)?.percent ?? null;
    return percent === null ? [] : [{ percent, token }];
  });
  if (growths.length === 0) {
    readPoints(reading, group, growth);
    return;
  }
  const each = growths.length > 1 ? [] : namesOfEach(left, reading.subject, growth.before);
  const names =
    growths.length > 1
      ? namesBefore(growth.before, growths.length, reading.subject)
      : each.length > 0
        ? each
        : sharedNames(growth.before, reading.subject);
  if (names.length === 0) {
    const targets = levelsOf(reading).slice(-growths.length);
    growths.forEach((growth, index) => addGrowth(reading, targets[index], growth));
    return;
  }
  names.forEach((name, index) => {
    const { percent, token } = growths[index] ?? growths[0] ?? { percent: null, token: null };
    if (token === null) return;
    pushDraft(reading, {
      name,
      value: null,
      unit: null,
      growth: percent,
      at: token,
      number: null,
      growthNumber: token,
    });
  });
}

/** 覆盖面提升4个百分点: points are a figure only where the level itself is not given. */
function readPoints(reading: Reading, { tokens }: NumberGroup, growth: Growth): void {
  const names =
    tokens.length > 1
      ? namesBefore(growth.before, tokens.length, reading.subject)
      : sharedNames(growth.before, reading.subject);
  const near = new Set(reading.drafts.slice(-NEAR).map(({ name }) => name.name));
  names.forEach((name, index) => {
    const token = tokens[index] ?? tokens[0];
    if (token === undefined || near.has(name.name)) return;
    // 再提3个百分点、达95%: the level follows.
    if (LEVEL_FOLLOWS.test(reading.text.slice(token.end, token.end + 4))) reading.topic = name.name;
    else pushValue(reading, name, token);
  });
}

function leftOf(text: string, { left }: NumberGroup): string {
  return text.slice(Math.max(left.start, left.end - REACH), left.end);
}

/** What stands behind a group; a sum between a number and its thing is jumped over: 9支`总规模超过200亿元的`投资基金. */
function rightOf(text: string, group: NumberGroup, next: NumberGroup | undefined): string {
  const right = text
    .slice(group.right.start, Math.min(group.right.end, group.right.start + REACH))
    .replace(/^(?:[两三四五几]个)?(?:新的?|大)?(?:大关|关口|台阶)/, "")
    // 5600亿元`（预计数，下同）`: how it is counted.
    .replace(/^[（(][^（()）]*(?:下同|预计数|快报数|现价)[^（()）]*[)）]/, "");
  const nextRight =
    next === undefined ? "" : text.slice(next.right.start, Math.min(next.right.end, next.right.start + REACH));
  if (ENDOWMENT.test(right) && nextRight.startsWith("的")) return nextRight.slice(1);
  if (next !== undefined && right.trim() === "" && sharesThing(text, group, next)) return nextRight;
  // 总投资3942亿元的68个项目, 投资9亿元实施道路改造等9个项目: the sum belongs to what is counted next.
  if (right === "的" || (right.endsWith("等") && (group.tokens[0]?.unit ?? "").endsWith("元")))
    return right + nextRight;
  return right.replace(/^\s*[、和及与）)].*$|[（(][^）)]*$/, "");
}

/** 新开工`9个`、续建`16个`项目, 省定`11件`和市定`10件`民生实事: both count the thing behind the second. */
function sharesThing(text: string, group: NumberGroup, next: NumberGroup): boolean {
  const [token, other] = [group.tokens.at(-1), next.tokens[0]];
  if (token?.kind !== "count" || token.unit !== other?.unit) return false;
  return [group, next].every((one) => {
    const { core } = readLeft(leftOf(text, one));
    return isVerbOnly(core) || (core.length <= 6 && headOf(core) === "" && /[级列定达办县市州省区新]$/.test(core));
  });
}

/** 300所学校、32家医院`与广州建立帮扶关系`: what the last of several counts tells of all; empty where it tells nothing. */
function sharedBy(text: string, next: NumberGroup | undefined): string {
  if (next === undefined || next.right.end < next.clause.end) return "";
  return readRight(text.slice(next.right.start, Math.min(next.right.end, next.right.start + REACH))).predicate;
}

/** What is read around a group of values. */
type GroupWords = Pick<ValueWords, "left" | "right" | "shared">;

function readValueGroup(reading: Reading, group: NumberGroup, words: GroupWords): void {
  // 75户改制企业实现销售收入275.9亿元: the count only says whose income it is; 110个重点项目完成投资417亿元: works are counted too.
  const earns = group.right.end < group.clause.end ? EARNS.exec(words.right)?.[1] : undefined;
  const measured =
    earns === undefined && isCountWithinClause(group)
      ? (MEASURED.exec(words.right)?.[1] ?? PLACES_DO.exec(words.right)?.[1])
      : undefined;
  const counted = earns ?? measured;
  const rated = isCountWithinClause(group) ? thingOfRate(words.right) : undefined;
  const isResult = counted === undefined || WORKS.test(counted) || CAME_TO_BE.test(words.left);
  if (isNoResult(group, words) || !isResult) return;
  const tokens = group.tokens.filter((token) => token.kind !== "times");
  const [first] = tokens;
  if (first === undefined) return;
  const each = tokens.length === 1 ? namesOfEach(words.left, reading.subject) : [];
  for (const name of each) pushValue(reading, name, first);
  if (each.length > 0 || readSumOfCounted(reading, tokens, words)) return;
  readValues(reading, { ...group, tokens }, { ...words, right: counted ?? rated ?? words.right });
}

/** A count with another number behind it in its clause. */
function isCountWithinClause({ tokens, right, clause }: NumberGroup): boolean {
  return tokens[0]?.kind === "count" && right.end < clause.end;
}

function readValues(reading: Reading, group: NumberGroup, words: GroupWords): void {
  const { tokens } = group;
  // 由122项缩减到95项, 分别由54%、60%提高到68%、91%: half of the values are where it began.
  const change = isChange(reading.text, group);
  const count = change ? Math.max(1, Math.floor(tokens.length / 2)) : tokens.length;
  const isSum = /[元亿]$/.test(tokens[0]?.unit ?? "");
  const names = namesOfValues(reading, {
    ...words,
    count,
    isSum,
    following: followingOf(reading, group),
    first: tokens[0]?.value ?? null,
    unit: tokens[0]?.unit ?? null,
  });
  const sizes = names.length === 1 && !change;
  tokens.forEach((token, index) => {
    const name = names[change ? index % count : index] ?? names[0];
    if (name === undefined) return;
    pushValue(reading, sizes && index > 0 ? sizeName(name, token, tokens[0]) : name, token);
  });
}

/** 总投资4606亿元61个`文旅项目`: the sum of what is counted right behind it. */
function readSumOfCounted(
  reading: Reading,
  [sum, count, ...more]: readonly NumberToken[],
  { left, right }: { left: string; right: string },
): boolean {
  const { core } = readLeft(left);
  if (sum === undefined || count?.kind !== "count" || more.length > 0) return false;
  if (!(sum.unit ?? "").endsWith("元") || !ENDOWMENT.test(core)) return false;
  const name = nameOfEndowment(core, `的${right}`);
  const counted = nameBehind("", right, { subject: null, counted: null });
  if (name === null || counted === null) return false;
  pushValue(reading, name, sum);
  pushValue(reading, counted, count);
  return true;
}

/** The clause behind that of a group, which tells what a sum was for where the clause in front has not. */
function followingOf({ text, drafts }: Reading, { clause }: NumberGroup): string {
  const isTold =
    (drafts.at(-1)?.at.end ?? -Infinity) >= clause.start - 1 && !/[；;]/.test(text.charAt(clause.start - 1));
  if (isTold || !/[，,]/.test(text.charAt(clause.end))) return "";
  return /^[^，,。；;：:]*/.exec(text.slice(clause.end + 1, clause.end + 1 + REACH))?.[0] ?? "";
}
