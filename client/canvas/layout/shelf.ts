import type { Point, Points } from "../../core/scene/geometry.js";

/** Between two nodes of a shelf that stands under a graph, as a part of the graph's width. */
const PITCH_UNDER_GRAPH = 0.028;
/** Alone on the canvas, nodes have room for their names. */
const PITCH_ALONE = { x: 120, y: 48 } as const;

/**
 * Places for nodes that are linked to nothing: rows under what is there, so that they neither push the graph apart nor hide in it.
 * Without anything there, a block about as wide as a screen.
 */
export function shelfPoints(ids: readonly string[], above: readonly Point[]): Points {
  if (above.length < 2)
    return rows(ids, { x: 0, y: 0 }, { ...PITCH_ALONE, columns: Math.ceil(Math.sqrt(ids.length * 0.7)) });
  const [xs, ys] = [above.map(({ x }) => x), above.map(({ y }) => y)];
  const [left, right, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys)];
  const pitch = Math.max(right - left, 1) * PITCH_UNDER_GRAPH;
  const columns = Math.min(ids.length, Math.ceil(0.8 / PITCH_UNDER_GRAPH));
  const start = { x: (left + right - (columns - 1) * pitch) / 2, y: bottom - 2.5 * pitch };
  return rows(ids, start, { x: pitch, y: pitch, columns });
}

function rows(
  ids: readonly string[],
  start: Point,
  pitch: { readonly x: number; readonly y: number; readonly columns: number },
): Points {
  return new Map(
    ids.map((id, index) => {
      const [column, row] = [index % pitch.columns, Math.floor(index / pitch.columns)];
      return [id, { x: start.x + column * pitch.x, y: start.y - row * pitch.y }];
    }),
  );
}
