import type { Pooled } from "#loaders/tagger/pool.js";
import { byPlace, type Candidate } from "./candidate.js";
import type { Span } from "../mapped-text.js";
import { STANDS_WITHIN } from "./overlaps.js";

export interface Judged extends Pooled {
  /** How likely it is right. */
  readonly probability: number;
}

/** Measured by cross-validation: what is less likely is more often wrong than it helps. */
const LEAST = 0.36;
/** Of a name that stands within a longer one together with a third: measured, nine in ten so likely are right, of others one in two. */
const LEAST_NESTED = 0.7;
/** So that what is just likely enough counts for something. */
const BONUS = 0.02;

/**
 * Of all that is proposed for a passage the mentions that are together the likeliest: they do not overlap, except that likely places and
 * bodies stand beside the longer name that they are part of: 东风技师学院 in 东风技师学院搬迁. In order of place.
 */
export function chosenMentions(judged: readonly Judged[]): Candidate[] {
  const likely = judged
    .filter(({ probability }) => probability >= LEAST)
    .toSorted((a, b) => a.core.start - b.core.start || b.core.end - a.core.end);
  const parts = likely.filter(({ candidate }) => STANDS_WITHIN.has(candidate.type));
  const groups = likely.map((outer) => ({ outer, inner: innerNames(outer, parts) }));
  return likeliestTogether(groups)
    .flatMap(({ outer, inner }) => [outer, ...inner])
    .map(({ candidate, probability }) => ({ ...candidate, confidence: probability }))
    .toSorted(byPlace);
}

interface Group {
  readonly outer: Judged;
  /** The places and bodies within it. */
  readonly inner: readonly Judged[];
}

/** `parts` in order of place. */
function innerNames(outer: Judged, parts: readonly Judged[]): readonly Judged[] {
  const { core, candidate } = outer;
  if (candidate.type === "Department") return [];
  const inner: Judged[] = [];
  const within: Judged[] = [];
  for (let index = firstFrom(parts, core.start); (parts[index]?.core.start ?? core.end) < core.end; index += 1) {
    const part = parts[index];
    if (part === undefined || part.core.end > core.end) continue;
    if (part.core.end - part.core.start < core.end - core.start || isLent(outer, part)) within.push(part);
  }
  for (const part of within.toSorted((a, b) => b.probability - a.probability)) {
    const beside = inner.filter(({ core: own }) => own.start < part.core.end && part.core.start < own.end);
    const isSure = part.probability >= LEAST_NESTED && beside.every((other) => isNested(other.core, part.core));
    if (beside.length === 0 || isSure) inner.push(part);
  }
  return inner;
}

/** Whether one holds the other and more: 东莞东站 and 东莞, which both stand within 东莞东站升级改造. */
function isNested(a: Span, b: Span): boolean {
  const isWithin = a.start <= b.start && b.end <= a.end;
  return isWithin !== (b.start <= a.start && a.end <= b.end);
}

/** 罗源湾 where a list makes it 罗源湾临港工业区: the place is the first part of that name, not the thing itself. */
function isLent({ candidate, core }: Judged, part: Judged): boolean {
  const length = core.end - core.start;
  const isOther = candidate.name.length > length + 1 && !candidate.aliases.includes(part.candidate.name);
  return isOther && part.candidate.name.length <= length + 1;
}

/** The first of the names that begins at `start` or behind it. */
function firstFrom(names: readonly Judged[], start: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.core.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The groups without overlaps that have the most probability above the least (weighted interval scheduling). */
function likeliestTogether(groups: readonly Group[]): Group[] {
  const ordered = groups.toSorted(
    (a, b) => a.outer.core.end - b.outer.core.end || a.outer.core.start - b.outer.core.start,
  );
  const best = new Float64Array(ordered.length + 1);
  const before = new Int32Array(ordered.length);
  for (const [index, group] of ordered.entries()) {
    let free = index;
    while (free > 0 && (ordered[free - 1]?.outer.core.end ?? 0) > group.outer.core.start) free -= 1;
    before[index] = free;
    const own = [group.outer, ...group.inner].reduce((sum, one) => sum + (one.probability - LEAST) + BONUS, 0);
    best[index + 1] = Math.max(best[index] ?? 0, own + (best[free] ?? 0));
  }
  const chosen: Group[] = [];
  for (let index = ordered.length; index > 0;) {
    const last = ordered[index - 1];
    if (last === undefined || best[index] === best[index - 1]) index -= 1;
    else {
      chosen.push(last);
      index = before[index - 1] ?? 0;
    }
  }
  return chosen;
}
