import { gbkTable, isGbkLead, isGbkTrail } from "./gbk-table.js";
import type { Likelihood } from "./likelihood.js";
import { trailsRead } from "./readings.js";
import { scriptTable } from "./traditional.js";

/** A reading of lost bytes: the characters they complete, and the lead byte that is left waiting (0: none). */
export interface Completion {
  readonly units: readonly number[];
  readonly pending: number;
  readonly score: number;
}

/** Finds the likeliest bytes where a page has lost some. Every search is paid from one allowance, so that hostile text ends in time. */
export interface LostBytes {
  readonly isExhausted: () => boolean;
  /** Pays for hypotheses, which come dearer than look-ups. */
  readonly spend: (hypotheses: number) => void;
  /** One trail byte is lost: characters that begin with `lead`. */
  readonly trails: (last: number, lead: number, limit: number) => Completion[];
  /** One lead byte is lost: which one, if `next` is the byte that follows. */
  readonly leads: (last: number, next: number, limit: number) => Completion[];
  /**
   * One or two pairs of bytes are lost that GBK leaves undefined, after the waiting byte `lead` and before the byte `next` (0: nothing
   * can be said of it). The waiting byte it gives is the last lost one.
   */
  readonly pairs: (last: number, lead: number, next: number, limit: number) => Completion[];
  /** One such pair is lost, and after it the trail byte of a character read `syllable`. */
  readonly pairBefore: (last: number, lead: number, syllable: string, limit: number) => Completion[];
}

const MIDDLES = 240;
const KEPT = 40;
const HYPOTHESIS = 16;
const PAIRS_BEFORE = 4000;

