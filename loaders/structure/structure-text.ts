import type { Modality, PassageKind } from "#model/ontology.js";
import type { FormattedLine, FormattedText } from "../format/formatted-text.js";
import type { Span } from "../mapped-text.js";
import type { StructuredPassage, StructuredSection, StructuredText } from "../stages.js";
import { isFurniture } from "./furniture.js";
import type { Heading } from "./headings.js";
import { rankOfFormatLevel, readHeading } from "./headings.js";
import { settleModality } from "./leaning.js";
import { modalityOfSentence, modalityOfTitle, modalityWithin } from "./modality.js";
import { splitSentences } from "./sentences.js";

/** Bold leads lie below every numbering. */
const BOLD_RANK = 60;
const LONGEST_BOLD_HEADING = 50;

interface OpenSection {
  readonly index: number;
  readonly rank: number;
  /** What its title, or one above, says of the time it speaks of. */
  readonly told: Modality | null;
}

/** What the walk over the lines carries on. */
interface Walk {
  readonly text: string;
  /** Offsets that the repair had to guess. */
  readonly guessed: ReadonlySet<number>;
  readonly sections: StructuredSection[];
  readonly passages: StructuredPassage[];
  readonly open: OpenSection[];
  /** Set by a turn within the running text; a heading ends it. */
  turn: Modality | null;
  /** Indexes of the passages that a turn has decided. */
  readonly turned: Set<number>;
  paragraph: number;
}

/**
 * Cuts clean text into sections (headings by number, words or format, each with its modality) and passages (sentences, headings,
 * cells, page furniture) without gaps: all but white space belongs to exactly one passage.
 */
export function structureText(formatted: FormattedText): StructuredText {
  const { text } = formatted.mapped;
  const walk: Walk = {
    text,
    guessed: new Set(formatted.mapped.guessed),
    sections: [],
    passages: [],
    open: [],
    turn: null,
    turned: new Set(),
    paragraph: 0,
  };
  for (const line of formatted.lines) {
    readLine(walk, line);
    walk.paragraph += 1;
  }
  return settleModality({ sections: walk.sections, passages: walk.passages }, walk.turned);
}

function readLine(walk: Walk, line: FormattedLine): void {
  const content = walk.text.slice(line.span.start, line.span.end);
  if (line.kind === "chrome" || isFurniture(content)) {
    addPassage(walk, line.span, "chrome");
    return;
  }
  if (line.kind === "cell") {
    addPassage(walk, line.span, "cell");
    return;
  }
  const numbered = readHeading(content);
  const heading = numbered ?? headingOfFormat(line, content);
  if (heading === null) {
    readRunningText(walk, line.span);
    return;
  }
  if (numbered !== null || !isReportTitle(walk, heading)) openSection(walk, heading);
  const span = { start: line.span.start + heading.span.start, end: line.span.start + heading.span.end };
  addPassage(walk, span, "heading");
  readRunningText(walk, { start: span.end, end: line.span.end });
}

/** The report's own title heads no section: everything stands under it. */
function isReportTitle(walk: Walk, heading: Heading): boolean {
  return walk.sections.length === 0 && /报告|要点|讲话|总结$/.test(heading.title);
}

function readRunningText(walk: Walk, { start, end }: Span): void {
  // A turn to problems holds for the list behind it (一是…二是… on lines of their own), any other paragraph ends it.
  const first = walk.text.slice(start, end).trimStart();
  if (walk.turn !== "problem" || !/^[一二三四五六七八九]是/.test(first)) walk.turn = null;
  for (const span of splitSentences(walk.text.slice(start, end), start, walk.guessed)) {
    const said = modalityOfSentence(walk.text.slice(span.start, span.end));
    if (said !== null && mayTurn(walk, said)) walk.turn = said;
    addPassage(walk, span, "sentence");
  }
}

/** Problems interrupt any section. Plans and reviews are named by headings where there are any: a sentence only decides without. */
function mayTurn(walk: Walk, said: Modality): boolean {
  if (said === "problem") return sectionModality(walk) !== "plan";
  return walk.turn !== "problem" && !walk.sections.some((section) => modalityOfTitle(section.title) !== null);
}

/** A line that the format marks as a heading, or bold words that open a line and end in a full stop or with the line. */
function headingOfFormat(line: FormattedLine, content: string): Heading | null {
  if (line.kind === "heading") {
    return {
      span: { start: 0, end: content.length },
      title: withoutStop(content),
      rank: rankOfFormatLevel(line.level),
    };
  }
  if (line.strong === null || line.strong.start !== line.span.start) return null;
  const bold = content.slice(0, line.strong.end - line.strong.start);
  const isWhole = bold.length === content.length && !/[，,；;：:]$/.test(bold);
  if (bold.length > LONGEST_BOLD_HEADING || !(isWhole || bold.endsWith("。"))) return null;
  return { span: { start: 0, end: bold.length }, title: withoutStop(bold), rank: BOLD_RANK };
}

function withoutStop(words: string): string {
  return words.trim().replace(/^[—－-]+\s*|[。:：]$/gu, "");
}

function openSection(walk: Walk, heading: Heading): void {
  while ((walk.open.at(-1)?.rank ?? -1) >= heading.rank) walk.open.pop();
  const above = walk.open.at(-1);
  const told = modalityWithin(heading.title, above?.told ?? null);
  walk.turn = null;
  walk.sections.push({
    title: heading.title,
    level: walk.open.length + 1,
    modality: told ?? "review",
    parent: above?.index ?? null,
  });
  walk.open.push({ index: walk.sections.length - 1, rank: heading.rank, told });
}

function sectionModality(walk: Walk): Modality {
  const open = walk.open.at(-1);
  return (open === undefined ? undefined : walk.sections[open.index]?.modality) ?? "review";
}

function currentModality(walk: Walk): Modality {
  return walk.turn ?? sectionModality(walk);
}

function addPassage(walk: Walk, span: Span, kind: PassageKind): void {
  if (walk.turn !== null) walk.turned.add(walk.passages.length);
  walk.passages.push({
    span,
    text: walk.text.slice(span.start, span.end),
    kind,
    section: walk.open.at(-1)?.index ?? null,
    modality: currentModality(walk),
    paragraph: walk.paragraph,
  });
}
