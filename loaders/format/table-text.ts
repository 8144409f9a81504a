import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { mappedTextFromString } from "../mapped-text.js";
import { refusal, remark, within } from "../refusal.js";
import type { ExtractedTable, TableMark, TextContent } from "./file-format.js";
import { NO_HINTS } from "./formatted-text.js";
import { createLineBuilder } from "./line-builder.js";

/**
 * Tables as the text that is kept as their original: one row a line, cells parted by tabs, above each table its name.
 *
 * @throws {GraphError} `invalid-file` where no cell holds anything.
 */
export function tablesContent(tables: readonly ExtractedTable[], place: string): TextContent {
  const problems: Sentence[] = [];
  const pieces: string[] = [];
  const cells: { readonly start: number; readonly end: number; readonly role: CellRole | null }[] = [];
  let length = 0;
  const write = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const writeCell = (text: string, role: CellRole | null): void => {
    const start = length;
    write(text.replace(/\r\n?/gu, "\n").replace(/[\t\f\v\u0085\u2028\u2029]/gu, " "));
    cells.push({ start, end: length, role });
  };
  for (const [table, { mark, rows }] of tables.entries()) {
    if (mark.name !== null) {
      writeCell(mark.name, null);
      write("\n");
    }
    for (const { row, cells, problem, unsaid = [] } of rows) {
      if (problem !== undefined) problems.push(remark(placeOfRow(place, mark, row), problem));
      for (const { column, why } of unsaid) {
        const letter = columnName(column);
        problems.push(
          remark(within(placeOfRow(place, mark, row), { en: `column ${letter}`, zh: `${letter} 列` }), why),
        );
      }
      for (const [index, { column, text }] of cells.entries()) {
        if (index > 0) write("\t");
        writeCell(text, { kind: "cell", table, row, column });
      }
      write("\n");
    }
  }
  if (!cells.some(({ start, end, role }) => role !== null && end > start)) {
    const [first] = problems;
    if (first !== undefined) throw new GraphError("invalid-file", first);
    throw refusal(place, {
      en: "there is nothing in its tables; choose a file with text",
      zh: "表格中没有内容；请选择有文字的文件",
    });
  }
  const original = pieces.join("");
  return {
    kind: "text",
    original,
    formatted: { ...linesOfCells(original, cells), hints: NO_HINTS },
    tables: tables.map(({ mark }) => mark),
    problems,
  };
}

/** 1 → `B`, 26 → `AA` */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

/** How messages name a row: `plan.xlsx, sheet 项目, row 7`. */
export function placeOfRow(place: string, { name, counts }: TableMark, row: number): Sentence {
  const counted = COUNTED[counts](counts === "rows" ? row + 1 : row);
  if (name === null) return within(place, counted);
  const table =
    counts === "rows" ? { en: `sheet ${name}`, zh: `工作表 ${name}` } : { en: `list ${name}`, zh: `列表 ${name}` };
  return within(within(place, table), counted);
}

const COUNTED: Readonly<Record<TableMark["counts"], (number: number) => Sentence>> = {
  rows: (number) => ({ en: `row ${number}`, zh: `第 ${number} 行` }),
  lines: (number) => ({ en: `line ${number}`, zh: `第 ${number} 行` }),
  items: (number) => ({ en: `item ${number}`, zh: `第 ${number} 项` }),
};

interface CellRole {
  readonly kind: "cell";
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

function linesOfCells(
  original: string,
  cells: readonly { readonly start: number; readonly end: number; readonly role: CellRole | null }[],
) {
  const source = mappedTextFromString(original);
  const builder = createLineBuilder(original.length);
  for (const { start, end, role } of cells) {
    for (let at = start; at < end;) {
      const lineBreak = original.indexOf("\n", at);
      const stop = lineBreak === -1 || lineBreak > end ? end : lineBreak;
      builder.copy(source, at, stop);
      builder.endLine(role ?? { kind: "heading", level: 1 });
      at = stop + 1;
    }
  }
  return builder.finish();
}
