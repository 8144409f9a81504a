import type { TableMark } from "../format/file-format.js";
import type { FormattedText } from "../format/formatted-text.js";
import type { StructuredPassage, StructuredSection, StructuredText } from "../stages.js";

/** A table whose cells know the passages that they are. */
export interface Grid {
  readonly mark: TableMark;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, GridCell>;
}

export interface GridCell {
  /** A cell with line breaks has a passage for each line, joined here by `\n`. */
  readonly text: string;
  /** Index of the first. */
  readonly passage: number;
}

/** Tables as sections of cells: every cell is a passage, every table with a name a section under it. */
export function structureTables(formatted: FormattedText): StructuredText {
  const sections: StructuredSection[] = [];
  const passages = formatted.lines.map((line, paragraph): StructuredPassage => {
    const text = formatted.mapped.text.slice(line.span.start, line.span.end);
    const isName = line.kind !== "cell";
    if (isName) sections.push({ title: text, level: 1, modality: "review", parent: null });
    const section = sections.length === 0 ? null : sections.length - 1;
    return { span: line.span, text, kind: isName ? "heading" : "cell", section, modality: "review", paragraph };
  });
  return { sections, passages };
}

/** The cells of a file's tables by rows and columns. */
export function gridsOf(formatted: FormattedText, marks: readonly TableMark[]): Grid[] {
  const tables = marks.map(() => new Map<number, Map<number, GridCell>>());
  for (const [passage, line] of formatted.lines.entries()) {
    if (line.kind !== "cell") continue;
    const rows = tables[line.table];
    const cells = rows?.get(line.row) ?? new Map<number, GridCell>();
    rows?.set(line.row, cells);
    const words = formatted.mapped.text.slice(line.span.start, line.span.end);
    const before = cells.get(line.column);
    cells.set(
      line.column,
      before === undefined ? { text: words, passage } : { ...before, text: `${before.text}\n${words}` },
    );
  }
  return marks.map((mark, table) => ({
    mark,
    rows: [...(tables[table] ?? [])].map(([row, cells]) => ({ row, cells })),
  }));
}
