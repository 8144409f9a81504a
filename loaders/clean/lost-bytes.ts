import { gbkTable, isGbkLead, isGbkTrail } from "./gbk-table.js";
import type { Likelihood } from "./likelihood.js";
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
  /** One trail byte is lost: characters that begin with `lead`. */
  readonly trails: (last: number, lead: number, limit: number) => Completion[];
  /** One lead byte is lost: which one, if `next` is the byte that follows. */
  readonly leads: (last: number, next: number, limit: number) => Completion[];
  /**
   * One or two pairs of bytes are lost that GBK leaves undefined, after the waiting byte `lead` and before the byte `next` (0: nothing
   * can be said of it). The waiting byte it gives is the last lost one.
   */
  readonly pairs: (last: number, lead: number, next: number, limit: number) => Completion[];
}

const FIRST_LEVEL = 240;

export function createLostBytes(likelihood: Likelihood, allowance: number): LostBytes {
  const { unitOf } = gbkTable();
  const { simplifiedOf } = scriptTable();
  let left = allowance;
  const pairScore = (last: number, unit: number): number => {
    left -= 1;
    return likelihood.ofPair(simplifiedOf(last), simplifiedOf(unit));
  };

  function afterOnePair(start: Completion, last: number, lead: number): Completion[] {
    const found: Completion[] = [];
    for (const [trail, nextLeads] of undefinedPairs()) {
      const unit = unitOf(lead, trail);
      if (unit === 0) continue;
      const score = start.score + pairScore(last, unit);
      for (const pending of nextLeads) found.push({ units: [...start.units, unit], pending, score });
    }
    return found;
  }

  /** Weighs the character that the waiting byte makes with `next`, and keeps the best. */
  function peeked(found: readonly Completion[], next: number, limit: number): Completion[] {
    const weighed: { readonly completion: Completion; readonly weight: number }[] = [];
    for (const completion of found) {
      const unit = unitOf(completion.pending, next);
      const last = completion.units.at(-1);
      if (unit === 0 || last === undefined) continue;
      const bonus = likelihood.ofPhrase(String.fromCharCode(...completion.units, unit));
      const score = completion.score + bonus;
      weighed.push({ completion: { ...completion, score }, weight: score + pairScore(last, unit) });
    }
    weighed.sort((one, other) => other.weight - one.weight);
    return weighed.slice(0, limit).map(({ completion }) => completion);
  }

  return {
    isExhausted: () => left <= 0,
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
      const once = afterOnePair({ units: [], pending: lead, score: 0 }, last, lead);
      const twice: Completion[] = [];
      for (const start of once) {
        const before = start.units.at(-1) ?? 0;
        for (const trail of undefinedPairs().keys()) {
          const unit = unitOf(start.pending, trail);
          if (unit === 0 || !likelihood.knowsPair(simplifiedOf(before), simplifiedOf(unit))) continue;
          twice.push({ units: [before, unit], pending: trail, score: start.score + pairScore(before, unit) });
        }
      }
      const second = best(twice, FIRST_LEVEL).flatMap(({ units, pending, score }) =>
        (undefinedPairs().get(pending) ?? []).map((lead) => ({ units, pending: lead, score })),
      );
      return [...peeked(once, next, limit), ...peeked(second, next, limit)];
    },
  };
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
