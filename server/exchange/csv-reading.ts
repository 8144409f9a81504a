import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { PropertyValue } from "#model/graph.js";
import type { Sentence } from "#model/language.js";
import type { CsvManifest } from "./csv-layout.js";
import { unescapedText } from "./escaped-text.js";
import { fileProblem, type Place, type ReadItem } from "./read-items.js";
import { scalarFromText, type DeclaredType } from "./typed-value.js";

export type CsvStyle = Pick<CsvManifest, "arrayDelimiter" | "escaped">;

/** How files are read that no manifest stands beside: as `neo4j-admin database import` does by default. */
export const PLAIN_STYLE: CsvStyle = { arrayDelimiter: ";", escaped: false };

/** Reads one file of nodes (`:ID`) or relationships (`:START_ID`, `:END_ID`) with a header of `neo4j-admin database import`. */
export async function* readCsv(
  text: AsyncIterable<string>,
  file: string,
  style: CsvStyle = PLAIN_STYLE,
): AsyncGenerator<ReadItem> {
  let columns: readonly Column[] | null = null;
  try {
    for await (const { record, line } of records(text)) {
      const place = { file, line };
      if (columns === null) columns = columnsFromHeader(record, style, place);
      else yield itemFromRecord(record, columns, { ...style, place });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw fileProblem({ file, line: Number(error["lines"] ?? 1) }, csvSentence(error), error);
  }
  if (columns === null)
    throw fileProblem({ file, line: 1 }, { en: "the file is empty; it has no header.", zh: "文件是空的，没有表头。" });
}

/** A field; quotation marks tell an empty text from nothing. */
interface Field {
  readonly text: string;
  readonly isQuoted: boolean;
}

interface CsvRecord {
  readonly record: readonly Field[];
  /** Where it begins. */
  readonly line: number;
}

async function* records(text: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    record_delimiter: ["\r\n", "\n"],
    skip_empty_lines: true,
    cast: (text, { quoting }) => ({ text, isQuoted: quoting }),
  });
  // Ends the parser with whatever ends the text; who reads the parser is told.
  pipeline(Readable.from(text), parser, () => {});
  let line = 1;
  for await (const { record, info } of parser) {
    yield { record, line };
    line = info.lines + 1;
  }
}

function csvSentence({ code, message }: CsvError): Sentence {
  if (code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH") {
    return { en: "this row has more or fewer fields than the header.", zh: "这一行的字段数与表头不符。" };
  }
  if (code === "CSV_QUOTE_NOT_CLOSED") {
    return { en: "a quotation mark is never closed; the file is cut short.", zh: "有一个引号没有闭合，文件不完整。" };
  }
  const reason = message.split("\n", 1).join("").slice(0, 120);
  return { en: `this is not CSV (${reason}).`, zh: `这不是 CSV（${reason}）。` };
}

interface Column {
  readonly role: "id" | "labels" | "start" | "end" | "type" | "property" | "ignored";
  readonly name: string;
  readonly type: Exclude<DeclaredType, "list">;
  readonly isList: boolean;
}

function columnsFromHeader(header: readonly Field[], style: CsvStyle, place: Place): readonly Column[] {
  const columns = header.map(({ text }) => columnFromHeading(text, style, place));
  const has = (role: Column["role"]): boolean => columns.some((column) => column.role === role);
  if (!has("id") && !(has("start") && has("end"))) {
    throw fileProblem(place, {
      en: "the header has neither :ID (nodes) nor :START_ID and :END_ID (relationships), as neo4j-admin database import wants it; tables that people keep are loaded like reports, by mailuo load or POST /api/documents.",
      zh: "表头中既没有 :ID（节点），也没有 :START_ID 和 :END_ID（关系），不合 neo4j-admin database import 的要求；人工表格请像报告一样载入：mailuo load 或 POST /api/documents。",
    });
  }
  return columns;
}

