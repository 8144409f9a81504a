/** The steps of a trie from node to node, in a hash table of flat arrays; nodes are numbers, 0 is none. */
export interface StepTable {
  /** The node behind `node` by the UTF-16 unit; 0 when there is none. */
  find(node: number, unit: number): number;
  /** There must be no such step yet. */
  add(node: number, unit: number, child: number): void;
}

/** How full the table may be: beyond, the ways to a free slot get long. */
const FULL = 0.6;

export function createStepTable(slots = 64): StepTable {
  /** For each slot the child, the node and the unit, side by side: what is looked at together is fetched together. */
  let table = new Int32Array(slots * WIDTH);
  let last = slots - 1;
  let count = 0;

  /** Where the step's slot begins, or a free one's. */
  function slotOf(node: number, unit: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    for (;;) {
      const at = slot * WIDTH;
      if (table[at] === 0 || (table[at + 1] === node && table[at + 2] === unit)) return at;
      slot = (slot + 1) & last;
    }
  }

  function place(node: number, unit: number, child: number): void {
    const at = slotOf(node, unit);
    table[at] = child;
    table[at + 1] = node;
    table[at + 2] = unit;
  }

  function grow(): void {
    const before = table;
    table = new Int32Array(2 * before.length);
    last = 2 * (last + 1) - 1;
    for (let at = 0; at < before.length; at += WIDTH) {
      const child = before[at] ?? 0;
      if (child !== 0) place(before[at + 1] ?? 0, before[at + 2] ?? 0, child);
    }
  }

  return {
    find: (node, unit) => table[slotOf(node, unit)] ?? 0,
    add(node, unit, child) {
      count += 1;
      if (count > FULL * (last + 1)) grow();
      place(node, unit, child);
    },
  };
}

/** A power of two, so that a slot lies within one line of the processor's cache. */
const WIDTH = 4;
