import type { Adjacency } from "./adjacency.js";
import { orderRows } from "./barycentre.js";
import { PITCH } from "./layout.js";

/** Names stand beside their nodes: columns are wider apart than rows. */
const COLUMN_PITCH = 2.4 * PITCH;
const ROW_PITCH = 0.55 * PITCH;
/** Between two blocks, in columns. */
const BETWEEN = 0.9;

/**
 * Blocks of nodes from left to right, each as many columns wide as it needs to be no higher than the others may be; within a block,
 * what is linked to the same nodes stands side by side. Gives x and y by turns.
 */
export function placeInColumns(
  adjacency: Adjacency,
  blocks: readonly (readonly number[])[],
  positions: Float32Array<ArrayBuffer>,
): void {
  const filled = blocks.filter((block) => block.length > 0);
  const count = filled.reduce((sum, block) => sum + block.length, 0);
  // As high as wide, for names as wide as they are.
  const rows = Math.max(14, Math.ceil(Math.sqrt(count * (COLUMN_PITCH / ROW_PITCH) * 0.55)));
  let left = 0;
  for (const block of orderRows(adjacency, filled)) {
    const columns = Math.ceil(block.length / rows);
    const height = Math.ceil(block.length / columns);
    // Few nodes spread out over half of the height: they face the many that they are linked to.
    const pitch = ROW_PITCH * Math.max(1, Math.min(3, (rows * 0.6) / height));
    for (const [index, node] of block.entries()) {
      const [row, column] = [Math.floor(index / columns), index % columns];
      positions[2 * node] = left + column * COLUMN_PITCH;
      // Neighbours in a row stand a little higher and lower, so that their names pass each other.
      positions[2 * node + 1] = ((height - 1) / 2 - row - (column % 2) * 0.5) * pitch;
    }
    left += (columns - 1 + 1 + BETWEEN) * COLUMN_PITCH;
  }
}
