import { endOfEnclosure } from "../enclosures.js";
import type { Span } from "../mapped-text.js";

const ENDERS = new Set(["。", "！", "？", "!", "?"]);
const CLOSERS = new Set(["”", "’", "」", "』", "）", ")", "》", '"']);

const NONE: ReadonlySet<number> = new Set();

/**
 * Cuts one line into sentences: at 。！？ outside brackets and quotation marks, closing marks kept with their sentence. A
 * semicolon does not end a sentence: subjects are carried over it. White space around a sentence is left out; offsets are the
 * line's own plus `base`. A sign whose offset is in `guessed` ends nothing: where a `?` stands for bytes that were lost, the sentence
 * goes on.
 */
export function splitSentences(line: string, base = 0, guessed: ReadonlySet<number> = NONE): Span[] {
  const spans: Span[] = [];
  const isEnder = (at: number): boolean =>
    ENDERS.has(line.charAt(at)) && !(line.charAt(at) === "?" && guessed.has(base + at));
  let start = 0;
  let index = 0;
  while (index < line.length) {
    const enclosed = endOfEnclosure(line, index);
    const ends = enclosed > index ? endsSentenceInside(line, enclosed) : isEnder(index);
    index = Math.max(enclosed, index + 1);
    if (!ends) continue;
    while (index < line.length && (isEnder(index) || CLOSERS.has(line.charAt(index)))) index += 1;
    pushTrimmed(spans, line, { start, end: index, base });
    start = index;
  }
  pushTrimmed(spans, line, { start, end: line.length, base });
  return spans;
}

/** “他说:……。”她…: a full stop just before a closing quotation mark ends the outer sentence unless punctuation goes on. */
function endsSentenceInside(line: string, end: number): boolean {
  const last = line.charAt(end - 1);
  return last === "”" && ENDERS.has(line.charAt(end - 2)) && !/[,，、;；。]/.test(line.charAt(end));
}

function pushTrimmed(spans: Span[], line: string, at: { start: number; end: number; base: number }): void {
  const raw = line.slice(at.start, at.end);
  const trimmed = raw.trim();
  if (trimmed.length === 0) return;
  const start = at.base + at.start + (raw.length - raw.trimStart().length);
  spans.push({ start, end: start + trimmed.length });
}
