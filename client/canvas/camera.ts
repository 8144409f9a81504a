import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Point } from "../core/state.js";
import type { Preferences } from "./preferences.js";
import type { EdgeAttributes, NodeAttributes } from "./picture.js";

export interface CameraControl {
  readonly fit: () => void;
  /** Puts points of the graph in the middle, as near as `around` can be seen as well. */
  readonly centre: (points: readonly Point[], around: readonly Point[]) => void;
  readonly zoom: (factor: number) => void;
  /** Moves the view by parts of its width and height. */
  readonly pan: (right: number, down: number) => void;
}

/** Nearer than this one sees one node and nothing of what it belongs to. */
const NEAREST = 0.12;
const MARGIN = 1.15;

export function createCameraControl(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  preferences: Preferences,
): CameraControl {
  const camera = sigma.getCamera();
  const move = (state: Partial<CameraState>) => {
    const duration = preferences.motion();
    if (duration === 0) camera.setState(state);
    else void camera.animate(state, { duration, easing: "quadraticOut" });
  };
  /** How far the camera must be to see a box as wide and high as given, in the camera's own coordinates. */
  const ratioFor = (width: number, height: number) => {
    const view = sigma.viewRectangle();
    const share = Math.max(width / Math.abs(view.x2 - view.x1), height / Math.abs(view.height));
    return camera.ratio * share * MARGIN;
  };
  const framed = (point: Point) => sigma.viewportToFramedGraph(sigma.graphToViewport(point));
  return {
    fit() {
      const seen = sigma.getGraph().mapNodes((id) => sigma.getNodeDisplayData(id));
      const box = boxOf(seen.flatMap((node) => (node === undefined || node.hidden ? [] : [node])));
      if (box === undefined) return;
      const { left, right, bottom, top } = box;
      const ratio = Math.max(ratioFor(right - left, top - bottom), NEAREST);
      move({ x: (left + right) / 2, y: (bottom + top) / 2, ratio });
    },
    centre(points, around) {
      const middle = boxOf(points.map(framed));
      if (middle === undefined) return;
      const [x, y] = [(middle.left + middle.right) / 2, (middle.bottom + middle.top) / 2];
      const box = boxOf([...points, ...around].map(framed)) ?? middle;
      const halfWidth = Math.max(x - box.left, box.right - x);
      const halfHeight = Math.max(y - box.bottom, box.top - y);
      const ratio = Math.min(Math.max(ratioFor(2 * halfWidth, 2 * halfHeight), NEAREST), 1);
      move({ x, y, ratio });
    },
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio * factor) }),
    pan(right, down) {
      const view = sigma.viewRectangle();
      move({ x: camera.x + right * (view.x2 - view.x1), y: camera.y - down * view.height });
    },
  };
}

function boxOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  if (points.length === 0) return undefined;
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}
