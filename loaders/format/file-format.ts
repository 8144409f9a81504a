import type { Sentence } from "#model/language.js";
import type { FormattedText } from "./formatted-text.js";

/** A file's text as it is kept and quoted, and the same by lines. */
export interface TextContent {
  readonly kind: "text";
  /** The decoded text; of a file that is not text, the text that was taken out of it. */
  readonly original: string;
  readonly formatted: FormattedText;
  /** Of a file that is nothing but tables, whose lines are their cells: what is known of each. Absent: it is a text. */
  readonly tables?: readonly TableMark[];
  /** Sentences about parts that could not be read, each with its place. */
  readonly problems?: readonly Sentence[];
}

export interface TableMark {
  /** Of a sheet, or of a list in JSON; null: the file has no name for it. */
  readonly name: string | null;
  /** How people count: `rows` from 1, headings included; `items` and `lines` without them, for the row 0 is made of their names. */
  readonly counts: "rows" | "items" | "lines";
}

/** A table by its rows. Rows and columns are counted from 0; what is blank may be left out. */
export interface ExtractedTable {
  readonly mark: TableMark;
  /** Can be walked through once. */
  readonly rows: Iterable<ExtractedRow>;
}

export interface ExtractedRow {
  readonly row: number;
  readonly cells: readonly ExtractedCell[];
  /** Why the row cannot be read, as a clause; it has no cells then. */
  readonly problem?: Sentence;
  /** Cells that say nothing though something is meant to stand there, and why, as clauses. */
  readonly unsaid?: readonly { readonly column: number; readonly why: Sentence }[];
}

export interface ExtractedCell {
  readonly column: number;
  readonly text: string;
}

/** One kind of file. A new kind is one file with such a value, and its line in `formats.ts`. */
export interface FileFormat<Content = TextContent> {
  /** As messages and `--help` call it: `Word`. */
  readonly name: string;
  /** In lower case, without dot. */
  readonly extensions: readonly string[];
  /** Binary kinds are known by their bytes whatever the file is called; of text the name says more than the bytes. */
  readonly isBinary: boolean;
  /** Whether the bytes look like this kind. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /**
   * @param place names the file in messages.
   * @throws {GraphError} `invalid-file` or `too-large`, with a sentence that names file and place.
   */
  readonly read: (bytes: Uint8Array, place: string) => Content | Promise<Content>;
  /** Of kinds that hold tables: the same by rows, one after the other, so that a table of many reports is not in memory as a whole. */
  readonly tables?: (
    bytes: Uint8Array,
    place: string,
  ) => readonly ExtractedTable[] | Promise<readonly ExtractedTable[]>;
}
