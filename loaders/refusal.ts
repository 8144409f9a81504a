import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";

/** A file, or a place in one, as messages name it. */
export type Place = string | Sentence;

/** What is wrong at a place, as a sentence; `why` is the end of it, without its full stop. */
export function remark(place: Place, why: Sentence): Sentence {
  const { en, zh } = bothWays(place);
  return { en: `${en}: ${why.en}.`, zh: `${zh}：${why.zh}。` };
}

/** The same as an error; absent: `invalid-file`. */
export function refusal(
  place: Place,
  why: Sentence,
  { code = "invalid-file", cause }: { readonly code?: "invalid-file" | "too-large"; readonly cause?: unknown } = {},
): GraphError {
  return new GraphError(code, remark(place, why), cause === undefined ? {} : { cause });
}

/** A part of a place: `plan.csv, line 7`. */
export function within(place: Place, part: Sentence): Sentence {
  const { en, zh } = bothWays(place);
  return { en: `${en}, ${part.en}`, zh: `${zh} ${part.zh}` };
}

/** A part of a text; both count from 1. */
export function lineAndColumn(line: number, column: number): Sentence {
  return { en: `line ${line}, column ${column}`, zh: `第 ${line} 行第 ${column} 列` };
}

function bothWays(place: Place): Sentence {
  return typeof place === "string" ? { en: place, zh: place } : place;
}
