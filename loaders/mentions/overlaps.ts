import type { Candidate } from "./candidate.js";

/**
 * The longest proposals first, then the surer; a place inside a kept name stays beside it. In order of place. Takes time in proportion to
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
  return kept.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function hasRoom(candidate: Candidate, owners: ReadonlyMap<number, Candidate>): boolean {
  const owner = owners.get(candidate.start);
  for (let index = candidate.start; index < candidate.end; index += 1) if (owners.get(index) !== owner) return false;
  return owner === undefined || mayStandWithin(candidate, owner);
}

function mayStandWithin(candidate: Candidate, owner: Candidate): boolean {
  const length = candidate.end - candidate.start;
  const shorter =
    length < owner.end - owner.start || (candidate.start === owner.start && owner.name.length > length + 1);
  return shorter && candidate.type === "Place" && owner.type !== "Department";
}

/** 1 for 大运河综合整治工程 where a list has only 大运河: the work stands above the place, which is then a mention within it. */
function isWork({ rule }: Candidate): number {
  return rule === "works-at" ? 1 : 0;
}
