import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { decodeText } from "../decode/decode.js";
import { lineAndColumn, refusal, within } from "../refusal.js";
import type { ExtractedCell, ExtractedRow, ExtractedTable, FileFormat } from "./file-format.js";
import { tablesContent } from "./table-text.js";
import { headOf } from "./text-formats.js";

const MAX_BYTES = 300_000_000;
const DEEPEST = 100;

/**
 * JSON with a list of objects, or lists of them by name, or one object; or JSON Lines, with one object a line. Each object is a row; what is
 * nested in it is not read.
 */
export const json: FileFormat = {
  name: "JSON",
  extensions: ["json", "jsonl", "ndjson"],
  isBinary: false,
  recognises: (bytes) => /^\s*(?:\{|\[\s*\{)\s*"/u.test(headOf(bytes)),
  read: (bytes, place) => tablesContent(readJson(bytes, place), place),
  tables: readJson,
};

/** A line that begins an object, and behind it another. */
const LINES = /^\s*\{[^\n]*\n\s*[{[]/u;

function readJson(bytes: Uint8Array, place: string): readonly ExtractedTable[] {
  const { text } = decodeText(bytes, place, { maxBytes: MAX_BYTES, asRead: withoutEscapes });
  return LINES.test(text)
    ? [{ mark: { name: null, counts: "lines" }, rows: rowsOfLines(text, place) }]
    : readWhole(text, place);
}

const ENOUGH_TO_JUDGE = 1_000_000;

/** Many programs write what is not ASCII as escapes: `\u5f90\u5dde\u5e02` is 徐州市. */
function withoutEscapes(text: string): string {
  if (!text.includes("\\u")) return text;
  return text
    .slice(0, ENOUGH_TO_JUDGE)
    .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

interface JsonTable extends ExtractedTable {
  readonly rows: readonly ExtractedRow[];
}

function readWhole(text: string, place: string): JsonTable[] {
  const value = parseJson(text, place);
  const found = Array.isArray(value) ? [tableOf(null, value)] : tablesOfObject(value);
  if (!found.some(({ rows }) => rows.some(({ row, cells }) => row > 0 && cells.length > 0))) {
    throw refusal(place, {
      en: 'this JSON holds no list of objects; write the reports or rows as a list, [{"title": …, "text": …}, …]',
      zh: '这个 JSON 中没有对象的列表；请把报告或各行写成列表，[{"title": …, "text": …}, …]',
    });
  }
  return found;
}

const NO_JSON: Sentence = { en: "this is not JSON", zh: "这不是 JSON" };
const NO_OBJECT: Sentence = { en: "this is not an object", zh: "这不是对象" };

/** An object whose members are lists of objects holds a table for each; any other is itself a row. */
function tablesOfObject(value: unknown): JsonTable[] {
  if (!isObject(value)) return [];
  const lists = Object.entries(value).flatMap(([name, list]) =>
    Array.isArray(list) && list.some(isObject) ? [tableOf(name, list)] : [],
  );
  return lists.length > 0 ? lists : [tableOf(null, [value])];
}

/** Each line is parsed twice, the first time for its members' names, so that no more than one object is in memory. */
function* rowsOfLines(text: string, place: string): Generator<ExtractedRow> {
  const columns = new Map<string, number>();
  for (const { words } of linesOf(text)) {
    const value = parsedLine(words, place);
    if (isObject(value)) addColumns(columns, value);
  }
  yield headingRow(columns);
  for (const { words, number } of linesOf(text)) {
    const value = parsedLine(words, place);
    if (isObject(value)) yield { row: number, cells: cellsOf(value, columns) };
    else yield { row: number, cells: [], problem: value === undefined ? NO_JSON : NO_OBJECT };
  }
}

function* linesOf(text: string): Generator<{ readonly words: string; readonly number: number }> {
  let number = 1;
  for (let start = 0; start < text.length; number += 1) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const words = text.slice(start, end).trim();
    if (words !== "") yield { words, number };
    start = end + 1;
  }
}

/** Undefined, which JSON cannot say, where it is not JSON. */
function parsedLine(words: string, place: string): unknown {
  try {
    return parseJson(words, place);
  } catch (error) {
    if (error instanceof GraphError) return undefined;
    throw error;
  }
}

function tableOf(name: string | null, list: readonly unknown[]): JsonTable {
  const columns = new Map<string, number>();
  for (const value of list) if (isObject(value)) addColumns(columns, value);
  const rows = list.map((value, index): ExtractedRow => {
    const row = index + 1;
    return isObject(value) ? { row, cells: cellsOf(value, columns) } : { row, cells: [], problem: NO_OBJECT };
  });
  return { mark: { name, counts: "items" }, rows: [headingRow(columns), ...rows] };
}

function addColumns(columns: Map<string, number>, value: object): void {
  for (const name of Object.keys(value)) if (!columns.has(name)) columns.set(name, columns.size);
}

function headingRow(columns: ReadonlyMap<string, number>): ExtractedRow {
  return { row: 0, cells: [...columns].map(([text, column]) => ({ column, text: wholeCharacters(text) })) };
}

function cellsOf(value: object, columns: ReadonlyMap<string, number>): ExtractedCell[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const text = textOf(member);
    return text === "" ? [] : [{ column: columns.get(name) ?? 0, text }];
  });
}

/** Scalars, and lists of them as people write lists; anything deeper is no cell. */
function textOf(value: unknown): string {
  if (typeof value === "string") return wholeCharacters(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return "";
  return wholeCharacters(value.filter((item) => typeof item === "string" || typeof item === "number").join("；"));
}

/** JSON may hold half of a character (`\ud83d`), which no store takes. */
function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @throws {GraphError} `invalid-file` with line and column. */
function parseJson(text: string, place: string): unknown {
  const refuse = (at: number, why: Sentence, cause?: unknown): GraphError => {
    const before = text.slice(0, at).split("\n");
    const where = lineAndColumn(before.length, (before.at(-1)?.length ?? 0) + 1);
    return refusal(within(place, where), why, { cause });
  };
  const deep = tooDeepAt(text);
  if (deep !== null) {
    throw refuse(deep, {
      en: `this is nested more than ${DEEPEST} deep; write a flat list of objects`,
      zh: `嵌套超过 ${DEEPEST} 层；请写成不嵌套的对象列表`,
    });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /position (\d+)/u.exec(error.message)?.[1];
    const why = { en: "this is not JSON; mend it or write it anew", zh: "这不是 JSON；请修正或重新写出" };
    throw refuse(at === undefined ? text.length : Number(at), why, error);
  }
}

/** Where brackets outside of strings nest too deep; null: nowhere. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '"') {
      at = endOfString(text, at);
    } else if (unit === "{" || unit === "[") {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (unit === "}" || unit === "]") depth -= 1;
  }
  return null;
}

function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}
