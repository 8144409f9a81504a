import type { ObservationStatus } from "#model/ontology.js";
import { splitClauses } from "../clauses.js";
import type { Span } from "../mapped-text.js";
import type { Figure, Mention, ReportMetadata, StructuredPassage, StructuredText } from "../stages.js";
import type { FigureName } from "./figure-names.js";
import { nameBehind, namesBefore, sharedNames } from "./figure-names.js";
import type { Growth } from "./growth.js";
import { readGrowth } from "./growth.js";
import { isGeneric, readLeft, readRight, withoutResultVerb } from "./indicator-names.js";
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

/** What a sentence has told so far. */
interface Reading {
  readonly text: string;
  readonly drafts: Draft[];
  /** What generic measures (总投资, 增加值) that follow belong to. */
  subject: string | null;
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
  const reading: Reading = { text, drafts: [], subject: null };
  const tokens = readNumbers(text);
  if (tokens.length === 0) return [];
  for (const clause of splitClauses(text)) {
    const within = tokens.filter((token) => token.start >= clause.start && token.start < clause.end);
    if (within.length === 0) {
      reading.subject = topicOf(text.slice(clause.start, clause.end)) ?? reading.subject;
      continue;
    }
    for (const group of groupNumbers(text, clause, within)) readGroup(reading, group);
  }
  return reading.drafts;
}

function readGroup(reading: Reading, group: NumberGroup): void {
  const first = group.tokens[0];
  if (first === undefined) return;
  const left = reading.text.slice(group.left.start, group.left.end);
  const growth = readGrowth(left, first);
  if (growth !== null) readGrowthGroup(reading, group, growth);
  else readValueGroup(reading, group, left);
}

function readGrowthGroup(reading: Reading, group: NumberGroup, growth: Growth): void {
  const left = reading.text.slice(group.left.start, group.left.end);
  const growths = group.tokens.flatMap((token) => {
    const percent = readGrowth(left, token)?.percent ?? null;
    return percent === null ? [] : [{ percent, token }];
  });
  if (growths.length === 0) return;
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

/** A second growth of the same value (先同比后年均) is a figure of its own. */
function addGrowth(reading: Reading, draft: Draft | undefined, percent: number): void {
  if (draft === undefined) return;
  if (draft.growth === null) draft.growth = percent;
  else reading.drafts.push({ ...draft, value: null, unit: null, growth: percent });
}

function readValueGroup(reading: Reading, group: NumberGroup, left: string): void {
  const tokens = group.tokens.filter((token) => token.kind !== "times" && token.kind !== "points");
  if (tokens.length === 0) return;
  const right = reading.text.slice(group.right.start, group.right.end).replace(/^\s*[、和及与].*$/, "");
  const names = namesOfValues(reading, { left, right, count: tokens.length });
  if (names.length === 0) return;
  tokens.forEach((token, index) => {
    const name = names[index] ?? names[0];
    if (name === undefined) return;
    pushDraft(reading, { name, value: token.value, unit: token.unit, growth: null, at: token });
  });
}

function namesOfValues(reading: Reading, words: { left: string; right: string; count: number }): FigureName[] {
  const { core, copula } = readLeft(words.left);
  if (words.right.trim() === "" || (copula && core !== "")) {
    const names = namesBefore(words.left, words.count, reading.subject);
    if (names.length > 0) return names;
    const last = reading.drafts.at(-1);
    return last === undefined ? [] : [last.name];
  }
  const behind = nameBehind(words.left, words.right, reading.subject);
  if (behind !== null) return [behind];
  return namesBefore(words.left, words.count, reading.subject);
}

function pushDraft(reading: Reading, draft: Draft): void {
  reading.drafts.push(draft);
  if (!isGeneric(draft.name.surface)) reading.subject = withoutResultVerb(draft.name.name) ?? draft.name.name;
}

/** What a clause without figures speaks of: `金融业`迅猛发展. */
function topicOf(clause: string): string | null {
  const { thing, predicate } = readRight(clause);
  const topic = thing.replace(/(?:迅猛|加快|快速|稳步|健康|持续|蓬勃|平稳|大幅).*$/, "");
  const known = predicate !== "" || topic.length < thing.length;
  return known && topic.length >= 2 && topic.length <= 12 ? topic : null;
}

function figureOf(draft: Draft, passage: StructuredPassage, at: { index: number; metadata: ReportMetadata }): Figure {
  const before = passage.text.slice(0, draft.at.start);
  const status = statusOf(passage, before);
  return {
    indicator: draft.name.name,
    about: [],
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
  const nearest = nearestOf(text, draft.name.surface, draft.at);
  return {
    type: "Indicator",
    name: draft.name.name,
    passage,
    start: nearest.start,
    end: nearest.end,
    aliases: draft.name.aliases,
    rule: draft.value === null ? "growth" : "value",
    confidence: 0.8,
  };
}

/** The occurrence of the words next to the number; the number itself where the name is put together from several places. */
function nearestOf(text: string, surface: string, at: Span): Span {
  const behind = text.indexOf(surface, at.end);
  const before = text.lastIndexOf(surface, at.start - surface.length);
  if (before >= 0 && (behind < 0 || at.start - before <= behind - at.start))
    return { start: before, end: before + surface.length };
  if (behind >= 0) return { start: behind, end: behind + surface.length };
  return { start: at.start, end: at.end };
}
