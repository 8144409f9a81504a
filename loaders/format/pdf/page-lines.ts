import { columnsOf, flowsOf } from "./page-columns.js";

/** A piece of text as a page places it: offsets in points from the page's lower left corner. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** A line of a page as it is printed. */
export interface PageLine {
  /** Counted from 0. */
  readonly page: number;
  /** Which run of lines of its page it belongs to, in reading order: a column, or what stands across the columns. */
  readonly flow: number;
  /** How many columns stand side by side where it is. */
  readonly columns: number;
  /** It has a gap as between the cells of a table. */
  readonly isRow: boolean;
  readonly text: string;
  /** As if it stood in the first column. */
  readonly left: number;
  readonly right: number;
  /** Of the baseline, from the page's lower edge. */
  readonly y: number;
  /** Of its type, in points. */
  readonly size: number;
}

interface OpenLine extends Pick<PageLine, "left" | "y"> {
  isRow: boolean;
  text: string;
  right: number;
  size: number;
}

/** A piece of text as it stands when the page is turned so that it can be read. */
interface TurnedItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** By how many quarters the page must be turned. */
  readonly turn: number;
}

/**
 * Puts the pieces of a page together to lines, in the order in which they were written, or one column after the other; what stands across
 * the others is left out.
 */
export function linesOfPage(items: Iterable<TextItem>, page: number): PageLine[] {
  const turned = Array.from(items, turnedItem).filter(({ text }) => text !== "");
  const upright = commonTurn(turned);
  const pieces = turned.filter(({ turn }) => turn === upright);
  const columns = columnsOf(joinedPieces(pieces, ({ gap, size }) => gap < size * 0.8));
  const lines = joinedPieces(pieces, ({ from, to }) =>
    columns.every((column) => column.left <= from || column.left > to),
  );
  const first = columns[0]?.left ?? 0;
  return flowsOf(lines, columns).flatMap(({ column, lines: own }, flow) => {
    const shift = column === null ? 0 : column.left - first;
    return own.map((line) => ({
      ...line,
      page,
      flow,
      columns: column === null ? 1 : columns.length,
      left: line.left - shift,
      right: line.right - shift,
    }));
  });
}

/** The gap between a line and a piece to its right. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly gap: number;
  readonly size: number;
}

/** In units of the type's size. */
const CELL_GAP = 2.5;

function joinedPieces(pieces: readonly TurnedItem[], isJoined: (gap: Gap) => boolean): OpenLine[] {
  const lines: OpenLine[] = [];
  for (const { text, x, y, width, size } of pieces) {
    const line = lines.at(-1);
    const isSame = line !== undefined && Math.abs(line.y - y) < Math.max(line.size, size) / 2 && x > line.right - size;
    const gap = x - (line?.right ?? x);
    if (!isSame || !isJoined({ from: line.right, to: x, gap, size })) {
      lines.push({ isRow: false, text, left: x, right: x + width, y, size });
      continue;
    }
    line.text += separatorFor(line, { text, gap, size }) + text;
    line.right = x + width;
    line.isRow ||= gap > size * CELL_GAP;
    line.size = Math.max(line.size, size);
  }
  return lines;
}

/** Annexed tables are often set across the page, and scans are a little askew. */
function turnedItem({ str, transform, width }: TextItem): TurnedItem {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
  const [right, up] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][turn] ?? [x, y];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  return { text: characters(str).trim(), x: right ?? x, y: up ?? y, width, size, turn };
}

function commonTurn(items: readonly TurnedItem[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of items) counts[turn] = (counts[turn] ?? 0) + text.length;
  return counts.indexOf(Math.max(...counts));
}

/** Characters are set with gaps where a line is justified; a wide gap parts columns, and between Latin words any gap is a space. */
function separatorFor(line: OpenLine, next: { text: string; gap: number; size: number }): string {
  if (next.gap > next.size * 1.5) return " ";
  const isWord = /[A-Za-z0-9]$/u.test(line.text) && /^[A-Za-z0-9]/u.test(next.text);
  return isWord && next.gap > next.size * 0.15 ? " " : "";
}

/** Fonts name radicals and ligatures in place of characters; EquivalentUnifiedIdeograph.txt has those that NFKC does not know. */
function characters(text: string): string {
  return text.replace(
    /[\u22EF\u2E3A\u2E80-\u2FD5\uF900-\uFAD9\uFB00-\uFB06]/gu,
    (unit) => FORMS.get(unit) ?? unit.normalize("NFKC"),
  );
}

const FORMS = new Map(
  "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙"
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)
  .set("\u2E3A", "——")
  .set("\u22EF", "…");