export function createLostBytes(likelihood: Likelihood, allowance: number): LostBytes {
  const { unitOf } = gbkTable();
  const { simplifiedOf } = scriptTable();
  const pairsByBytes = new Map<number, readonly Foreseen[]>();
  const middlesByLead = new Map<number, readonly Completion[]>();
  let left = allowance;
  const pairScore = (last: number, unit: number): number => {
    left -= 1;
    return likelihood.ofPair(simplifiedOf(last), simplifiedOf(unit));
  };

  /** What one or two lost pairs may have been, without regard to what stands before. */
  function lostPairs(lead: number, next: number): readonly Foreseen[] {
    const key = (lead << 8) | next;
    const known = pairsByBytes.get(key);
    if (known !== undefined) return known;
    const found = [
      ...peeked(withPendings(onceAfter(lead)), next, KEPT),
      ...peeked(withPendings(twiceAfter(lead)), next, KEPT),
    ];
    pairsByBytes.set(key, found);
    return found;
  }

  /** The first byte of one lost pair: it ends a character, and the second byte waits. `pending` is the first byte here. */
  function onceAfter(lead: number): Completion[] {
    const found: Completion[] = [];
    for (const trail of undefinedPairs().keys()) {
      const unit = unitOf(lead, trail);
      if (unit !== 0) found.push({ units: [unit], pending: trail, score: 0 });
    }
    return found;
  }

  /** The same for two pairs: the character between them is whole among the lost bytes, and must make a known pair. */
  function twiceAfter(lead: number): readonly Completion[] {
    const known = middlesByLead.get(lead);
    if (known !== undefined) return known;
    const middles: Completion[] = [];
    for (const { units, pending } of withPendings(onceAfter(lead))) {
      const before = units[0] ?? 0;
      for (const trail of undefinedPairs().keys()) {
        const unit = unitOf(pending, trail);
        if (unit === 0 || !likelihood.knowsPair(simplifiedOf(before), simplifiedOf(unit))) continue;
        middles.push({
          units: [before, unit],
          pending: trail,
          score: likelihood.ofPair(simplifiedOf(before), simplifiedOf(unit)),
        });
      }
    }
    const found = best(middles, MIDDLES);
    middlesByLead.set(lead, found);
    return found;
  }

  /** Each with every second byte that its first makes an undefined pair with. */
  function withPendings(found: readonly Completion[]): Completion[] {
    return found.flatMap(({ units, pending, score }) =>
      (undefinedPairs().get(pending) ?? []).map((second) => ({ units, pending: second, score })),
    );
  }

  /** Weighs the character that the waiting byte makes with `next`, and keeps the best. */
  function peeked(found: readonly Completion[], next: number, limit: number): Foreseen[] {
    let kept: Foreseen[] = [];
    let floor = Number.NEGATIVE_INFINITY;
    for (const { units, pending, score } of found) {
      const unit = unitOf(pending, next);
      const [first = 0, second] = units;
      if (unit === 0) continue;
      const bonus = second === undefined ? 0 : likelihood.ofPhrase(first, second, unit);
      const outlook = pairScore(second ?? first, unit);
      const weight = score + bonus + outlook + likelihood.ofUnit(simplifiedOf(first));
      if (weight <= floor) continue;
      kept.push({ completion: { units, pending, score: score + bonus }, outlook, weight });
      if (kept.length < 4 * limit) continue;
      kept = heaviest(kept, limit);
      floor = kept.at(-1)?.weight ?? floor;
    }
    return heaviest(kept, limit);
  }

  return {
    isExhausted: () => left <= 0,
    spend(hypotheses) {
      left -= HYPOTHESIS * hypotheses;
    },
    trails(last, lead, limit) {
      const found: Completion[] = [];
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const unit = unitOf(lead, trail);
        if (unit !== 0) found.push({ units: [unit], pending: 0, score: pairScore(last, unit) });
      }
      return best(found, limit);
    },
    leads(last, next, limit) {
      const found: Completion[] = [];
      for (let pending = 0x81; pending <= 0xfe; pending += 1) {
        const unit = unitOf(pending, next);
        if (unit !== 0) found.push({ units: [], pending, score: pairScore(last, unit) });
      }
      return best(found, limit).map(({ pending }) => ({ units: [], pending, score: 0 }));
    },
    pairs(last, lead, next, limit) {
      if (left <= 0) return [];
      const weighed = lostPairs(lead, next).map(({ completion, outlook }) => {
        const score = completion.score + pairScore(last, completion.units[0] ?? 0);
        return { completion: { ...completion, score }, outlook, weight: score + outlook };
      });
      return heaviest(weighed, limit).map(({ completion }) => completion);
    },
    pairBefore(last, lead, syllable, limit) {
      if (left <= 0) return [];
      left -= PAIRS_BEFORE;
      const found: Completion[] = [];
      for (const { units, pending } of withPendings(onceAfter(lead))) {
        const before = units[0] ?? 0;
        for (const trail of trailsRead(pending, syllable)) {
          const unit = unitOf(pending, trail);
          found.push({ units: [before, unit], pending: 0, score: pairScore(last, before) + pairScore(before, unit) });
        }
      }
      return best(found, limit);
    },
  };
}

/** A completion with the score of the character that its waiting byte makes next, and both together. */
interface Foreseen {
  readonly completion: Completion;
  readonly outlook: number;
  readonly weight: number;
}

function heaviest(found: readonly Foreseen[], limit: number): Foreseen[] {
  return found.toSorted((one, other) => other.weight - one.weight).slice(0, limit);
}

function best(found: readonly Completion[], limit: number): Completion[] {
  return found.toSorted((one, other) => other.score - one.score).slice(0, limit);
}

let undefinedTable: ReadonlyMap<number, readonly number[]> | null = null;

/** Bytes that are a trail in sound text and a lead in shifted text, with the bytes that make an undefined pair with them. */
function undefinedPairs(): ReadonlyMap<number, readonly number[]> {
  if (undefinedTable !== null) return undefinedTable;
  const { unitOf } = gbkTable();
  const pairs = new Map<number, number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    const seconds: number[] = [];
    for (let second = 0x81; second <= 0xfe; second += 1) {
      if (isGbkLead(second) && isGbkTrail(second) && unitOf(first, second) === 0) seconds.push(second);
    }
    if (seconds.length > 0) pairs.set(first, seconds);
  }
  undefinedTable = pairs;
  return pairs;
}
