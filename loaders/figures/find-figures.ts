import type { ObservationStatus } from "#model/ontology.js";
import { splitClauses } from "../clauses.js";
import type { Span } from "../mapped-text.js";
import type { Figure, Mention, ReportMetadata, StructuredPassage, StructuredText } from "../stages.js";
import type { FigureName } from "./figure-names.js";
import { nameBehind, namesBefore, sharedNames } from "./figure-names.js";
import type { Growth } from "./growth.js";
import { readGrowth } from "./growth.js";
import { isGeneric, readLeft, readRight, topicOf, withoutResultVerb } from "./indicator-names.js";
import type { NumberGroup } from "./number-groups.js";
import { groupNumbers } from "./number-groups.js";
import { readNumbers } from "./numbers.js";
import { periodOfFigure } from "./periods.js";

export interface FiguresFound {
  readonly figures: readonly Figure[];
  /** One mention of type `Indicator` for every figure's name. */
  readonly mentions: readonly Mention[];
}

/** A figure in the making: growth may still be said in the next clause. */
interface Draft {
  readonly name: FigureName;
  readonly value: number | null;
  readonly unit: string | null;
  growth: number | null;
  readonly at: Span;
}

/** A glossary's list, counted at its end, or its digit explained: 指A、B等`9项`, “6”指`6个`. */
const SUMS_UP = /^(?:[是]?指|“\d+”指).*(?:等|、.*大?)$|^“\d+”指(?:[^、]{0,4})$/;

/** What a thing is endowed with: its size or the money in it. */
const ENDOWMENT = /(?:规模|投资|资本金?|资金)(?:超过?|达到?|近|约|为)?$/;
const EARNS = /.{2,}(?:实现|完成).{2,}$/;

/** How far, in UTF-16 units, words before a figure still speak of it; and how many figures back. */
const REACH = 400;
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

/** Finds the figures of a report: every value, growth and share that a sentence gives, with the name of what it measures. */
export function findFigures(structured: StructuredText, metadata: ReportMetadata): FiguresFound {
  const figures: Figure[] = [];
  const mentions: Mention[] = [];
  structured.passages.forEach((passage, index) => {
    if (passage.kind === "chrome" || passage.kind === "heading") return;
    for (const draft of readSentence(passage.text)) {
      figures.push(figureOf(draft, passage, { index, metadata }));
      mentions.push(mentionOf(draft, passage.text, index));
    }
  });
  return { figures, mentions: withoutClaims(mentions) };
}

/** An alias that is another measure's own name is left out: 新增高新技术企业 and 高新技术企业 are two measures. */
function withoutClaims(mentions: readonly Mention[]): Mention[] {
  const names = new Set(mentions.map((mention) => mention.name));
  return mentions.map((mention) => ({ ...mention, aliases: mention.aliases.filter((alias) => !names.has(alias)) }));
}

function readSentence(text: string): Draft[] {
  const reading: Reading = { text, drafts: [], subject: null, topic: null };
  const tokens = readNumbers(text);
  if (tokens.length === 0) return [];
  let next = 0;
  for (const clause of splitClauses(text)) {
    const first = next;
    while ((tokens[next]?.start ?? Infinity) < clause.end) next += 1;
    const within = tokens.slice(first, next);
    if (within.length === 0) {
      reading.topic = topicOf(text.slice(clause.start, clause.end)) ?? reading.topic;
      reading.subject = reading.topic ?? reading.subject;
      continue;
    }
    groupNumbers(text, clause, within).forEach((group, index, groups) => readGroup(reading, group, groups[index + 1]));
    reading.topic = null;
  }
  return reading.drafts;
}

function readGroup(reading: Reading, group: NumberGroup, next: NumberGroup | undefined): void {
  const first = group.tokens[0];
  if (first === undefined) return;
  const left = reading.text.slice(group.left.start, group.left.end);
  const growth = readGrowth(left, first);
  if (growth !== null) readGrowthGroup(reading, group, growth);
  else readValueGroup(reading, group, { left, right: rightOf(reading.text, group, next) });
}

function readGrowthGroup(reading: Reading, group: NumberGroup, growth: Growth): void {
  const left = reading.text.slice(group.left.start, group.left.end);
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
    growths.forEach(({ percent }, index) => addGrowth(reading, targets[index], percent));
    return;
  }
  names.forEach((name, index) => {
    const { percent, token } = growths[index] ?? growths[0] ?? { percent: null, token: null };
    if (token === null) return;
    pushDraft(reading, { name, value: null, unit: null, growth: percent, at: token });
  });
}

/** 覆盖面提升4个百分点: points are a figure only where the level itself is not given. */
function readPoints(reading: Reading, group: NumberGroup, growth: Growth): void {
  const token = group.tokens[0];
  const name = namesBefore(growth.before, 1, reading.subject)[0];
  if (
    token === undefined ||
    name === undefined ||
    reading.drafts.slice(-NEAR).some((draft) => draft.name.name === name.name)
  )
    return;
  pushDraft(reading, { name, value: token.value, unit: token.unit, growth: null, at: token });
}

