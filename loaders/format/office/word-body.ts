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

function createBodyWalk() {
  const blocks: WordBlock[] = [];
  const paragraphs = createParagraphWriter();
  const tables = createTableWriter();
  let unseen = 0;
  let isText = false;
  return {
    blocks,
    open(name: string, { val }: XmlAttributes): void {
      if (UNSEEN.has(name)) unseen += 1;
      if (unseen > 0) return;
      if (name === "t") isText = true;
      paragraphs.open(name, val);
      tables.open(name, val);
    },
    close(name: string): void {
      if (UNSEEN.has(name)) unseen -= 1;
      else if (unseen === 0) {
        if (name === "t") isText = false;
        const paragraph = paragraphs.close(name);
        if (paragraph !== null && !tables.take(paragraph)) blocks.push(paragraph);
        const table = tables.close(name);
        if (table !== null) blocks.push(table);
      }
    },
    text(text: string): void {
      if (isText && unseen === 0) paragraphs.write(text);
    },
  };
}

interface OpenParagraph extends WordParagraph {
  style: string | null;
  list: string | null | undefined;
  level: number | null;
  outline: number | null;
  readonly lines: { text: string; strong: number }[];
  /** The line opens bold and is so still. */
  isStrong: boolean;
}

/** Paragraphs may stand in paragraphs: in text boxes. */
function createParagraphWriter() {
  const stack: OpenParagraph[] = [];
  const run = { isBold: false, isHidden: false, isProperties: false };

  function write(text: string): void {
    const paragraph = stack.at(-1);
    const line = paragraph?.lines.at(-1);
    if (paragraph === undefined || line === undefined || run.isHidden) return;
    if (text.trim() !== "" && !run.isBold) paragraph.isStrong = false;
    line.text += text;
    if (paragraph.isStrong) line.strong = line.text.length;
  }

  function breakLine(): void {
    const paragraph = stack.at(-1);
    if (paragraph === undefined) return;
    paragraph.lines.push({ text: "", strong: 0 });
    paragraph.isStrong = true;
  }

  function setProperty(paragraph: OpenParagraph, name: string, value: string | undefined): void {
    if (name === "pStyle") paragraph.style = value ?? null;
    else if (name === "numId") paragraph.list = value === undefined || value === "0" ? null : value;
    else if (name === "ilvl") paragraph.level = Number(value);
    else if (name === "outlineLvl") paragraph.outline = Number(value);
  }

  function beginRun(): void {
    run.isBold = false;
    run.isHidden = false;
  }

  return {
    write,
    open(name: string, value: string | undefined): void {
      if (name === "p") {
        stack.push({ style: null, list: undefined, level: null, outline: null, lines: [], isStrong: true });
        breakLine();
        beginRun();
      }
      const paragraph = stack.at(-1);
      if (name === "r") beginRun();
      else if (name === "rPr") run.isProperties = true;
      else if (run.isProperties && name === "b") run.isBold = isOn(value);
      else if (run.isProperties && name === "vanish") run.isHidden = isOn(value);
      else if (name === "tab" && !run.isProperties && paragraph?.lines.at(-1)?.text !== "") write("\t");
      else if (name === "br" || name === "cr") breakLine();
      else if (name === "noBreakHyphen") write("-");
      else if (paragraph !== undefined) setProperty(paragraph, name, value);
    },
    /** Gives the paragraph that ends here. */
    close(name: string): WordParagraph | null {
      if (name === "rPr") run.isProperties = false;
      const ended = name === "p" ? stack.pop() : undefined;
      if (ended === undefined) return null;
      const { isStrong: _, ...paragraph } = ended;
      return paragraph;
    },
  };
}

interface OpenTable {
  readonly rows: WordCell[][];
  column: number;
  span: number;
  /** The cell goes on from the one above, which has its text. */
  isContinued: boolean;
  paragraphs: WordParagraph[];
}

function createTableWriter() {
  let depth = 0;
  let table: OpenTable = { rows: [], column: 0, span: 1, isContinued: false, paragraphs: [] };
  return {
    open(name: string, value: string | undefined): void {
      if (name === "tbl") {
        if (depth === 0) table = { rows: [], column: 0, span: 1, isContinued: false, paragraphs: [] };
        depth += 1;
      }
      if (depth !== 1) return;
      if (name === "tr") {
        table.rows.push([]);
        table.column = 0;
      } else if (name === "tc") Object.assign(table, { paragraphs: [], span: 1, isContinued: false });
      else if (name === "gridSpan") table.span = columnsOf(value, 1);
      else if (name === "gridBefore") table.column = columnsOf(value, 0);
      else if (name === "vMerge") table.isContinued = value === undefined || value === "continue";
    },
    /** Whether the paragraph stands in a table. */
    take(paragraph: WordParagraph): boolean {
      if (depth > 0 && !table.isContinued) table.paragraphs.push(paragraph);
      return depth > 0;
    },
    /** Gives the table that ends here; one within another is none of its own. */
    close(name: string): WordTable | null {
      if (name === "tbl") depth -= 1;
      if (name === "tbl" && depth === 0) return { rows: table.rows };
      if (name === "tc" && depth === 1) {
        table.rows.at(-1)?.push({ column: table.column, paragraphs: table.paragraphs });
        table.column += table.span;
      }
      return null;
    },
  };
}

function columnsOf(value: string | undefined, least: number): number {
  return Math.min(Math.max(Number(value) || least, least), 1000);
}
