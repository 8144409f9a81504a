/** Collects numbers, each at most once, in the order in which they come. */
export interface NumberSet {
  readonly add: (number: number) => void;
  /** Gives what was collected, and begins anew. */
  readonly take: () => Int32Array;
}

/** For whole numbers from 0 below `bound`. A table of them all, which costs nothing to fill again and again, where a Set would grow each time. */
export function createNumberSet(bound: number): NumberSet {
  const has = new Uint8Array(bound);
  const numbers = new Int32Array(bound);
  let count = 0;
  return {
    add: (number) => {
      if (has[number] === 1) return;
      has[number] = 1;
      numbers[count] = number;
      count += 1;
    },
    take: () => {
      const taken = numbers.slice(0, count);
      for (const number of taken) has[number] = 0;
      count = 0;
      return taken;
    },
  };
}