/** `name:string[]`, `:ID`, `key:ID(Group)` */
function columnFromHeading(heading: string, style: CsvStyle, place: Place): Column {
  const colon = heading.lastIndexOf(":");
  const name = plain(colon === -1 ? heading : heading.slice(0, colon), style);
  const declared = colon === -1 ? "string" : heading.slice(colon + 1);
  const role = ROLES.get(without("()", without("{}", declared)).toUpperCase());
  if (role !== undefined) return { role, name, type: "string", isList: false };
  const type = TYPES.get(without("{}", declared.replace(/\[\]$/u, "")).toLowerCase());
  if (type === undefined) {
    throw fileProblem(place, {
      en: `the column ${heading} is of a type that is not read; ${[...TYPES.keys()].join(", ")} are.`,
      zh: `列 ${heading} 的类型无法读取；可用的有 ${[...TYPES.keys()].join("、")}。`,
    });
  }
  return { role: "property", name, type, isList: declared.endsWith("[]") };
}

/** What stands before the brackets that end the text. By a pattern a heading of ten thousand brackets would take seconds. */
function without([open = "", close = ""]: string, text: string): string {
  const at = text.indexOf(open);
  return at >= 0 && text.endsWith(close) ? text.slice(0, at) : text;
}

const ROLES: ReadonlyMap<string, Column["role"]> = new Map([
  ["ID", "id"],
  ["LABEL", "labels"],
  ["START_ID", "start"],
  ["END_ID", "end"],
  ["TYPE", "type"],
  ["IGNORE", "ignored"],
]);

const TYPES: ReadonlyMap<string, Column["type"]> = new Map([
  ["string", "string"],
  ["boolean", "boolean"],
  ["byte", "integer"],
  ["short", "integer"],
  ["int", "integer"],
  ["long", "integer"],
  ["float", "double"],
  ["double", "double"],
  // Their text is what the model keeps of them.
  ["char", "string"],
  ["date", "string"],
  ["localtime", "string"],
  ["time", "string"],
  ["localdatetime", "string"],
  ["datetime", "string"],
  ["duration", "string"],
  ["point", "string"],
]);

interface Reading extends CsvStyle {
  readonly place: Place;
}

function itemFromRecord(record: readonly Field[], columns: readonly Column[], reading: Reading): ReadItem {
  const roles: Partial<Record<Column["role"], string>> = {};
  const values: (readonly [string, PropertyValue])[] = [];
  for (const [index, column] of columns.entries()) {
    const field = record[index];
    if (field === undefined || column.role === "ignored") continue;
    const value = valueFromField(field, column, reading);
    if (column.role === "property") {
      if (value !== null) values.push([column.name, value]);
    } else {
      roles[column.role] = column.role === "labels" ? field.text : plain(field.text, reading);
      if (column.name !== "" && value !== null) values.push([column.name, value]);
    }
  }
  const properties = Object.fromEntries(values);
  const { place } = reading;
  const role = (name: Column["role"]): string => roles[name] ?? "";
  if (roles.id !== undefined) {
    const labels = role("labels")
      .split(reading.arrayDelimiter)
      .filter((label) => label !== "")
      .map((label) => plain(label, reading));
    return { kind: "node", id: role("id"), labels, properties, place };
  }
  return { kind: "relationship", type: role("type"), start: role("start"), end: role("end"), properties, place };
}

function valueFromField({ text, isQuoted }: Field, column: Column, reading: Reading): PropertyValue {
  if (text === "" && !isQuoted) return null;
  if (reading.escaped && text.startsWith("_x_")) return jsonValue(text.slice("_x_".length), reading.place);
  if (column.isList) {
    const parts = text === "" ? [] : text.split(reading.arrayDelimiter);
    return parts.map((part) => scalar(part, column, reading));
  }
  return scalar(text, column, reading);
}

function scalar(text: string, { name, type }: Column, reading: Reading): string | number | boolean {
  const value = type === "string" ? plain(text, reading) : scalarFromText(text, type);
  if (value === null)
    throw fileProblem(reading.place, {
      en: `in the column ${name}, “${text.slice(0, 60)}” is no ${type}.`,
      zh: `列 ${name} 中的“${text.slice(0, 60)}”不是 ${type}。`,
    });
  return value;
}

/** What no column's type declares is JSON: see `escapedText`. */
function jsonValue(text: string, place: Place): PropertyValue {
  const value = PropertyValue.safeParse(jsonFrom(text));
  if (value.success && value.data !== null) return value.data;
  throw fileProblem(place, { en: `“${text.slice(0, 60)}” is no value.`, zh: `“${text.slice(0, 60)}”不是一个值。` });
}

/** Null where it is no JSON. */
function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function plain(text: string, { escaped }: Pick<CsvStyle, "escaped">): string {
  return escaped ? unescapedText(text) : text;
}
