import type { Sentence } from "#model/language.js";
import type { GraphError } from "#model/problem.js";
import { decodeText } from "../decode/decode.js";
import { mappedTextFromString } from "../mapped-text.js";
import { refusal, within } from "../refusal.js";
import { looksLikeHeadings } from "../tables/headings.js";
import type { ExtractedRow, FileFormat, TableMark, TextContent } from "./file-format.js";
import { NO_HINTS } from "./formatted-text.js";
import { createLineBuilder } from "./line-builder.js";

/** A CSV file as RFC 4180 and spreadsheet programs write it, parted by commas, semicolons or tabs. Cells keep their place in the file. */
export const csv: FileFormat = {
  name: "CSV",
  extensions: ["csv", "tsv"],
  isBinary: false,
  recognises: looksLikeCsv,
  read: (bytes, place) => formatCsv(decodeText(bytes, place).text, place),
  tables: (bytes, place) => {
    const { text } = decodeText(bytes, place, { maxBytes: MAX_TABLE_BYTES });
    return [{ mark: MARK, rows: extractedRows(text, place) }];
  },
};

const MARK: TableMark = { name: null, counts: "rows" };

/** Of a table of reports, each of which is a document of its own. */
const MAX_TABLE_BYTES = 300_000_000;

function* extractedRows(text: string, place: string): Generator<ExtractedRow> {
  let row = 0;
  for (const cells of csvRows(text, place)) {
    yield { row, cells: cells.map((cell, column) => ({ column, text: wordsOf(text, cell) })) };
    row += 1;
  }
}

function wordsOf(text: string, { start, end, isQuoted }: CsvCell): string {
  const words = text.slice(start, end);
  return isQuoted ? words.replaceAll('""', '"') : words;
}

interface CsvCell {
  /** Without the quotation marks around. */
  readonly start: number;
  readonly end: number;
  /** Quotation marks within are doubled. */
  readonly isQuoted: boolean;
}

/** @throws {GraphError} `invalid-file` where a quotation mark is never closed. */
export function formatCsv(text: string, place: string): TextContent {
  const source = mappedTextFromString(text);
  const builder = createLineBuilder(text.length);
  let row = -1;
  for (const cells of csvRows(text, place)) {
    row += 1;
    for (const [column, cell] of cells.entries()) {
      const role = { kind: "cell", table: 0, row, column } as const;
      let copied = cell.start;
      for (let at = cell.start; at < cell.end; at += 1) {
        const unit = text[at];
        const isDoubled = cell.isQuoted && unit === '"' && text[at + 1] === '"';
        if (!isDoubled && unit !== "\n" && unit !== "\r") continue;
        builder.copy(source, copied, at);
        if (!isDoubled) builder.endLine(role);
        copied = at + 1;
        // The second of two quotation marks is the one that is meant.
        if (isDoubled) at += 1;
      }
      builder.copy(source, copied, cell.end);
      builder.endLine(role);
    }
  }
  return {
    kind: "text",
    original: text,
    formatted: { ...builder.finish(), hints: NO_HINTS },
    tables: [MARK],
  };
}

/** The cells of each row, in one pass. */
export function* csvRows(text: string, place: string): Generator<CsvCell[]> {
  const said = /^sep=(.)\r?\n/u.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  let row: CsvCell[] = [];
  let at = said?.[0].length ?? 0;
  while (at < text.length || row.length > 0) {
    const cell =
      text[at] === '"'
        ? quotedCell(text, at, { place, separator })
        : { start: at, end: endOfCell(text, at, separator), isQuoted: false };
    row.push(cell);
    at = cell.isQuoted ? cell.end + 1 : cell.end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    yield row;
    row = [];
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
}

function quotedCell(text: string, from: number, { place, separator }: { place: string; separator: string }): CsvCell {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) throw badQuotes(text, from, { place, why: UNCLOSED });
  if (endOfCell(text, end + 1, separator) !== end + 1) {
    throw badQuotes(text, end, { place, why: GOES_ON });
  }
  return { start: from + 1, end, isQuoted: true };
}

const UNCLOSED: Sentence = { en: "a quotation mark opens a cell and none closes it", zh: "引号打开了单元格而没有关闭" };
const GOES_ON: Sentence = {
  en: "a quotation mark closes a cell, but the cell goes on",
  zh: "引号已关闭单元格，其后却还有内容",
};

function badQuotes(text: string, at: number, { place, why }: { place: string; why: Sentence }): GraphError {
  const line = text.slice(0, at).split("\n").length;
  return refusal(within(place, { en: `line ${line}`, zh: `第 ${line} 行` }), {
    en: `${why.en}; double the quotation marks within cells`,
    zh: `${why.zh}；单元格内的引号请写两个`,
  });
}

/** The next separator or line break. */
function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** The one that the first line has most of, outside of quotation marks. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/u);
  const line = text.slice(0, Math.min(end === -1 ? text.length : end, 10_000)).replace(/"[^"]*"/gu, "");
  let best = ",";
  for (const candidate of ["\t", ";"]) {
    if (line.split(candidate).length > line.split(best).length) best = candidate;
  }
  return best;
}

/** Whether the first line is headings that are known, whatever the file is called. */
function looksLikeCsv(bytes: Uint8Array): boolean {
  const end = bytes.subarray(0, 2000).indexOf(0x0a);
  if (end < 1) return false;
  const line = decodeLine(bytes.subarray(0, end))
    .replace(/^\uFEFF/u, "")
    .trim();
  const cells = line.split(separatorOf(line)).map((cell) => cell.replace(/^"|"$/gu, ""));
  return looksLikeHeadings(cells);
}

function decodeLine(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\uFFFD") ? new TextDecoder("gb18030").decode(bytes) : text;
}
