import type { MappedText, Span } from "../mapped-text.js";

/**
 * A file's text with its mark-up taken out, line by line. What the mark-up said about a line stays with the line.
 *
 * `mapped.text` holds every line that a reader sees, in order, ended by `\n` (never `\r`, never two lines in one); white space and
 * blank lines are as the file has them. Emphasis marks, tags and front matter are not in it. Offsets of `mapped` lead into the decoded file.
 *
 * The cleaning stage takes a FormattedText and gives one: the same lines, with spans into the cleaned text.
 */
export interface FormattedText {
  readonly mapped: MappedText;
  /** In document order; blank lines are left out. */
  readonly lines: readonly FormattedLine[];
  readonly hints: FormatHints;
}

export type FormattedLine = {
  /** Range in `mapped.text`, without line break and without white space around. Never empty. */
  readonly span: Span;
  /**
   * The bold run that the line opens with; it may be the whole line (`**一、工作回顾**`) or its first sentence. Null: the line does not
   * open bold. Range in `mapped.text`, within `span`.
   */
  readonly strong: Span | null;
} & (
  | { readonly kind: "text" }
  /** Marked as a heading by the format (`##`, `<h2>`): level 1–6 as marked. Not a guess from the words: that is the structure stage's. */
  | { readonly kind: "heading"; readonly level: number }
  /** One cell of a table, all counted from 0; row 0 is the header where the format tells one. */
  | { readonly kind: "cell"; readonly table: number; readonly row: number; readonly column: number }
  /** Page furniture by its mark-up (`<nav>`, `<footer>`, `<title>`): kept, never read for facts. */
  | { readonly kind: "chrome" }
);

/** What the file says of the report outside its text. */
export interface FormatHints {
  /** From front matter or `<title>`; not from the text's own lines. */
  readonly title: string | null;
  /** Front matter's or `<meta>`'s plain values by name, in lower case: `source`, `date`, `publishdate`, … */
  readonly fields: ReadonlyMap<string, string>;
}

export const NO_HINTS: FormatHints = { title: null, fields: new Map() };
