import type { OfficePackage } from "./office-package.js";
import type { XmlAttributes } from "./xml.js";
import { isOn } from "./word-styles.js";

export interface WordParagraph {
  readonly style: string | null;
  /** Undefined: its style's list; null: none, whatever its style says. */
  readonly list: string | null | undefined;
  /** Of the list; null: its style's. */
  readonly level: number | null;
  readonly outline: number | null;
  /** Lines, for a paragraph may break its own. */
  readonly lines: readonly { readonly text: string; readonly strong: number }[];
}

export interface WordTable {
  readonly rows: readonly (readonly WordCell[])[];
}

export interface WordCell {
  readonly column: number;
  readonly paragraphs: readonly WordParagraph[];
}

export type WordBlock = WordParagraph | WordTable;

/** Text that a reader does not see, or sees elsewhere; alternatives are the same once more; a ruby's reading is no text. */
const UNSEEN = new Set(
  "del moveFrom instrText delText fldData Fallback rt sectPr footnotePr rPrChange pPrChange tblPrChange".split(" "),
);

/** The blocks of a part's body in their order; tables in tables are read as paragraphs of the outer cell. */
export async function readBody(file: OfficePackage, part: string): Promise<readonly WordBlock[]> {
  const walk = createBodyWalk();
  await file.walk(part, walk);
  return walk.blocks;
}

/** Footnotes or endnotes, each as its paragraphs' text. */
export async function readNotes(file: OfficePackage, part: string, kind: "footnote" | "endnote"): Promise<string[]> {
  const notes: string[] = [];
  let walk = createBodyWalk();
  await file.walk(part, {
    open: (name, attributes) => {
      if (name === kind) walk = createBodyWalk();
      else walk.open(name, attributes);
    },
    close: (name) => {
      if (name !== kind) return walk.close(name);
      const paragraphs = walk.blocks.flatMap((block) => ("lines" in block ? block.lines : []));
      const text = paragraphs.map((line) => line.text.trim()).join("");
      if (text !== "") notes.push(text);
    },
    text: (text) => walk.text(text),
  });
  return notes;
}

interface OpenParagraph {
  style: string | null;
  list: string | null | undefined;
  level: number | null;
  outline: number | null;
  readonly lines: { text: string; strong: number }[];
  /** The line opens bold and is so still. */
  isStrong: boolean;
}

interface OpenTable {
  readonly rows: WordCell[][];
  column: number;
  span: number;
  isContinued: boolean;
  paragraphs: WordParagraph[];
}

function createBodyWalk() {
  const blocks: WordBlock[] = [];
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const run = { isBold: false, isHidden: false, isProperties: false };
  let unseen = 0;
  let isText = false;

  function write(text: string): void {
    const paragraph = paragraphs.at(-1);
    const line = paragraph?.lines.at(-1);
    if (paragraph === undefined || line === undefined || run.isHidden) return;
    if (text.trim() !== "" && !run.isBold) paragraph.isStrong = false;
    line.text += text;
    if (paragraph.isStrong) line.strong = line.text.length;
  }

  function breakLine(): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    paragraph.lines.push({ text: "", strong: 0 });
    paragraph.isStrong = true;
  }

  function endParagraph(): void {
    const open = paragraphs.pop();
    if (open === undefined) return;
    const { isStrong: _, ...paragraph } = open;
    const table = tables[0];
    if (table === undefined) blocks.push(paragraph);
    else if (!table.isContinued) table.paragraphs.push(paragraph);
  }

  function openTablePart(table: OpenTable, name: string, { val }: XmlAttributes): void {
    if (name === "tr") {
      table.rows.push([]);
      table.column = 0;
    } else if (name === "tc") {
      table.paragraphs = [];
      table.span = 1;
      table.isContinued = false;
    } else if (name === "gridSpan") table.span = Math.min(Math.max(Number(val) || 1, 1), 1000);
    else if (name === "gridBefore") table.column = Math.min(Math.max(Number(val) || 0, 0), 1000);
    else if (name === "vMerge") table.isContinued = val === undefined || val === "continue";
  }

  function closeTablePart(table: OpenTable, name: string): void {
    if (name === "tc") {
      table.rows.at(-1)?.push({ column: table.column, paragraphs: table.paragraphs });
      table.column += table.span;
    } else if (name === "tbl") {
      tables.pop();
      if (tables.length === 0) blocks.push({ rows: table.rows });
    }
  }

  function openProperty(name: string, { val }: XmlAttributes): void {
    const paragraph = paragraphs.at(-1);
    if (name === "rPr") run.isProperties = true;
    else if (run.isProperties && name === "b") run.isBold = isOn(val);
    else if (run.isProperties && name === "vanish") run.isHidden = isOn(val);
    else if (paragraph === undefined) return;
    else if (name === "pStyle") paragraph.style = val ?? null;
    else if (name === "numId") paragraph.list = val === undefined || val === "0" ? null : val;
    else if (name === "ilvl") paragraph.level = Number(val);
    else if (name === "outlineLvl") paragraph.outline = Number(val);
  }

  return {
    blocks,
    open(name: string, attributes: XmlAttributes): void {
      if (UNSEEN.has(name)) unseen += 1;
      if (unseen > 0) return;
      if (name === "p") {
        paragraphs.push({ style: null, list: undefined, level: null, outline: null, lines: [], isStrong: true });
        breakLine();
        Object.assign(run, { isBold: false, isHidden: false });
      } else if (name === "r") Object.assign(run, { isBold: false, isHidden: false });
      else if (name === "t") isText = true;
      else if (name === "tab" && !run.isProperties && paragraphs.at(-1)?.lines.at(-1)?.text !== "") write("\t");
      else if (name === "br" || name === "cr") breakLine();
      else if (name === "noBreakHyphen") write("-");
      else if (name === "tbl") tables.push({ rows: [], column: 0, span: 1, isContinued: false, paragraphs: [] });
      else openProperty(name, attributes);
      const table = tables.length === 1 ? tables[0] : undefined;
      if (table !== undefined) openTablePart(table, name, attributes);
    },
    close(name: string): void {
      if (UNSEEN.has(name)) unseen -= 1;
      else if (unseen > 0) return;
      else if (name === "p") endParagraph();
      else if (name === "t") isText = false;
      else if (name === "rPr") run.isProperties = false;
      else if (name === "tbl" && tables.length > 1) tables.pop();
      else {
        const table = tables.length === 1 ? tables[0] : undefined;
        if (table !== undefined) closeTablePart(table, name);
      }
    },
    text(text: string): void {
      if (isText && unseen === 0) write(text);
    },
  };
}
