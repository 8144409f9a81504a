import type { Adjacency } from "./adjacency.js";
import { orderRows } from "./barycentre.js";
import { type LayoutHeading, PITCH } from "./layout.js";

/** Names stand beside their nodes: columns are wider apart than rows. */
const COLUMN_PITCH = 2.4 * PITCH;
const ROW_PITCH = 0.5 * PITCH;
const WIDEST_ROW_PITCH = 2 * PITCH;
/** Between two blocks, in columns. */
const BETWEEN = 0.8;
/** Width by height of a usual screen. */
const ASPECT = 1.6;
/** How far headings stand above the topmost node, and the lines between blocks reach beyond headings and nodes. */
const ABOVE = 0.7 * PITCH;
const BEYOND = 0.6 * PITCH;

/** Nodes that have something in common. */
export interface Block extends Pick<LayoutHeading, "of"> {
  readonly nodes: readonly number[];
}

/**
 * Blocks of nodes from left to right, each as many columns wide as it needs to be no higher than the others may be; within a block,
 * what is linked to the same nodes stands side by side. Sets x and y by turns, and tells the blocks' headings, on one height.
 */
export function placeInColumns(
  adjacency: Adjacency,
  blocks: readonly Block[],
  positions: Float32Array<ArrayBuffer>,
): readonly LayoutHeading[] {
  const filled = blocks.filter(({ nodes }) => nodes.length > 0);
  const sizes = filled.map(({ nodes }) => nodes.length);
  const rows = rowsFor(sizes);
  const { width } = extentFor(sizes, rows);
  const rowPitch = Math.min(WIDEST_ROW_PITCH, Math.max(ROW_PITCH, width / ASPECT / rows));
  const spans: { readonly middle: number; readonly room: number }[] = [];
  let [left, bottom, top] = [0, 0, 0];
  const ordered = orderRows(
    adjacency,
    filled.map(({ nodes }) => nodes),
  );
  for (const block of ordered) {
    const columns = Math.ceil(block.length / rows);
    const height = Math.ceil(block.length / columns);
    // Few nodes spread out over half of the height: they face the many that they are linked to.
    const pitch = rowPitch * Math.max(1, Math.min(3, (rows * 0.6) / height));
    for (const [index, node] of block.entries()) {
      const [row, column] = [Math.floor(index / columns), index % columns];
      positions[2 * node] = left + column * COLUMN_PITCH;
      // Neighbours in a row stand a little higher and lower, so that their names pass each other.
      positions[2 * node + 1] = ((height - 1) / 2 - row - (column % 2) * 0.5) * pitch;
    }
    // The last column stands half a row lower.
    [bottom, top] = [Math.min(bottom, -(height / 2) * pitch), Math.max(top, ((height - 1) / 2) * pitch)];
    const room = (columns + BETWEEN) * COLUMN_PITCH;
    spans.push({ middle: left + ((columns - 1) / 2) * COLUMN_PITCH, room });
    left += room;
  }
  return spans.map(({ middle, room }, index) => {
    const x = middle - room / 2;
    const line = { kind: "line", from: { x, y: top + ABOVE + BEYOND }, to: { x, y: bottom - BEYOND } } as const;
    const { of = "rest", nodes = [] } = filled[index] ?? {};
    return { of, nodes, at: { x: middle, y: top + ABOVE }, room, guide: index === 0 ? null : line };
  });
}

/** How many rows make blocks of these sizes most like a screen. */
function rowsFor(sizes: readonly number[]): number {
  const most = sizes.reduce((one, other) => Math.max(one, other), 1);
  let rows = most;
  for (let tried = Math.min(most, 8); tried < most; tried += Math.ceil(tried / 16)) {
    const { width, height } = extentFor(sizes, tried);
    if (width / height > ASPECT) continue;
    rows = tried;
    break;
  }
  return rows;
}

function extentFor(sizes: readonly number[], rows: number): { readonly width: number; readonly height: number } {
  const columns = sizes.reduce((sum, size) => sum + Math.ceil(size / rows) + BETWEEN, -1 - BETWEEN);
  return { width: Math.max(columns, 0.5) * COLUMN_PITCH, height: rows * ROW_PITCH };
}
