import type { NameIndex } from "./name-index.js";
import { countOf, eachPosition, type Probe } from "./probe.js";
import { NO_HIT, type Tier } from "./tiers.js";

/** What one place of a pattern takes: any character, or one of these. */
export type Slot = "any" | readonly number[];

/** Looks for characters in a row; `tierOf` says how good a hit is, or that it is none. Begins at the rarest of them. */
export function patternProbe(
  index: NameIndex,
  slots: readonly Slot[],
  tierOf: (start: number, end: number) => Tier,
): Probe {
  const { text } = index;
  const length = slots.length;
  const tests = slots.map((slot) => testOf(slot, index));
  let end = 0;

  function fits(start: number): boolean {
    for (let at = 0; at < length; at += 1) if (tests[at]?.(text[start + at] ?? 0) !== true) return false;
    return true;
  }

  return {
    eachStart(visit) {
      const rarest = rarestOf(slots, index);
      if (rarest === null) return;
      for (const id of rarest.ids) eachPosition(index, id, (position) => visit(position - rarest.at));
    },
    tierAt(start) {
      if (start < 1 || !fits(start)) return NO_HIT;
      end = start + length;
      return tierOf(start, end);
    },
    end: () => end,
  };
}

function testOf(slot: Slot, { alphabet }: NameIndex): (id: number) => boolean {
  if (slot === "any") return (id) => id !== 0;
  const [only] = slot;
  if (slot.length === 1 && only !== undefined) return (id) => id === only && id !== 0;
  const taken = new Uint8Array(alphabet.size() + 1);
  for (const id of slot) taken[id] = 1;
  taken[0] = 0;
  return (id) => taken[id] === 1;
}

/** The place that is met most seldom; null where nothing can be found, or everything. */
function rarestOf(
  slots: readonly Slot[],
  index: NameIndex,
): { readonly at: number; readonly ids: readonly number[] } | null {
  let best: { readonly at: number; readonly ids: readonly number[]; readonly count: number } | null = null;
  for (const [at, slot] of slots.entries()) {
    if (slot === "any") continue;
    const count = slot.reduce((sum, id) => sum + countOf(index, id), 0);
    if (count === 0) return null;
    if (best === null || count < best.count) best = { at, ids: slot, count };
  }
  return best;
}
