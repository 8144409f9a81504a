/** Features of several passages, each with the number that it has among those kept; −1 for those left out. */
export interface NumberedFeatures {
  readonly features: Int32Array;
  readonly ids: readonly Int32Array[];
}

/** Gives the features that come often enough a number each, in the order in which they first come. Feature 0 is none. */
export function numberFeatures(passages: readonly Int32Array[], least: number): NumberedFeatures {
  const table = createTable();
  const first = passages.map((features) => features.map((feature) => (feature === 0 ? -1 : table.numberOf(feature))));
  const counts = new Int32Array(table.size());
  for (const ids of first) for (const id of ids) if (id >= 0) counts[id] = (counts[id] ?? 0) + 1;
  let kept = 0;
  const numbers = counts.map((count) => (count >= least ? (kept += 1) - 1 : -1));
  const features = new Int32Array(kept);
  for (const [id, feature] of table.features().entries()) {
    const number = numbers[id] ?? -1;
    if (number >= 0) features[number] = feature;
  }
  return { features, ids: first.map((ids) => ids.map((id) => (id < 0 ? -1 : (numbers[id] ?? -1)))) };
}

interface Table {
  /** The feature's number, a new one where it has none yet. */
  readonly numberOf: (feature: number) => number;
  readonly size: () => number;
  /** By their numbers. */
  readonly features: () => Int32Array;
}

/** An open hash table: there are more features than a Map has room for. */
function createTable(): Table {
  let bits = 16;
  let size = 0;
  let features = new Int32Array(2 ** (bits - 1));
  let slots = new Int32Array(2 ** bits).fill(-1);

  /** The slot of a feature, or the empty one where it belongs. */
  const slotOf = (feature: number): number => {
    const mask = slots.length - 1;
    let slot = Math.imul(feature, 0x9e37_79b1) >>> (32 - bits);
    for (let id = slots[slot] ?? -1; id >= 0 && features[id] !== feature; id = slots[slot] ?? -1)
      slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const before = features;
    bits += 1;
    features = new Int32Array(2 ** (bits - 1));
    features.set(before);
    slots = new Int32Array(2 ** bits).fill(-1);
    for (let id = 0; id < size; id += 1) slots[slotOf(features[id] ?? 0)] = id;
  };
  const numberOf = (feature: number): number => {
    const slot = slotOf(feature);
    const known = slots[slot] ?? -1;
    if (known >= 0) return known;
    features[size] = feature;
    slots[slot] = size;
    size += 1;
    if (size === features.length) grow();
    return size - 1;
  };
  return { numberOf, size: () => size, features: () => features.subarray(0, size) };
}
