import type { Modality, PassageKind } from "#model/ontology.js";
import type { FormattedLine, FormattedText } from "../format/formatted-text.js";
import type { Span } from "../mapped-text.js";
import type { StructuredPassage, StructuredSection, StructuredText } from "../stages.js";
import { isFurniture } from "./furniture.js";
import type { Heading } from "./headings.js";
import { isGlossaryTitle, isNote, readNote } from "./glossary.js";
import { rankOfFormatLevel, readBareTitle, readHeading, readLineTitle } from "./headings.js";
import { settleModality } from "./leaning.js";
import { answersProblems, modalityOfSentence, modalityOfTitle, modalityWithin } from "./modality.js";
import { splitSentences } from "./sentences.js";

/** Bold leads lie below every numbering. */
const BOLD_RANK = 60;
const LONGEST_BOLD_HEADING = 50;
/** UTF-16 units. The longest sentence of the 2,895 reports of the corpus has 1,034; a whole report seldom has more than this. */
const LONGEST_READ = 20_000;

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
  /** Whether terms are explained here, up to the next heading. */
  inGlossary: boolean;
  /** Rank of the list whose items are being read; null outside of lists. */
  listRank: number | null;
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
    inGlossary: false,
    listRank: null,
    turned: new Set(),
    paragraph: 0,
  };
  const read = formatted.lines.map((line): LineRead => {
    const content = text.slice(line.span.start, line.span.end);
    return { line, content, isChrome: line.kind === "chrome" || isFurniture(content) };
  });
  const written = read.filter(({ content, isChrome }) => !isChrome && content.trim() !== "");
  const places = new Map(written.map((one, at) => [one, at] as const));
  for (const one of read) {
    const at = places.get(one) ?? 0;
    readLine(walk, one, { before: written[at - 1] ?? null, behind: written[at + 1] ?? null });
    walk.paragraph += 1;
  }
  return settleModality({ sections: walk.sections, passages: walk.passages }, walk.turned);
}

interface LineRead {
  readonly line: FormattedLine;
  readonly content: string;
  readonly isChrome: boolean;
}

/** The lines above and below that are the report's own. */
interface Around {
  readonly before: LineRead | null;
  readonly behind: LineRead | null;
}

function readLine(walk: Walk, { line, content, isChrome }: LineRead, around: Around): void {
  if (isChrome) {
    addPassage(walk, line.span, "chrome");
    return;
  }
  if (line.kind === "cell") {
    const { table, row, column } = line;
    addPassage(walk, line.span, "cell", { cell: { table, row, column } });
    return;
  }
  const heading = headingOf(walk, { line, content, isChrome }, around);
  if (heading === null) {
    readRunningText(walk, line.span, walk.inGlossary || isNote(content));
    return;
  }
  if (readHeading(content) !== null || !isReportTitle(walk, heading)) openSection(walk, heading);
  const span = { start: line.span.start + heading.span.start, end: line.span.start + heading.span.end };
  addPassage(walk, span, "heading");
  readRunningText(walk, { start: span.end, end: line.span.end }, false);
}

/** The heading that a line is or begins with; items of a list and notes head nothing. */
function headingOf(walk: Walk, read: LineRead, { before, behind }: Around): Heading | null {
  const { line, content } = read;
  if (walk.inGlossary) {
    const isTitle = line.kind === "heading" && readNote(content) === null;
    return readLineTitle(content) ?? (isTitle ? headingOfFormat(line, content) : null);
  }
  if (isNote(content)) return null;
  const numbered = readHeading(content);
  if (numbered !== null && isItem(walk, numbered, content, behind)) {
    walk.listRank = numbered.rank;
    return null;
  }
  walk.listRank = null;
  const bare = (): Heading | null =>
    walk.sections.length === 0 || line.kind !== "text"
      ? null
      : readBareTitle(content, before?.content ?? "", behind?.content ?? "");
  return numbered ?? headingOfFormat(line, content) ?? bare();
}

/** Numbered styles below the outermost may count the items of a list as well: 1.新增就业10万人。 2.新建学校5所。 */
const ITEM_RANK = 40;

/** A numbered line with nothing under it but the next number, or that goes on with a list. Who is to do it may stand behind. */
function isItem(walk: Walk, { rank, span }: Heading, content: string, behind: LineRead | null): boolean {
  if (rank < ITEM_RANK) return false;
  if (walk.listRank === rank) return true;
  if (!/^\s*(?:[（(][^（）()]*[）)])?[。；;]?\s*$/u.test(content.slice(span.end))) return false;
  const next = behind === null ? null : readHeading(behind.content);
  return next?.rank === rank && /\d/u.test(content.slice(span.start).replace(/^[(（]?\d+/u, ""));
}

/** The report's own title heads no section: everything stands under it. */
function isReportTitle(walk: Walk, heading: Heading): boolean {
  return walk.sections.length === 0 && /报告|要点|讲话|总结$/.test(heading.title);
}

function readRunningText(walk: Walk, { start, end }: Span, explains: boolean): void {
  // A turn to problems holds for the list behind it (一是…二是… on lines of their own), any other paragraph ends it.
  const first = walk.text.slice(start, end).trimStart();
  if (walk.turn !== "problem" || !/^[一二三四五六七八九]是/.test(first)) walk.turn = null;
  for (const span of splitSentences(walk.text.slice(start, end), start, walk.guessed)) {
    walk.turn = turnAt(walk, walk.text.slice(span.start, span.end));
    addPassage(walk, span, "sentence", explains ? { explains } : {});
  }
}

function turnAt(walk: Walk, sentence: string): Modality | null {
  if (currentModality(walk) === "problem" && answersProblems(sentence)) return "plan";
  const said = modalityOfSentence(sentence);
  return said !== null && mayTurn(walk, said) ? said : walk.turn;
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
  walk.inGlossary = isGlossaryTitle(heading.title);
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

type ToldOfPassage = Pick<StructuredPassage, "explains" | "cell">;

/** What explains a term tells of no time: its figures are meant, not reached. Of a run without any stop the rest is kept, and not read. */
function addPassage(walk: Walk, span: Span, kind: PassageKind, told: ToldOfPassage = {}): void {
  if (kind !== "chrome" && span.end - span.start > LONGEST_READ) {
    const cut = borderNear(walk.text, span.start + LONGEST_READ);
    addPassage(walk, { start: span.start, end: cut }, kind, told);
    addPassage(walk, { start: cut, end: span.end }, "chrome");
    return;
  }
  if (walk.turn !== null || told.explains) walk.turned.add(walk.passages.length);
  walk.passages.push({
    span,
    text: walk.text.slice(span.start, span.end),
    kind,
    section: walk.open.at(-1)?.index ?? null,
    modality: told.explains ? "plan" : currentModality(walk),
    paragraph: walk.paragraph,
    ...told,
  });
}

/** Not between the two units of one character. */
function borderNear(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xff_ff ? at - 1 : at;
}
