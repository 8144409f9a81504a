/** Counts by pair of UTF-16 units: an open hash table of plain numbers, several times faster than a Map of keys beyond 2³¹. */
export interface PairCounts {
  readonly get: (first: number, second: number) => number;
  readonly add: (first: number, second: number, count: number) => void;
}

export function createPairCounts(capacity: number): PairCounts {
  let mask = 1023;
  while (mask < capacity * 2) mask = mask * 2 + 1;
  /** 0 is no pair: no unit of a text is U+0000 twice. */
  let keys = new Uint32Array(mask + 1);
  let counts = new Float64Array(mask + 1);
  let size = 0;

  function slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e37_79b1) >>> 7) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const [oldKeys, oldCounts] = [keys, counts];
    mask = mask * 2 + 1;
    keys = new Uint32Array(mask + 1);
    counts = new Float64Array(mask + 1);
    for (const [index, key] of oldKeys.entries()) {
      if (key === 0) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      counts[slot] = oldCounts[index] ?? 0;
    }
  }

  return {
    get: (first, second) => counts[slotOf(((first << 16) | second) >>> 0)] ?? 0,
    add(first, second, count) {
      const key = ((first << 16) | second) >>> 0;
      const slot = slotOf(key);
      if (keys[slot] === 0) {
        keys[slot] = key;
        size += 1;
      }
      counts[slot] = (counts[slot] ?? 0) + count;
      if (size * 2 > mask) grow();
    },
  };
}
