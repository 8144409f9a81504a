import type { Span } from "../mapped-text.js";

/** A heading at the beginning of a line; the rest of the line, if any, is running text. */
export interface Heading {
  /** Range within the line, numbering included. */
  readonly span: Span;
  /** Without numbering and closing full stop. */
  readonly title: string;
  /** How deep this style of numbering lies: compare, do not count. */
  readonly rank: number;
}

/** Ranks of the numbering styles that reports use, outermost first. Format headings (`##`, `<h2>`) lie between. */
const NUMBERINGS: readonly { readonly rank: number; readonly mark: RegExp }[] = [
  { rank: 10, mark: /^第[一二三四五六七八九十]+(?:部分|章|篇)[、,，:：\s]*/ },
  { rank: 20, mark: /^[一二三四五六七八九十]{1,3}、\s*/ },
  { rank: 25, mark: /^第[一二三四五六七八九十]+节[、,，:：\s]*/ },
  { rank: 30, mark: /^[(（][一二三四五六七八九十]{1,3}[)）][、.．]?\s*/ },
  { rank: 40, mark: /^\d{1,2}[.．、](?!\d)\s*/ },
  { rank: 50, mark: /^[(（]\d{1,2}[)）][、.．]?\s*/ },
];

const LONGEST_TITLE = 60;
/** `1.“两图一表”：指…` explains a term; it heads nothing. */
const DEFINITION = /^[“"*\s]*[^：:。]{1,40}[：:]/;
const LINE_TITLE =
  /^(?:[^,，。;；:：]{0,16})(?:回顾|总结|不足|问题|打算|安排|目标|任务|重点工作|工作要求|工作思路|主要工作|自身建设|指导思想|名词解释|附件)$/;

/** Reads the heading that a line begins with, by its numbering or by its words; null for running text. */
export function readHeading(line: string): Heading | null {
  return readNumberedHeading(line) ?? readLineTitle(line);
}

function readNumberedHeading(line: string): Heading | null {
  const lead = line.length - line.trimStart().length;
  const body = line.slice(lead);
  for (const { rank, mark } of NUMBERINGS) {
    const number = mark.exec(body)?.[0];
    if (number === undefined) continue;
    const rest = body.slice(number.length);
    if (rank >= 40 && DEFINITION.test(rest)) return null;
    const stop = rest.indexOf("。");
    const length = stop < 0 ? rest.trimEnd().length : stop + 1;
    const title = rest.slice(0, stop < 0 ? length : stop).trim();
    if (title.length === 0 || title.length > LONGEST_TITLE) return null;
    return { span: { start: lead, end: lead + number.length + length }, title, rank };
  }
  return null;
}

function readLineTitle(line: string): Heading | null {
  const title = line.trim();
  if (title.length < 4 || title.length > 30 || !LINE_TITLE.test(title)) return null;
  const lead = line.length - line.trimStart().length;
  return { span: { start: lead, end: lead + title.length }, title, rank: 20 };
}

/** Rank of a heading that only the file's format marks (`##`, `<h2>`, bold): 1 is the outermost level. */
export function rankOfFormatLevel(level: number): number {
  return 15 + (level - 1) * 10;
}
