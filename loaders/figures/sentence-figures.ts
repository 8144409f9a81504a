import { splitClauses } from "../clauses.js";
import type { Span } from "../mapped-text.js";
import type { Draft } from "./draft.js";
import { REACH } from "./draft.js";
import type { FigureName } from "./figure-names.js";
import { nameBehind, namesBefore, namesOfEach, sharedNames, sizeName } from "./figure-names.js";
import type { Growth } from "./growth.js";
import { readDoubling, readGrowth } from "./growth.js";
import { isGeneric, readLeft, readRight, topicOf, withoutResultVerb } from "./indicator-names.js";
import { isNoResult } from "./no-results.js";
import type { NumberGroup } from "./number-groups.js";
import { groupNumbers, isChange } from "./number-groups.js";
import type { NumberToken } from "./numbers.js";
import { readNumbers } from "./numbers.js";
import { placeRank } from "./place-rank.js";
import { readRanks } from "./ranks.js";

/** A draft's own words; ranks are said behind it. */
type NewDraft = Omit<Draft, "rank" | "growthRank">;

/** What a thing is endowed with: its size or the money in it. */
const ENDOWMENT = /(?:规模|投资|资本金?|资金)(?:超过?|达到?|近|约|为)?$/;
const NOTE = /\[\^?\d+\]/gu;
const EARNS = /.{2,}(?:实现|完成).{2,}$/;

const LEVEL_FOLLOWS = /^[，,、](?:达|至|为)/;

/** How many figures back a measure counts as just given. */
const NEAR = 8;

/** What a sentence has told so far. */
interface Reading {
  readonly text: string;
  readonly drafts: Draft[];
  /** What generic measures (总投资, 增加值) that follow belong to. */
  subject: string | null;
  /** What the clauses since the last figure speak of: 地区生产总值再上台阶, 达到…. */
  topic: string | null;
}

/** Reads the figures of one sentence, clause by clause; subjects and growths are carried over the commas. */
export function readSentence(text: string): Draft[] {
  const reading: Reading = { text, drafts: [], subject: null, topic: null };
  const tokens = readNumbers(text);
  if (tokens.length === 0 && !text.includes("翻")) return [];
  let next = 0;
  for (const clause of splitClauses(text)) {
    const first = next;
    while ((tokens[next]?.start ?? Infinity) < clause.end) next += 1;
    const within = tokens.slice(first, next);
    if (within.length === 0) {
      readDoubled(reading, text.slice(clause.start, clause.end), clause);
      reading.topic = topicOf(text.slice(clause.start, clause.end)) ?? reading.topic;
      reading.subject = reading.topic ?? reading.subject;
      continue;
    }
    groupNumbers(text, clause, within).forEach((group, index, groups) => readGroup(reading, group, groups[index + 1]));
    reading.topic = null;
  }
  for (const rank of readRanks(text)) placeRank(text, reading.drafts, rank);
  return reading.drafts;
}

/** 比2010年翻一番: a growth without a digit. */
function readDoubled(reading: Reading, words: string, clause: Span): void {
  const doubled = readDoubling(words.slice(-REACH));
  if (doubled === null) return;
  const names = sharedNames(doubled.before, reading.subject);
  const { percent } = doubled;
  if (percent === null) return;
  if (names.length === 0) addGrowth(reading, reading.drafts.at(-1), { percent, token: null });
  for (const name of names)
    pushDraft(reading, {
      name,
      value: null,
      unit: null,
      growth: percent,
      at: clause,
      number: null,
      growthNumber: null,
    });
}

function readGroup(reading: Reading, group: NumberGroup, next: NumberGroup | undefined): void {
  const first = group.tokens[0];
  if (first === undefined) return;
  const left = leftOf(reading.text, group);
  const growth = readGrowth(left, first);
  if (growth !== null) readGrowthGroup(reading, group, growth);
  else readValueGroup(reading, group, { left, right: rightOf(reading.text, group, next) });
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
  const names =
    growths.length > 1
      ? namesBefore(growth.before, growths.length, reading.subject)
      : sharedNames(growth.before, reading.subject);
  if (names.length === 0) {
    const targets = reading.drafts.slice(-growths.length);
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
    if (LEVEL_FOLLOWS.test(reading.text.slice(token.end, token.end + 4))) return;
    pushValue(reading, name, token);
  });
}

/** A second growth of the same value (先同比后年均) is a figure of its own. */
function addGrowth(
  reading: Reading,
  draft: Draft | undefined,
  growth: { percent: number; token: NumberToken | null },
): void {
  if (draft === undefined) return;
  const said = { growth: growth.percent, growthNumber: growth.token };
  if (draft.growth === null) Object.assign(draft, said);
  else reading.drafts.push({ ...draft, value: null, unit: null, number: null, rank: null, growthRank: null, ...said });
}