/** A second growth of the same value (先同比后年均) is a figure of its own. */
function addGrowth(reading: Reading, draft: Draft | undefined, percent: number): void {
  if (draft === undefined) return;
  if (draft.growth === null) draft.growth = percent;
  else reading.drafts.push({ ...draft, value: null, unit: null, growth: percent });
}

/** What stands behind a group; a sum between a number and its thing is jumped over: 9支`总规模超过200亿元的`投资基金. */
function rightOf(text: string, group: NumberGroup, next: NumberGroup | undefined): string {
  const right = text.slice(group.right.start, group.right.end);
  const nextRight = next === undefined ? "" : text.slice(next.right.start, next.right.end);
  if (ENDOWMENT.test(right) && nextRight.startsWith("的")) return nextRight.slice(1);
  return right.replace(/^\s*[、和及与].*$/, "");
}

function readValueGroup(reading: Reading, group: NumberGroup, words: { left: string; right: string }): void {
  // 75户改制企业实现销售收入275.9亿元: the count only says whose income it is.
  if (SUMS_UP.test(words.left) || (EARNS.test(words.right) && group.right.end < group.clause.end)) return;
  const tokens = group.tokens.filter((token) => token.kind !== "times");
  if (tokens.length === 0) return;
  const names = namesOfValues(reading, { ...words, count: tokens.length });
  if (names.length === 0) return;
  tokens.forEach((token, index) => {
    const name = names[index] ?? names[0];
    if (name === undefined) return;
    pushDraft(reading, { name, value: token.value, unit: token.unit, growth: null, at: token });
  });
}

function namesOfValues(reading: Reading, words: { left: string; right: string; count: number }): FigureName[] {
  const { core, copula } = readLeft(words.left);
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

/** 达到5.4万亿元 alone: the topic of the clause before, else what the last figure measured. */
function carriedName({ topic, drafts }: Reading): FigureName[] {
  if (topic !== null) return [{ name: topic, aliases: [], surface: topic }];
  const last = drafts.at(-1);
  return last === undefined ? [] : [last.name];
}

function pushDraft(reading: Reading, draft: Draft): void {
  reading.drafts.push(draft);
  if (!isGeneric(draft.name.surface)) reading.subject = withoutResultVerb(draft.name.name) ?? draft.name.name;
}

/** A part of the report's area is named in front of the figure. */
const SMALLER_AREA = /(?:园区|开发区|新区|新城|片区|街道|镇|乡|县|岛|基地|集团|公司)[^，,。；;]{0,12}$/;

function figureOf(draft: Draft, passage: StructuredPassage, at: { index: number; metadata: ReportMetadata }): Figure {
  const before = passage.text.slice(Math.max(0, draft.at.start - REACH), draft.at.start);
  const status = statusOf(passage, before);
  return {
    indicator: draft.name.name,
    about:
      at.metadata.area === null || SMALLER_AREA.test(before.slice(-30))
        ? []
        : [{ type: "Place", name: at.metadata.area }],
    value: draft.value,
    unit: draft.unit,
    growthPercent: draft.growth,
    period: periodOfFigure(before, status, at.metadata),
    status,
    evidence: [at.index],
  };
}

function statusOf(passage: StructuredPassage, before: string): ObservationStatus {
  const clause = before.slice(
    Math.max(before.lastIndexOf("。"), before.lastIndexOf(";"), before.lastIndexOf("；")) + 1,
  );
  if (/预计/.test(clause)) return "expected";
  if (passage.modality === "plan" || /力争|争取|确保|目标是|计划到/.test(clause)) return "target";
  return "actual";
}

function mentionOf(draft: Draft, text: string, passage: number): Mention {
  const { name, aliases, surface } = draft.name;
  const at = nearestOf(text, name, draft.at) ?? nearestOf(text, surface, draft.at) ?? draft.at;
  return {
    type: "Indicator",
    name,
    passage,
    start: at.start,
    end: at.end,
    aliases,
    rule: draft.value === null ? "growth" : "value",
    confidence: 0.8,
  };
}

/** The occurrence of the words nearest to the number; null where the name is put together from several places. */
function nearestOf(text: string, words: string, at: Span): Span | null {
  const from = Math.max(0, at.start - REACH);
  const near = text.slice(from, at.end + REACH);
  const before = near.lastIndexOf(words, at.start - from - words.length);
  const behind = near.indexOf(words, at.end - from);
  if (before < 0 && behind < 0) return null;
  const isBefore = before >= 0 && (behind < 0 || at.start - from - before - words.length <= behind - (at.end - from));
  const start = from + (isBefore ? before : behind);
  return { start, end: start + words.length };
}
