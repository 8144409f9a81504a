import type { EdgeDisplayData } from "sigma/types";
import type { EdgeLook } from "../look/look.js";
import { bendOf } from "../geometry/curve.js";
import type { LineEnds } from "../geometry/line-geometry.js";
import type { Renderer } from "../picture.js";

/** A line as it was painted last, in pixels of the canvas. */
export interface PaintedLine extends LineEnds {
  readonly width: number;
  /** See `EdgeLook`. */
  readonly count: number;
}

/** A line of the picture between two nodes that are shown, itself shown or told by another; null where there is none. */
export function paintedLine(renderer: Renderer, id: string): PaintedLine | null {
  const picture = renderer.getGraph();
  const look: (EdgeDisplayData & Partial<EdgeLook>) | undefined = picture.hasEdge(id)
    ? renderer.getEdgeDisplayData(id)
    : undefined;
  if (look === undefined) return null;
  const [start, end] = picture.extremities(id).map((node) => {
    const shown = renderer.getNodeDisplayData(node);
    if (shown === undefined || shown.hidden) return null;
    return { ...renderer.framedGraphToViewport(shown), radius: renderer.scaleSize(shown.size) };
  });
  if (start === undefined || end === undefined || start === null || end === null) return null;
  const { lane = 0, count = 1, hidden, size } = look;
  return {
    start,
    end,
    bend: hidden ? 0 : bendOf(lane, Math.hypot(end.x - start.x, end.y - start.y), renderer.scaleSize(1)),
    width: renderer.scaleSize(size),
    count: hidden ? 0 : count,
  };
}
