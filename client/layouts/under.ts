import { PITCH } from "./layout.js";

/** Puts nodes in rows under those that have their places. */
export function placeUnder(positions: Float32Array, nodes: readonly number[], placed: readonly number[]): void {
  let [left, right, bottom] = [0, 0, 0];
  for (const node of placed) {
    left = Math.min(left, positions[2 * node] ?? 0);
    right = Math.max(right, positions[2 * node] ?? 0);
    bottom = Math.min(bottom, positions[2 * node + 1] ?? 0);
  }
  const columns = Math.max(Math.floor((right - left) / PITCH), Math.ceil(Math.sqrt(nodes.length)), 1);
  const width = (Math.min(columns, nodes.length) - 1) * PITCH;
  for (const [index, node] of nodes.entries()) {
    positions[2 * node] = (left + right - width) / 2 + (index % columns) * PITCH;
    positions[2 * node + 1] = bottom - (2 + Math.floor(index / columns)) * PITCH;
  }
}
