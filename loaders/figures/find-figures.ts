import type { Span } from "../mapped-text.js";
import { placeOfArea } from "../metadata/nation.js";
import type { Figure, Mention, ReportMetadata, StructuredPassage, StructuredText } from "../stages.js";
import { growthBasisOf } from "./growth.js";
import { periodOfColumn, tellsTime } from "./column-periods.js";
import type { NumberToken } from "./number-token.js";
import { isOfBefore, periodOfFigure, turnsToEra, yearOfHeading } from "./periods.js";
import type { Draft } from "./draft.js";
import { REACH } from "./draft.js";
import { statusOfFigure } from "./figure-status.js";
import { readSentence } from "./sentence-figures.js";
import { readTableFigures, type TableFigure } from "./table-figures.js";

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
  const headedBy = yearsOfSections(structured.sections);
  let isEra = false;
  const tables = readTableFigures(structured.passages);
  structured.passages.forEach((passage, index) => {
    const place = { index, isEra, headed: headedBy[passage.section ?? -1] ?? null, metadata };
    for (const { row, figure } of figuresOfRow(tables.figures.get(index) ?? [], passage, place)) {
      figures.push(figure);
      mentions.push(mentionAt(row.draft, index, row.at));
    }
    if (passage.kind === "chrome" || tables.read.has(index)) return;
    isEra = turnsToEra(passage.text) ?? isEra;
    if (passage.kind === "heading") return;
    for (const draft of readSentence(passage.text)) {
      figures.push(figureOf(draft, passage, { ...place, isEra }));
      mentions.push(mentionOf(draft, passage.text, index));
    }
  });
  return { figures, mentions: withoutClaims(mentions) };
}

/** For each section the year that its heading names, or the nearest above that names one; sections stand behind those that hold them. */
function yearsOfSections(sections: StructuredText["sections"]): (number | null)[] {
  const years: (number | null)[] = [];
  for (const { title, parent } of sections)
    years.push(yearOfHeading(title) ?? (parent === null ? null : (years[parent] ?? null)));
  return years;
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
  readonly headed: number | null;
  readonly metadata: ReportMetadata;
}

function figureOf(draft: Draft, passage: StructuredPassage, { index, isEra, headed, metadata }: FigurePlace): Figure {
  const before = passage.text.slice(Math.max(0, draft.at.start - REACH), draft.at.start);
  const status = statusOfFigure(draft, passage, metadata.year);
  const isBefore = draft.number !== null && isOfBefore(...aroundNumber(draft.number, passage.text));
  return {
    indicator: draft.name.name,
    about: metadata.area === null ? [] : [{ type: "Place", name: placeOfArea(metadata.area) }],
    ...measured(draft, passage.text),
    period: isBefore
      ? null
      : periodOfFigure(before, { status, isEra, explains: passage.explains === true, headed, metadata }),
    status,
    evidence: [index],
  };
}

function aroundNumber({ start, end }: NumberToken, text: string): readonly [before: string, behind: string] {
  return [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
}

interface RowFigure {
  readonly row: TableFigure;
  readonly figure: Figure;
}

/** What a row of a table says, without the columns of which it is not plain which one is of a period. */
function figuresOfRow(rows: readonly TableFigure[], passage: StructuredPassage, place: FigurePlace): RowFigure[] {
  const read = rows.map((row) => ({ row, figure: figureOfCell(row, passage, place) }));
  return read.filter((one) => !read.some((other) => other !== one && contests(other, one)));
}

/** Whether a column claims the period of another with as good a right: a value has more than a growth alone, what tells its time more than what does not. */
function contests(other: RowFigure, one: RowFigure): boolean {
  const [a, b] = [other.figure, one.figure];
  const isSame = a.period === b.period && a.status === b.status;
  const overlaps = (a.value !== null && b.value !== null) || (a.growthPercent !== null && b.growthPercent !== null);
  return isSame && overlaps && rightOf(other) >= rightOf(one);
}

function rightOf({ row, figure }: RowFigure): number {
  return (figure.value === null ? 0 : 2) + (tellsTime(row.heading) ? 1 : 0);
}

/** A cell of a table says what its heading says, whatever the section around is about. */
function figureOfCell(row: TableFigure, passage: StructuredPassage, place: FigurePlace): Figure {
  const { isEra, headed, metadata } = place;
  const status = row.status ?? "actual";
  return {
    ...figureOf(row.draft, { ...passage, text: row.words }, place),
    period: periodOfColumn(row.heading, row.headings, { status, isEra, explains: false, headed, metadata }),
    status,
    evidence: row.evidence,
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

function mentionOf(draft: Draft, text: string, passage: number): Mention {
  const { name, surface } = draft.name;
  const at = nearestOf(text, name, draft.at) ?? nearestOf(text, surface, draft.at) ?? draft.at;
  return mentionAt(draft, passage, at);
}

function mentionAt(draft: Draft, passage: number, at: Span): Mention {
  const { name, aliases } = draft.name;
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
