import { createMappedBuilder, type MappedBuilder } from "../format/mapped-builder.js";
import type { MappedText } from "../mapped-text.js";
import { type BestReading, readBest } from "./beam.js";
import { isBreak } from "./gbk-table.js";
import type { PageHabits, Reading } from "./hypothesis.js";
import { createLikelihood, type Likelihood } from "./likelihood.js";
import { createLostBytes, type LostBytes } from "./lost-bytes.js";
import { hasToneMark } from "./readings.js";
import { type Line, isPlainAnnotation, linesOf, surveyOf } from "./survey.js";
import { type Token, tokensOf } from "./tokens.js";
import { scriptTable } from "./traditional.js";

/**
 * Undoes the bug of sites that kept a page as GBK bytes and put `(pinyin)` behind certain byte pairs, across character borders too. The
 * annotations go, and where bytes and characters fell out of step, the true bytes are found: those that the bug turns into what is
 * seen. Pages without such annotations come back as they are. What had to be guessed is in `guessed`.
 */
export function undoAnnotations(source: MappedText): MappedText {
  // Most pages have no tone mark at all, which is quick to see.
  if (!hasToneMark(source.text)) return source;
  const survey = surveyOf(source);
  if (!survey.isDamaged) return source;
  const builder = createMappedBuilder(source.text.length);
  const lines = linesOf(source.text);
  let tools: Tools | null = null;
  const lazyTools = (): Tools => {
    if (tools !== null) return tools;
    const likelihood = createLikelihood(survey.soundLines);
    tools = { likelihood, lostBytes: createLostBytes(likelihood, SEARCHES + SEARCHES_PER_UNIT * source.text.length) };
    return tools;
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0) builder.copy(source, line.start - 1, line.start);
    undoLine(source, line, builder, survey.habits, lazyTools);
  }
  return builder.finish();
}

interface Tools {
  readonly likelihood: Likelihood;
  readonly lostBytes: LostBytes;
}

const SEARCHES = 5_000_000;
const SEARCHES_PER_UNIT = 2;
/** How far before an annotation that fits nothing its run may have begun, in tokens. */
const RUN_LENGTH = 40;
const RARE = -16;

function undoLine(
  source: MappedText,
  line: Line,
  builder: MappedBuilder,
  habits: PageHabits,
  tools: () => Tools,
): void {
  const tokens = tokensOf(source.text, line.start, line.end);
  const marked = markedTrouble(tokens);
  const isTroubled = marked.some((isTrouble) => isTrouble);
  const unmarked = isTroubled ? unmarkedStarts(tokens, tools().likelihood) : null;
  const isTrouble = (at: number): boolean => (marked[at] ?? false) || (unmarked?.has(at) ?? false);
  let last = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    if (unmarked !== null && isTrouble(at) && !tools().lostBytes.isExhausted()) {
      const reading: Reading = { ...tools(), tokens, habits, mayStartUnmarked: (at) => unmarked.has(at) };
      const best = readBest(reading, at, last, isTrouble);
      if (best.end > at) {
        writeSteps(source, tokens, best, builder);
        last = best.steps.at(-1)?.last ?? 0;
        at = best.end;
        continue;
      }
    }
    if (isPlainAnnotation(tokens, at)) builder.extend(source.ends[token.end - 1] ?? 0);
    else if (marked[at] === true) {
      copyDoubtful(source, token, builder);
      last = 0;
    } else {
      builder.copy(source, token.start, token.end);
      last = token.kind === "unit" ? token.unit : 0;
    }
    at += 1;
  }
}

/** What could not be repaired stays, and says that it is not sure. */
function copyDoubtful({ text, starts, ends }: MappedText, token: Token, builder: MappedBuilder): void {
  for (let unit = token.start; unit < token.end; unit += 1) {
    builder.add(text.charAt(unit), starts[unit] ?? 0, ends[unit] ?? 0, true);
  }
}

function markedTrouble(tokens: readonly Token[]): boolean[] {
  return tokens.map((token, at) => {
    switch (token.kind) {
      case "unit":
        return false;
      case "annotation":
        return hasToneMark(token.syllable) && !isPlainAnnotation(tokens, at);
      case "swallowed":
        return hasToneMark(token.syllable);
      default:
        return true;
    }
  });
}

/** Breaks that may hide a lost byte: those before an annotation that fits nothing, and before a heap of rare characters. */
function unmarkedStarts(tokens: readonly Token[], likelihood: Likelihood): ReadonlySet<number> {
  const { simplifiedOf } = scriptTable();
  const starts = new Set<number>();
  let rare = 0;
  const isRare = (at: number): boolean => {
    const token = tokens[at];
    return token?.kind === "unit" && token.unit > 0x80 && likelihood.ofUnit(simplifiedOf(token.unit)) < RARE;
  };
  for (const [at, token] of tokens.entries()) {
    rare += Number(isRare(at)) - Number(isRare(at - 8));
    const isOdd = token.kind === "annotation" && hasToneMark(token.syllable) && !isPlainAnnotation(tokens, at);
    if (!isOdd && rare < 3) continue;
    for (let start = at - 1; start >= Math.max(0, at - RUN_LENGTH); start -= 1) {
      const candidate = tokens[start];
      if (candidate?.kind === "swallowed") break;
      if (candidate?.kind === "unit" && isBreak(candidate.unit)) starts.add(start);
    }
  }
  return starts;
}

function writeSteps(source: MappedText, tokens: readonly Token[], best: BestReading, builder: MappedBuilder): void {
  for (const step of best.steps) {
    if (step.parent === null) continue;
    const first = tokens[step.from];
    const last = tokens[step.at - 1];
    if (first === undefined || last === undefined) continue;
    const start = source.starts[first.start] ?? 0;
    const end = source.ends[last.end - 1] ?? start;
    const isGuessed = step.isGuessed || best.guessed.has(step);
    if (step.text.length > 1 && last !== first) {
      // Two characters: the first was begun before the last token, and ends there or with the mark of a lost byte; the second is of that token.
      const border = source.starts[last.start] ?? start;
      const until = last.kind === "swallowed" ? border : (source.ends[last.start] ?? border);
      builder.add(step.text.slice(0, -1), start, until, isGuessed);
      builder.add(step.text.slice(-1), border, end, isGuessed);
    } else if (step.text !== "") builder.add(step.text, start, Math.max(start, end), isGuessed);
    else if (step.pending === 0) builder.extend(end);
  }
}
