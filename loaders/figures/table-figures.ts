import type { ObservationStatus } from "#model/ontology.js";
import type { Span } from "../mapped-text.js";
import type { StructuredPassage } from "../stages.js";
import type { Draft } from "./draft.js";
import { readSentence } from "./sentence-figures.js";
import { columnsOf, statusOfHeading, type Column, type Columns } from "./table-columns.js";
import { unitInBrackets, unitOfCell } from "./table-units.js";

/** A figure that a row of a table of indicators gives. */
export interface TableFigure {
  readonly draft: Draft;
  /** The words that the row's cells make, which the draft was read from. */
  readonly words: string;
  /** Where the indicator's name stands in its cell. */
  readonly at: Span;
  /** The value's heading, which tells its time. */
  readonly heading: string;
  /** The headings of all columns of values. */
  readonly headings: readonly string[];
  /** What the heading tells; null: nothing. */
  readonly status: ObservationStatus | null;
  /** Indexes of the cells, ascending. */
  readonly evidence: readonly number[];
}

interface Cell {
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The figures of tables whose headings name a column of indicators (指标 | 单位 | 2018年 | 增长): each row is read as the sentence that its
 * cells make. By the index of the passage that names the indicator; also the passages so read, which are to be read in no other way.
 */
export function readTableFigures(passages: readonly StructuredPassage[]): {
  readonly figures: ReadonlyMap<number, readonly TableFigure[]>;
  readonly read: ReadonlySet<number>;
} {
  const figures = new Map(tablesOf(passages).flatMap(figuresOfTable));
  return { figures, read: new Set([...figures.values()].flat().flatMap(({ evidence }) => evidence)) };
}

function tablesOf(passages: readonly StructuredPassage[]): Cell[][] {
  const tables = new Map<number, Cell[]>();
  passages.forEach(({ cell, text }, index) => {
    if (cell === undefined) return;
    const found = { index, row: cell.row, column: cell.column, text: text.trim() };
    const table = tables.get(cell.table);
    if (table === undefined) tables.set(cell.table, [found]);
    else table.push(found);
  });
  return [...tables.values()];
}

/** Rows in which the headings are looked for. */
const HEADING_ROWS = 3;

function figuresOfTable(cells: readonly Cell[]): (readonly [number, readonly TableFigure[]])[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const inOrder = [...rows.values()];
  const headed = inOrder.slice(0, HEADING_ROWS).findIndex((row) => columnsOf(headingsOf(row)) !== null);
  const columns = columnsOf(headingsOf(inOrder[headed] ?? []));
  return columns === null ? [] : inOrder.slice(headed + 1).flatMap((row) => figuresOfRow(row, columns));
}

function headingsOf(row: readonly Cell[]): Column[] {
  return row.map(({ column, text }) => ({ column, heading: text.replaceAll(/\s/gu, "") }));
}

/** The index of the passage that names what the row measures, and its figures; nothing where none does. */
function figuresOfRow(
  row: readonly Cell[],
  { name, unit, values }: Columns,
): (readonly [number, readonly TableFigure[]])[] {
  const cellOf = (column: Column | null): Cell | null => row.find((cell) => cell.column === column?.column) ?? null;
  const named = cellOf(name);
  const label = named === null ? null : labelOf(named.text);
  if (named === null || label === null) return [];
  const headings = values.flatMap(({ value }) => (value === null ? [] : [value.heading]));
  const unitOfRow = cellOf(unit)?.text ?? label.unit ?? "";
  const figures = values.flatMap(({ value, growth }): TableFigure[] => {
    const [valueCell, growthCell] = [cellOf(value), cellOf(growth)];
    const parts = [
      valueWords(valueCell?.text ?? "", { row: unitOfRow, column: unitInBrackets(value?.heading ?? "") ?? "" }),
      growthWords(growthCell?.text ?? "", growth?.heading ?? ""),
    ].filter((part) => part !== "");
    const words = label.name + parts.join("，");
    const draft = parts.length === 0 ? undefined : readSentence(words)[0];
    if (draft === undefined) return [];
    const heading = (value ?? growth)?.heading ?? "";
    const used = [named, cellOf(unit), valueCell, growthCell].flatMap((cell) => (cell === null ? [] : [cell.index]));
    return [
      {
        draft,
        words,
        at: placeOf(named.text, draft.name.name, label.name),
        heading,
        headings,
        status: statusOfHeading(heading),
        evidence: [...new Set(used)].toSorted((a, b) => a - b),
      },
    ];
  });
  return [[named.index, figures]];
}

/** 其中：1.地区生产总值（亿元） is 地区生产总值 in 亿元; null for what is no name. */
function labelOf(text: string): { readonly name: string; readonly unit: string | null } | null {
  const plain = text.replace(
    /^(?:其中[:：]?|[一二三四五六七八九十]+、|\d{1,2}[.．、]|[（(]\d{1,2}[)）]|[#*])+\s*/u,
    "",
  );
  const name = plain.replace(/\s*[（(][^（()）]*[)）]$/u, "");
  return /^[\p{L}\p{N}“”、·]{2,30}$/u.test(name) && /\p{Script=Han}{2}/u.test(name)
    ? { name, unit: unitInBrackets(plain) }
    : null;
}

/** 65, 1,200.5, ≥65, +7.2, 856.3亿元, 7左右, 6—7, 6%—7%: bound, sign, number, its own unit, bound. */
const NUMBER =
  /^([≥≤＞＜><]?)\s*([-−－+＋]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:(?:[%％](?=[^%％]+[%％]))?\s*[-—–~～至]\s*\d+(?:\.\d+)?)?)\s*([%％‰\p{Script=Han}/]{0,8}?)(左右|以上|以内|以下)?$/u;
const BOUNDS: Readonly<Record<string, string>> = {
  "≥": "以上",
  ">": "以上",
  "＞": "以上",
  "≤": "以内",
  "<": "以内",
  "＜": "以内",
};

function valueWords(text: string, said: Parameters<typeof unitOfCell>[1]): string {
  const [, limit = "", sign = "", number = "", own = "", bound = ""] = NUMBER.exec(text) ?? [];
  const unit = unitOfCell(own, said);
  if (number === "" || sign !== "" || unit === null) return "";
  return `${number}${unit}${bound === "" ? (BOUNDS[limit] ?? "") : bound}`;
}

/** What a growth's heading compares with, in the words that sentences use. */
const COMPARED: readonly (readonly [RegExp, string])[] = [
  [/年均|年平均/u, "年均"],
  [/环比/u, "环比"],
  [/同比|[比较](?:上年|去年|同期)/u, "同比"],
];

function growthWords(text: string, heading: string): string {
  const [, limit = "", sign = "", number = "", own = "", bound = ""] = NUMBER.exec(text) ?? [];
  if (number === "" || (own !== "" && own !== "%" && own !== "％")) return "";
  const compared = COMPARED.find(([words]) => words.test(heading))?.[1] ?? "";
  return `${compared}${/[-−－]/u.test(sign) ? "下降" : "增长"}${number}%${bound === "" ? (BOUNDS[limit] ?? "") : bound}`;
}

function placeOf(text: string, name: string, label: string): Span {
  const words = text.includes(name) ? name : label;
  const start = Math.max(0, text.indexOf(words));
  return { start, end: start + words.length };
}
