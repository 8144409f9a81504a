import type { ObservationStatus } from "#model/ontology.js";
import type { Span } from "../mapped-text.js";
import type { Figure, Mention, ReportMetadata, StructuredPassage, StructuredText } from "../stages.js";
import { growthBasisOf } from "./growth.js";
import { periodOfFigure, turnsToEra } from "./periods.js";
import type { Draft } from "./draft.js";
import { REACH } from "./draft.js";
import { readSentence } from "./sentence-figures.js";

export interface FiguresFound {
  /** Each about the report's area; `withSubjects` tells the rest. */
  readonly figures: readonly Figure[];
  /** One mention of type `Indicator` for every figure's name. */
  readonly mentions: readonly Mention[];
}

/** Finds the figures of a report: every value, growth and share that a sentence gives, with the name of what it measures. */
export function findFigures(structured: StructuredText, metadata: ReportMetadata): FiguresFound {
  const figures: Figure[] = [];
  const mentions: Mention[] = [];
  let isEra = false;
  structured.passages.forEach((passage, index) => {
    if (passage.kind === "chrome") return;
    isEra = turnsToEra(passage.text) ?? isEra;
    if (passage.kind === "heading") return;
    for (const draft of readSentence(passage.text)) {
      figures.push(figureOf(draft, passage, { index, isEra, metadata }));
      mentions.push(mentionOf(draft, passage.text, index));
    }
  });
  return { figures, mentions: withoutClaims(mentions) };
}

/** An alias is left out that is another measure's own name (新增高新技术企业 and 高新技术企业 are two measures), or that two would claim. */
function withoutClaims(mentions: readonly Mention[]): Mention[] {
  const claims = new Map<string, string>();
  const contested = new Set(mentions.map((mention) => mention.name));
  for (const { name, aliases } of mentions) {
    for (const alias of aliases) {
      const claim = claims.get(alias);
      if (claim === undefined) claims.set(alias, name);
      else if (claim !== name) contested.add(alias);
    }
  }
  return mentions.map((mention) => ({ ...mention, aliases: mention.aliases.filter((alias) => !contested.has(alias)) }));
}

interface FigurePlace {
  readonly index: number;
  readonly isEra: boolean;
  readonly metadata: ReportMetadata;
}

function figureOf(draft: Draft, passage: StructuredPassage, { index, isEra, metadata }: FigurePlace): Figure {
  const before = passage.text.slice(Math.max(0, draft.at.start - REACH), draft.at.start);
  const status = statusOf(passage, before);
  return {
    indicator: draft.name.name,
    about: metadata.area === null ? [] : [{ type: "Place", name: metadata.area }],
    ...measured(draft, passage.text),
    period: periodOfFigure(before, { status, isEra, explains: passage.explains === true, metadata }),
    status,
    evidence: [index],
  };
}

function measured(draft: Draft, text: string) {
  const { value, unit, growth, number, growthNumber, rank, growthRank } = draft;
  const falls = growth !== null && growth < 0 ? -1 : 1;
  const isTimes = growthNumber?.kind === "times";
  const growthMax = growthNumber?.max ?? null;
  return {
    value,
    unit,
    valueMax: number?.max ?? null,
    bound: number?.bound ?? null,
    growthPercent: growth,
    growthPercentMax: growthMax === null ? null : falls * (isTimes ? growthMax * 100 : growthMax),
    growthBound: growthNumber?.bound ?? null,
    growthBasis: growth === null ? null : growthBasisOf(clauseUpTo(text, growthNumber ?? draft.at)),
    rank: rank?.rank ?? null,
    rankAmong: rank?.among ?? null,
    growthRank: growthRank?.rank ?? null,
    growthRankAmong: growthRank?.among ?? null,
  };
}

/** The words of the clause up to and with a number; of a doubling, all of it. */
function clauseUpTo(text: string, { end }: Span): string {
  const words = text.slice(Math.max(0, end - REACH), end);
  return words.slice(Math.max(...["，", ",", "；", ";", "。"].map((mark) => words.lastIndexOf(mark))) + 1);
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