function leftOf(text: string, { left }: NumberGroup): string {
  return text.slice(Math.max(left.start, left.end - REACH), left.end);
}

/** What stands behind a group; a sum between a number and its thing is jumped over: 9支`总规模超过200亿元的`投资基金. */
function rightOf(text: string, group: NumberGroup, next: NumberGroup | undefined): string {
  const right = text.slice(group.right.start, Math.min(group.right.end, group.right.start + REACH));
  const nextRight =
    next === undefined ? "" : text.slice(next.right.start, Math.min(next.right.end, next.right.start + REACH));
  if (ENDOWMENT.test(right) && nextRight.startsWith("的")) return nextRight.slice(1);
  // 总投资3942亿元的68个项目: the sum belongs to what is counted next.
  if (right === "的") return right + nextRight;
  return right.replace(/^\s*[、和及与].*$/, "");
}

function readValueGroup(reading: Reading, group: NumberGroup, words: { left: string; right: string }): void {
  // 75户改制企业实现销售收入275.9亿元: the count only says whose income it is.
  if (isNoResult(group, words) || (EARNS.test(words.right) && group.right.end < group.clause.end)) return;
  const tokens = group.tokens.filter((token) => token.kind !== "times");
  if (tokens.length === 0) return;
  const [first] = tokens;
  const each = first !== undefined && tokens.length === 1 ? namesOfEach(words.left, reading.subject) : [];
  if (first !== undefined && each.length > 0) {
    for (const name of each) pushValue(reading, name, first);
    return;
  }
  // 由122项缩减到95项, 分别由54%、60%提高到68%、91%: half of the values are where it began.
  const change = isChange(reading.text, group);
  const count = change ? Math.max(1, Math.floor(tokens.length / 2)) : tokens.length;
  const names = namesOfValues(reading, { ...words, count });
  const sizes = names.length === 1 && !change;
  tokens.forEach((token, index) => {
    const name = names[change ? index % count : index] ?? names[0];
    if (name === undefined) return;
    pushValue(reading, sizes && index > 0 && first !== undefined ? sizeName(name, token, first) : name, token);
  });
}

function pushValue(reading: Reading, name: FigureName, token: NumberToken): void {
  const { value, unit } = token;
  pushDraft(reading, { name, value, unit, growth: null, at: token, number: token, growthNumber: null });
}

function namesOfValues(reading: Reading, words: { left: string; right: string; count: number }): FigureName[] {
  const { core, copula } = readLeft(words.left);
  if (words.count > 1 && /^占[^占]{1,10}$/.test(core)) {
    const shares = sharesOfLast(reading, core, words.count);
    if (shares.length === words.count) return shares;
  }
  if (words.right.startsWith("的") && ENDOWMENT.test(core)) {
    return namesBefore(words.left, words.count, readRight(words.right).thing || reading.subject);
  }
  if (words.right.trim() === "" || (copula && core !== "")) {
    const names = namesBefore(words.left, words.count, reading.subject);
    if (names.length > 0) return names;
    return carriedName(reading);
  }
  const behind = nameBehind(words.left, words.right, reading.subject);
  if (behind !== null) return [behind];
  return namesBefore(words.left, words.count, reading.subject);
}

/** A、B、C三项…，`占全省比重`分别超过50%、70%、59%: shares of the measures just given. */
function sharesOfLast({ drafts }: Reading, share: string, count: number): FigureName[] {
  const measured = [...new Map(drafts.filter(({ value }) => value !== null).map(({ name }) => [name.name, name]))];
  return measured.slice(-count).map(([, { name, aliases, surface }]) => ({
    name: name + share,
    aliases: aliases.map((alias) => alias + share),
    surface,
  }));
}

/** 达到5.4万亿元 alone: the topic of the clause before, else what the last figure measured. */
function carriedName({ topic, drafts }: Reading): FigureName[] {
  if (topic !== null) return [{ name: topic, aliases: [], surface: topic }];
  const last = drafts.at(-1);
  return last === undefined ? [] : [last.name];
}

function pushDraft(reading: Reading, draft: NewDraft): void {
  reading.drafts.push({ ...draft, name: withoutNotes(draft.name), rank: null, growthRank: null });
  if (!isGeneric(draft.name.surface)) reading.subject = subjectOf(draft.name.name);
}

/** What a measure is of, for those that follow: 工业项目`新签约`500个、竣工220个. */
function subjectOf(name: string): string {
  const plain = withoutResultVerb(name) ?? name;
  return plain.replace(/(.{2,}?)(?:新签约|签约|新开工|开工|竣工|投产|建成)$/, "$1");
}

/** “两品一标”[43]农产品: numbers of notes are no part of a name. */
function withoutNotes({ name, aliases, surface }: FigureName): FigureName {
  return { name: name.replaceAll(NOTE, ""), aliases: aliases.map((alias) => alias.replaceAll(NOTE, "")), surface };
}
