import type { EntityType } from "#model/ontology.js";
import { byPlace, type Candidate } from "./candidate.js";

/** Places and bodies are mentions within longer names too: 东风技师学院 in 东风技师学院搬迁. */
export const STANDS_WITHIN: ReadonlySet<EntityType> = new Set(["Place", "Organization"]);

/**
 * The longest proposals first, then the surer; a place or body inside a kept name stays beside it. In order of place. Takes time in proportion to
 * the lengths of the proposals, whatever their number.
 */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const ordered = candidates.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || isWork(b) - isWork(a) || b.confidence - a.confidence || a.start - b.start,
  );
  /** For each unit of the text the kept proposal that covers it most closely. */
  const owners = new Map<number, Candidate>();
  const kept: Candidate[] = [];
  for (const candidate of ordered) {
    if (!hasRoom(candidate, owners)) continue;
    kept.push(candidate);
    for (let index = candidate.start; index < candidate.end; index += 1) owners.set(index, candidate);
  }
  return kept.toSorted(byPlace);
}

function hasRoom(candidate: Candidate, owners: ReadonlyMap<number, Candidate>): boolean {
  const owner = owners.get(candidate.start);
  for (let index = candidate.start; index < candidate.end; index += 1) if (owners.get(index) !== owner) return false;
  return owner === undefined || mayStandWithin(candidate, owner);
}

function mayStandWithin(candidate: Candidate, owner: Candidate): boolean {
  const isSame = candidate.start === owner.start && candidate.end === owner.end;
  const [inner, outer] =
    isSame && isLent(candidate) && !candidate.aliases.includes(owner.name) ? [owner, candidate] : [candidate, owner];
  const isShorter =
    candidate.end - candidate.start < owner.end - owner.start || (candidate.start === owner.start && isLent(outer));
  return isShorter && STANDS_WITHIN.has(inner.type) && outer.type !== "Department";
}

/** 罗源湾临港工业区 where the text has 罗源湾 alone. */
function isLent({ start, end, name }: Candidate): boolean {
  return name.length > end - start + 1;
}

/** 1 for 大运河综合整治工程 where a list has only 大运河: the work stands above the place, which is then a mention within it. */
function isWork({ rule }: Candidate): number {
  return rule === "works-at" ? 1 : 0;
}
