import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Preferences } from "./preferences.js";
import type { EdgeAttributes, NodeAttributes } from "./picture.js";

export interface CameraControl {
  readonly fit: () => void;
  /** Puts nodes in the middle, near enough to read their names, with as many of `around` in view as then fit. */
  readonly centre: (ids: readonly string[], around: Iterable<string>) => void;
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
  const boxOf = (ids: Iterable<string>) => {
    const seen = [...ids].flatMap((id) => {
      const node = sigma.getNodeDisplayData(id);
      return node === undefined || node.hidden ? [] : [node];
    });
    const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
    if (seen.length === 0) return undefined;
    return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
  };
  return {
    fit() {
      const box = boxOf(sigma.getGraph().nodes());
      if (box === undefined) return;
      const { left, right, bottom, top } = box;
      const ratio = Math.max(ratioFor(right - left, top - bottom), NEAREST);
      move({ x: (left + right) / 2, y: (bottom + top) / 2, ratio });
    },
    centre(ids, around) {
      const middle = boxOf(ids);
      if (middle === undefined) return;
      const [x, y] = [(middle.left + middle.right) / 2, (middle.bottom + middle.top) / 2];
      const box = boxOf([...ids, ...around]) ?? middle;
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
