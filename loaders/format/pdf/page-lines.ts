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
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline, from the page's lower edge. */
  readonly y: number;
  /** Of its type, in points. */
  readonly size: number;
}

interface OpenLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Puts the pieces of a page together to lines, in the order in which they were written; upside-down and sideways text is left out. */
export function linesOfPage(items: Iterable<TextItem>, page: number): PageLine[] {
  const lines: OpenLine[] = [];
  for (const { str, transform, width } of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    if (str.trim() === "" || a <= 0 || Math.abs(b) > Math.abs(a) / 10) continue;
    const text = characters(str).trim();
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    const line = lines.at(-1);
    const isSame = line !== undefined && Math.abs(line.y - y) < Math.max(line.size, size) / 2 && x > line.right - size;
    if (!isSame) {
      lines.push({ text, left: x, right: x + width, y, size });
      continue;
    }
    line.text += separatorFor(line, { text, gap: x - line.right, size }) + text;
    line.right = x + width;
    line.size = Math.max(line.size, size);
  }
  return lines.map((line) => ({ page, ...line }));
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
