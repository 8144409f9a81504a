import type { FormattedLine, FormattedText } from "./formatted-text.js";

/** One string a line, for tests: its role, then its text with the bold opening in brackets. */
export function describeLines({ mapped, lines }: Pick<FormattedText, "mapped" | "lines">): string[] {
  return lines.map((line) => {
    const { start, end } = line.span;
    const { text } = mapped;
    const words =
      line.strong === null
        ? text.slice(start, end)
        : `${text.slice(start, line.strong.start)}[${text.slice(line.strong.start, line.strong.end)}]${text.slice(line.strong.end, end)}`;
    return `${roleOf(line)} ${words}`;
  });
}

function roleOf(line: FormattedLine): string {
  if (line.kind === "heading") return `heading ${line.level}`;
  return line.kind === "cell" ? `cell ${line.table}/${line.row}/${line.column}` : line.kind;
}
