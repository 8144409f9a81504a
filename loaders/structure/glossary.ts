/** Headings under which terms are explained: 名词解释, 《政府工作报告》注释, 有关用语释义. */
const GLOSSARY_TITLE =
  /(?:名词|术语|用语|词语|词汇|缩略语|概念)[^，,。；;]{0,8}(?:解释|注释|说明|释义|解读|注解|简释|含义)|^(?:《?政府工作报告》?|报告|有关|相关|部分|附[：:]?)*(?:注释|注解|释义)(?:和说明)?[：:]?$/u;

const LONGEST_TITLE = 30;

/** Whether a line heads a glossary, which holds to the next heading of the report or its annexes. */
export function isGlossaryTitle(line: string): boolean {
  const title = line.trim().replaceAll(/^[*#【［[\s]+|[*】］\]\s]+$/gu, "");
  return title.length <= LONGEST_TITLE && GLOSSARY_TITLE.test(title);
}

/** The number or mark that a note begins with: 1. (2) ［3］ ﹝4﹞ [^5]: ① 注:6. */
const NOTE_MARK =
  /^[*\s]*(?:注[：:]?\s*)?(?:\d{1,3}(?:\s*[.．、:：)）]|(?=\s*[“"《]))|[(（[［﹝【〔〈]\^?\d{1,3}[)）\]］﹞】〕〉][:：.、]?|[①-⑳㉑-㉟]|[一二三四五六七八九十]{1,3}[、.．])\s*/u;
/** 《…》 and “…” and what belongs to the term, up to the colon behind it. */
const TERM = /^[*\s]*([^：:。；;]{1,40}?)[*\s]*[：:]\s*[*\s]*/u;
const EXPLAINS =
  /^(?:主要)?(?:是指|即|指|系|是|为|全称|简称|英文|由|包括|包含|又称|也称|[“"]|\d|20|19|我国|国家|我[省市区县州]|根据|按照)/u;

/** A note that explains a term: the term, and where the explanation begins. */
export interface Note {
  readonly term: string;
  readonly explanationStart: number;
}

/** Reads a line of a glossary; null where it explains no term. */
export function readNote(line: string): Note | null {
  const mark = NOTE_MARK.exec(line)?.[0] ?? "";
  const found = TERM.exec(line.slice(mark.length));
  const term = found?.[1]?.trim();
  if (found === null || term === undefined || term === "") return null;
  return { term, explanationStart: mark.length + found[0].length };
}

/** Outside a glossary only what is numbered and quotes its term or says 指 is a note: 1.“两图一表”：指产业链全景图…. */
export function isNote(line: string): boolean {
  if (!NOTE_MARK.test(line)) return false;
  const note = readNote(line);
  return note !== null && (/^[“"]/u.test(note.term) || EXPLAINS.test(line.slice(note.explanationStart)));
}
