import { bundleWidth } from "../canvas/look/bundle.js";
import { isBundled, laneOf, parallelsOf } from "../core/scene/parallels.js";
import { rememberLast } from "../core/remember-last.js";
import type { OfflineGraph } from "./offline-graph.js";
import type { Chosen } from "./view.js";

/** How a line is drawn among those between the same two nodes. */
export interface LinePlace {
  readonly lane: number;
  /** The lines that it stands for. */
  readonly stands: readonly number[];
  /** See `EdgeLook`. */
  readonly count: number;
  readonly width: number;
}

/** As on the canvas: in a lane of a fan, or one for all; null where another line stands for it. */
export function placeOfLine(graph: OfflineGraph, index: number, selection: Chosen | null): LinePlace | null {
  const parallel = parallelsIn(graph).get(String(index));
  const widthOf = (line: number) => graph.lines[line]?.width ?? 0;
  const alone = { lane: 0, stands: [index], count: 1, width: widthOf(index) };
  if (parallel === undefined) return alone;
  const open = selection?.kind === "line" ? String(selection.index) : null;
  if (!isBundled(parallel, open)) return { ...alone, lane: laneOf(parallel) };
  if (parallel.index !== 0 && parallel.index !== parallel.back) return null;
  const stands = parallel.lines.map(({ id }) => Number(id));
  const count = parallel.index === 0 ? stands.length : 0;
  return { lane: 0, stands, count, width: bundleWidth(stands.map(widthOf), stands.length) };
}

const parallelsIn = rememberLast(({ lines }: OfflineGraph) =>
  parallelsOf(lines.map(({ start, end }, index) => ({ id: String(index), start: String(start), end: String(end) }))),
);
