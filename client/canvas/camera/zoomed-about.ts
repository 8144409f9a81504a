import type { CameraState } from "sigma/types";
import type { Point } from "../../core/scene/geometry.js";
import type { Renderer } from "../picture.js";

export interface Zoom {
  /** Where on the canvas, in pixels, lies what stays under the pointer. */
  readonly at: Point;
  /** The camera's new ratio, as far as its bounds allow. */
  readonly ratio: number;
  /** Where the pointer has gone meanwhile. */
  readonly movedTo?: Point;
}

/** The camera that sees nearer or from farther off, with the same thing under the pointer. */
export function zoomedAbout(renderer: Renderer, from: CameraState, { at, ratio, movedTo = at }: Zoom): CameraState {
  const bounded = renderer.getCamera().getBoundedRatio(ratio);
  const held = renderer.viewportToFramedGraph(at, { cameraState: from });
  const share = bounded / from.ratio;
  const zoomed = {
    ...from,
    ratio: bounded,
    x: held.x + (from.x - held.x) * share,
    y: held.y + (from.y - held.y) * share,
  };
  const under = renderer.viewportToFramedGraph(movedTo, { cameraState: zoomed });
  return { ...zoomed, x: zoomed.x + held.x - under.x, y: zoomed.y + held.y - under.y };
}
