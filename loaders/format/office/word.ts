import { type ExtractedLine, extractedContent } from "../extracted-text.js";
import type { FileFormat } from "../file-format.js";
import type { LineRole } from "../line-builder.js";
import { isOfficeFile, openOfficePackage, requirePart } from "./office-package.js";
import { readBody, readNotes, type WordBlock, type WordParagraph, type WordTable } from "./word-body.js";
import { type Numbering, readNumbering } from "./word-numbering.js";
import { PLAIN_STYLE, readStyles, type WordStyle } from "./word-styles.js";

const DOCUMENT = "word/document.xml";

/**
 * Word's text by paragraphs: headings by style or outline level, automatic numbers written out, tables by cells, footnotes at the end.
 * What was deleted, hidden, or stands in headers and footers is left out.
 */
export const word: FileFormat = {
  name: "Word (DOCX)",
  extensions: ["docx", "docm", "dotx"],
  isBinary: true,
  recognises: (bytes) => isOfficeFile(bytes, /^word\/document\d*\.xml$/u),
  read: async (bytes, place) => {
    const file = await openOfficePackage(bytes, place);
    requirePart(file, DOCUMENT, { place, kind: "Word" });
    const styles = await readStyles(file, "word/styles.xml");
    const numbering = await readNumbering(file, "word/numbering.xml");
    const blocks = await readBody(file, DOCUMENT);
    const notes = [
      ...(await readNotes(file, "word/footnotes.xml", "footnote")),
      ...(await readNotes(file, "word/endnotes.xml", "endnote")),
    ];
    return extractedContent(linesOf(blocks, { styles, numbering, notes }));
  },
};

interface WordContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly numbering: Numbering;
  readonly notes: readonly string[];
}

function* linesOf(blocks: readonly WordBlock[], context: WordContext): Generator<ExtractedLine> {
  let tables = 0;
  for (const block of blocks) {
    if ("lines" in block) yield* paragraphLines(block, context, null);
    else {
      yield* tableLines(block, context, isLayout(block) ? null : tables);
      if (!isLayout(block)) tables += 1;
    }
  }
  for (const [index, note] of context.notes.entries()) {
    yield { text: `注${index + 1}：${note}`, role: { kind: "text" }, strong: 0 };
  }
}

/** A table with one cell a row frames text. */
function isLayout(table: WordTable): boolean {
  return table.rows.every((cells) => cells.length <= 1);
}

function* tableLines(table: WordTable, context: WordContext, number: number | null): Generator<ExtractedLine> {
  for (const [row, cells] of table.rows.entries()) {
    for (const { column, paragraphs } of cells) {
      const cell = number === null ? null : ({ kind: "cell", table: number, row, column } as const);
      for (const paragraph of paragraphs) yield* paragraphLines(paragraph, context, cell);
    }
  }
}

function* paragraphLines(
  paragraph: WordParagraph,
  { styles, numbering }: WordContext,
  cell: LineRole | null,
): Generator<ExtractedLine> {
  const style = styles.get(paragraph.style ?? "") ?? PLAIN_STYLE;
  if (paragraph.lines.every(({ text }) => text.trim() === "")) return;
  const list = paragraph.list === undefined ? (style.numbering?.list ?? null) : paragraph.list;
  const level = paragraph.level ?? style.numbering?.level ?? 0;
  let number = list === null ? "" : numbering.next({ list, level });
  const role = cell ?? roleOf(paragraph, style);
  for (const { text, strong } of paragraph.lines) {
    const bold = style.isBold ? text.length : strong;
    yield { text: number + text, role, strong: bold > 0 ? bold + number.length : 0 };
    number = "";
  }
}

function roleOf(paragraph: WordParagraph, style: WordStyle): LineRole {
  if (style.isContents) return { kind: "chrome" };
  const level = paragraph.outline === null ? style.headingLevel : paragraph.outline < 9 ? paragraph.outline + 1 : null;
  return level === null ? { kind: "text" } : { kind: "heading", level: Math.min(level, 6) };
}
