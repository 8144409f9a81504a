import type { ExtractedLine } from "../extracted-text.js";
import type { PageLine } from "./page-lines.js";

/** What is usual in a document, by which breaks are told: all in points. */
interface Setting {
  readonly size: number;
  /** From baseline to baseline within a paragraph. */
  readonly leading: number;
  readonly edgesOf: (line: PageLine) => Edges;
}

/** Those of lines that have as many columns beside each other. */
interface Edges {
  readonly left: number;
  readonly right: number;
  /** Paragraphs begin indented. */
  readonly isIndented: boolean;
}

/** Larger than the body's type by this factor: a heading. */
const HEADING_FACTOR = 1.15;
const LONGEST_HEADING = 60;

/** Joins the lines of a text that was wrapped, over pages too, to paragraphs; lines in larger type become headings. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): ExtractedLine[] {
  const setting = settingOf(pages.flat());
  const parts = pages.flatMap(linesByFlow).map((lines) => partedFootnotes(lines, setting));
  const lines = [...parts.flatMap(({ body }) => body), ...parts.flatMap(({ notes }) => notes)];
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const above = open?.at(-1);
    if (open === undefined || above === undefined || begins(line, above, setting)) paragraphs.push([line]);
    else open.push(line);
  }
  const sizes = headingSizes(paragraphs, setting);
  return paragraphs.map((paragraph) => ({ ...roleOf(paragraph, setting, sizes), strong: 0 }));
}

/** The columns of a page and what stands across them, each for itself. */
function linesByFlow(lines: readonly PageLine[]): PageLine[][] {
  const flows: PageLine[][] = [];
  for (const line of lines) {
    const open = flows.at(-1);
    if (open?.[0]?.flow === line.flow) open.push(line);
    else flows.push([line]);
  }
  return flows;
}

function settingOf(lines: readonly PageLine[]): Setting {
  const size = mostCommon(lines, (line) => Math.round(line.size * 2) / 2) ?? 12;
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.1);
  const gaps = body.flatMap((line, index) => {
    const above = body[index - 1];
    return above !== undefined && isSameFlow(above, line) && above.y > line.y ? [above.y - line.y] : [];
  });
  const most = mostCommon(body, ({ columns }) => columns) ?? 1;
  const edges = new Map<number, Edges>();
  for (const columns of new Set(body.map((line) => line.columns))) {
    const own = body.filter((line) => line.columns === columns);
    if (own.length >= FEWEST_LINES || columns === most) edges.set(columns, edgesOf(own, size));
  }
  const usual = edges.get(most) ?? edgesOf(body, size);
  return {
    size,
    leading: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? size * 1.5,
    edgesOf: ({ columns }) => edges.get(columns) ?? usual,
  };
}

/** So many lines tell where they begin and end. */
const FEWEST_LINES = 10;

function edgesOf(body: readonly PageLine[], size: number): Edges {
  const left = mostCommon(body, (line) => Math.round(line.left)) ?? 0;
  const rights = body.map((line) => line.right).toSorted((a, b) => a - b);
  const indented = body.filter((line) => isIndent(line.left - left, size)).length;
  return {
    left,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    isIndented: indented * 20 >= body.length && indented > 0,
  };
}

function isSameFlow(a: PageLine, b: PageLine): boolean {
  return a.page === b.page && a.flow === b.flow;
}

/** Footnotes, which are in smaller type at the foot of a page, interrupt its text: they are read behind all of it. */
function partedFootnotes(
  lines: readonly PageLine[],
  { size }: Setting,
): { body: readonly PageLine[]; notes: PageLine[] } {
  let end = lines.length;
  while (end > 0 && (lines[end - 1]?.size ?? size) < size * 0.9) end -= 1;
  // A page in small type throughout is a table or an annex.
  return end === 0 ? { body: lines, notes: [] } : { body: lines.slice(0, end), notes: lines.slice(end) };
}

/** Two characters as a rule. */
function isIndent(distance: number, size: number): boolean {
  return distance > size * 1.2 && distance < size * 4.5;
}

/** Centred, or at the right: names, dates. */
function isSetApart(distance: number, size: number): boolean {
  return distance >= size * 4.5;
}

function mostCommon(lines: readonly PageLine[], of: (line: PageLine) => number): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + line.text.length);
  let best: number | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** A number or a mark that opens a paragraph of its own wherever it stands. */
const OPENING =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部条])/u;

/** The mark of a footnote. */
const NOTE = /^(?:[①-⑳]|[[［〔]\d{1,3}[\]］〕])/u;
/** A line of a table of contents. */
const CONTENTS = /[.…·⋯]{3,}\s*\d{1,3}$/u;

/** Whether a line begins a paragraph behind the line above it. */
function begins(line: PageLine, above: PageLine, setting: Setting): boolean {
  if (Math.abs(line.size - above.size) > setting.size * 0.1 || NOTE.test(line.text)) return true;
  if (line.isRow || above.isRow) return true;
  const { size } = setting;
  const { left, right, isIndented } = setting.edgesOf(line);
  const isLarge = line.size > size * HEADING_FACTOR;
  const isNextPage = !isSameFlow(line, above);
  if (line.page === above.page && line.columns !== above.columns) return true;
  const gap = above.y - line.y;
  if (!isNextPage && (gap < 0 || gap > setting.leading * (line.size / size) * 1.6)) return true;
  // Titles are centred: their lines have no edges to judge by.
  if (isLarge) return isNextPage;
  if (isSetApart(line.left - left, size) !== isSetApart(above.left - left, size)) return true;
  const isFull = above.right > right - size * 2.5;
  if (!isFull) return true;
  const isAtIndent = isIndent(line.left - left, size);
  if (isIndented) return isAtIndent;
  const isClosed = /[。！？!?；;：:]["”’」）)]?$/u.test(above.text);
  return isClosed && (OPENING.test(line.text) || isNextPage);
}

function headingSizes(paragraphs: readonly (readonly PageLine[])[], { size }: Setting): readonly number[] {
  const sizes = new Set<number>();
  for (const [first] of paragraphs) {
    if (first !== undefined && first.size > size * HEADING_FACTOR) sizes.add(Math.round(first.size));
  }
  return [...sizes].toSorted((a, b) => b - a);
}

function roleOf(
  paragraph: readonly PageLine[],
  { size }: Setting,
  sizes: readonly number[],
): Pick<ExtractedLine, "text" | "role"> {
  const text = paragraph.map((line) => line.text).reduce(joined, "");
  if (CONTENTS.test(text)) return { text, role: { kind: "chrome" } };
  const own = paragraph[0]?.size ?? 0;
  if (own <= size * HEADING_FACTOR || text.length > LONGEST_HEADING) return { text, role: { kind: "text" } };
  return { text, role: { kind: "heading", level: Math.min(sizes.indexOf(Math.round(own)) + 1, 6) } };
}

/** Chinese lines are joined without anything, Latin words by a space or where a hyphen parted them. */
function joined(before: string, line: string): string {
  if (before === "") return line;
  if (/[a-z]-$/u.test(before) && /^[a-z]/u.test(line)) return before.slice(0, -1) + line;
  return /[A-Za-z0-9,.;:%]$/u.test(before) && /^[A-Za-z(]/u.test(line) ? `${before} ${line}` : before + line;
}
