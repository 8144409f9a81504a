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
  let from = new Int32Array(slots);
  let by = new Uint16Array(slots);
  let to = new Int32Array(slots);
  let last = slots - 1;
  let count = 0;

  function slotOf(node: number, unit: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    while (to[slot] !== 0 && (from[slot] !== node || by[slot] !== unit)) slot = (slot + 1) & last;
    return slot;
  }

  function place(node: number, unit: number, child: number): void {
    const slot = slotOf(node, unit);
    from[slot] = node;
    by[slot] = unit;
    to[slot] = child;
  }

  function grow(): void {
    const [nodes, units, children] = [from, by, to];
    from = new Int32Array(2 * children.length);
    by = new Uint16Array(2 * children.length);
    to = new Int32Array(2 * children.length);
    last = to.length - 1;
    for (let slot = 0; slot < children.length; slot += 1) {
      const child = children[slot] ?? 0;
      if (child !== 0) place(nodes[slot] ?? 0, units[slot] ?? 0, child);
    }
  }

  return {
    find: (node, unit) => to[slotOf(node, unit)] ?? 0,
    add(node, unit, child) {
      count += 1;
      if (count > FULL * to.length) grow();
      place(node, unit, child);
    },
  };
}
