import type { Span } from "../mapped-text.js";
import { isGlossaryTitle } from "./glossary.js";

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
  { rank: 10, mark: /^(?:第[一二三四五六七八九十]+(?:部分|章|篇)|[上中下]篇)[、,，:：\s]*/ },
  { rank: 20, mark: /^[一二三四五六七八九十]{1,3}、\s*/ },
  { rank: 25, mark: /^第[一二三四五六七八九十]+节[、,，:：\s]*/ },
  // The bracket that opens is often lost: 一）结构调整步伐加快.
  { rank: 30, mark: /^[(（]?[一二三四五六七八九十]{1,3}[)）][、.．]?\s*/ },
  { rank: 40, mark: /^\d{1,2}[.．、](?!\d)\s*/ },
  { rank: 50, mark: /^(?:[(（]\d{1,2}[)）][、.．]?|[①-⑳])\s*/ },
];

const LONGEST_TITLE = 60;
/** `1.“两图一表”：指…` explains a term; it heads nothing. */
const DEFINITION = /^[“"*\s]*[^：:。]{1,40}[：:]/;
const LINE_TITLE =
  /^(?:[^,，。;；:：]{0,16})(?:回顾|成就|总结|不足|问题|打算|安排|部署|建议|目标|任务|总体要求|重点工作|工作要求|工作思路|主要工作|自身建设|指导思想|实事|情况汇总表|情况表|名词解释|附件)$/;
const ANNEX = /^附(?:件|表|录|：|:)?\s*[一二三四五六七八九十\d]{0,2}\s*(?:[:：].{0,30})?$/u;

/** Reads the heading that a line begins with, by its numbering or by its words; null for running text. */
export function readHeading(line: string): Heading | null {
  return readNumberedHeading(line) ?? readLineTitle(line);
}

function readNumberedHeading(line: string): Heading | null {
  const lead = line.length - line.trimStart().length;
  // A mark of bold type may never be closed: **二、促进社会全面发展.
  const marks = /^\**/u.exec(line.slice(lead))?.[0].length ?? 0;
  const body = line.slice(lead + marks);
  for (const { rank, mark } of NUMBERINGS) {
    const number = mark.exec(body)?.[0];
    if (number === undefined) continue;
    const rest = body.slice(number.length);
    if (rank >= 40 && DEFINITION.test(rest)) return null;
    const stop = rest.indexOf("。");
    const length = stop < 0 ? rest.trimEnd().length : stop + 1;
    const title = rest.slice(0, stop < 0 ? length : stop).trim();
    if (title.length === 0 || title.length > LONGEST_TITLE) return null;
    return { span: { start: lead, end: lead + marks + number.length + length }, title, rank };
  }
  return null;
}

/** A line that is a title by its words alone: 2004年工作回顾, 附件1, 名词解释. */
export function readLineTitle(line: string): Heading | null {
  const title = line.trim();
  const isTitle = ANNEX.test(title) || isGlossaryTitle(title) || (title.length >= 4 && LINE_TITLE.test(title));
  if (title.length > 30 || !isTitle) return null;
  const lead = line.length - line.trimStart().length;
  return { span: { start: lead, end: lead + title.length }, title, rank: 20 };
}

const BARE_RANK = 55;
/** Who reports, where and when, and what stands in brackets: lines of the title page. */
const NO_TITLE =
  /会议上?$|^[—－-]*\s*\d{4}年\d+月|(?:省|市|区|县|州|盟|旗)长|主席|总理|主任|书记|行政长官|^[（(].*[）)]$|报告$|讲话$|[A-Za-z]{4}|[|｜]|^各位|第[一二三四五六七八九十]+次/u;
const ENDS = /[。！？!?；;：:，,、”）)…]$/u;

/**
 * A line of its own between paragraphs, without number and full stop: 坚持发展第一要务, ——突出抓经济运行，稳增长取得新成效. `before` is the
 * line above and must have ended, or it would be the first half of this one; `behind` must be a paragraph.
 */
export function readBareTitle(line: string, before: string, behind: string): Heading | null {
  const title = line.trim();
  const words = title.replace(/^[—－─-]+\s*/u, "");
  if (words.length < 6 || words.length > 40 || ENDS.test(words) || NO_TITLE.test(title) || /\d/u.test(words))
    return null;
  if (!/[。！？!?；;：:”]$/u.test(before.trim()) || behind.trim().length < 60 || !/[。！？!?]/u.test(behind))
    return null;
  const lead = line.length - line.trimStart().length;
  return { span: { start: lead, end: lead + title.length }, title: words, rank: BARE_RANK };
}

/** Rank of a heading that only the file's format marks (`##`, `<h2>`, bold): 1 is the outermost level. */
export function rankOfFormatLevel(level: number): number {
  return 15 + (level - 1) * 10;
}
