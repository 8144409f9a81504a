import { ADMINISTRATION } from "./administration.js";
import { HIDDEN } from "./hidden.js";
import type { Kinds } from "./kinds.js";
import { outside, type Bait } from "./outside.js";
import { PARSING } from "./parsing.js";
import { PROCEDURES } from "./procedures.js";
import { LISTS, RUNAWAY } from "./runaway.js";
import { WRITING } from "./writing.js";

export interface HostileQuery {
  readonly kind: string;
  readonly text: string;
}

/**
 * Queries of people who mean harm, by kind. Each must be answered with a `GraphError` of a 4xx code, and leave the graph, the bait and the
 * other callers untouched. Those of the kinds in `RUNAWAY_KINDS` are refused by nobody: time or memory ends them.
 */
export function hostileQueries(bait: Bait): readonly HostileQuery[] {
  const kinds: Kinds = {
    ...WRITING,
    ...HIDDEN,
    ...PARSING,
    ...outside(bait),
    ...ADMINISTRATION,
    ...PROCEDURES,
    ...LISTS,
    ...RUNAWAY,
  };
  return Object.entries(kinds).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));
}

export const RUNAWAY_KINDS: readonly string[] = Object.keys(RUNAWAY);

/** In the names of tests: control characters written out, long texts cut. */
export function shownText(text: string): string {
  const shown = JSON.stringify(text).slice(1, -1);
  return shown.length > 120 ? `${shown.slice(0, 120)}…` : shown;
}
