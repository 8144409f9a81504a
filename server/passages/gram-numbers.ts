/** Gives grams numbers from 0 in the order in which they come: a hash table in flat arrays, as there are hundreds of thousands. */
export interface GramNumbers {
  numberFor(gram: number): number;
  count(): number;
  /** The grams in the order of their numbers. */
  grams(): Uint32Array;
}

const FIRST_SIZE = 1 << 14;
/** Knuth, The Art of Computer Programming, volume 3, section 6.4: 2³² divided by the golden ratio. */
const MULTIPLIER = 2_654_435_769;

export function createGramNumbers(): GramNumbers {
  let slots = new Int32Array(FIRST_SIZE).fill(-1);
  let grams = new Uint32Array(FIRST_SIZE / 2);
  let count = 0;

  function slotOf(gram: number): number {
    const mask = slots.length - 1;
    let slot = (Math.imul(gram, MULTIPLIER) >>> 8) & mask;
    for (let number = slots[slot] ?? -1; number >= 0 && grams[number] !== gram; number = slots[slot] ?? -1) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2).fill(-1);
    const larger = new Uint32Array(grams.length * 2);
    larger.set(grams);
    grams = larger;
    for (let number = 0; number < count; number += 1) slots[slotOf(grams[number] ?? 0)] = number;
  }

  return {
    numberFor(gram) {
      const slot = slotOf(gram);
      const known = slots[slot] ?? -1;
      if (known >= 0) return known;
      grams[count] = gram;
      slots[slot] = count;
      count += 1;
      if (count === grams.length) grow();
      return count - 1;
    },
    count: () => count,
    grams: () => grams.slice(0, count),
  };
}
