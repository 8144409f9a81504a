import type { CameraState } from "sigma/types";
import { createNormalizationFunction } from "sigma/utils";
import type { Camera, Point } from "../../core/scene/geometry.js";
import {
  type Box,
  boxAround,
  boxOf,
  fittingCamera,
  framedBoxOf,
  type Insets,
  isSameCamera,
  nearestRatio,
  ratioToSee,
  reachFrom,
  ratioForFew,
  type Room,
  shiftToReveal,
} from "./framing.js";
import type { Box as Cover } from "../marks/label-places.js";
import type { Preferences } from "../preferences.js";
import type { Renderer } from "../picture.js";

export interface CameraControl {
  /** Sees all that is shown. */
  readonly fit: () => void;
  /** Sees a new picture, at once: what people come back to. */
  readonly goHome: (points: readonly Point[]) => void;
  readonly isHome: () => boolean;
  /** What is seen now; what was restored stays as it was, whatever more this canvas shows. */
  readonly seen: () => Camera;
  /** Sees what was seen before, be it on a canvas of another size, at once, also when the canvas is given another size after it. */
  readonly restore: (seen: Camera) => void;
  /** From here on what was restored keeps its place on the page instead. */
  readonly release: () => void;
  /** Puts points of the graph in the middle, as near as `around` can be seen as well. */
  readonly centre: (points: readonly Point[], around: readonly Point[]) => void;
  /** Moves only as far as is needed to have all the points in sight. */
  readonly reveal: (points: readonly Point[]) => void;
  readonly zoom: (factor: number) => void;
  /** Moves the view by parts of its width and height. */
  readonly pan: (right: number, down: number) => void;
  /**
   * After the canvas, or what lies over it, has changed its size. What was aimed at is aimed at again, but while something is
   * selected (`isHeld`) only that; else everything keeps its place on the page.
   */
  readonly reframe: (options: { readonly isHeld: boolean }) => void;
  /** How much of the canvas's edges lies under legend and buttons. */
  readonly keepClear: (insets: () => Insets) => void;
}

/** What the camera was last told to see; void once people moved it. */
interface Aim {
  readonly kind: "whole" | "part" | "seen";
  readonly state: () => CameraState;
  /** What was seen before, where that is what to see. */
  readonly restored?: Camera;
}

/** What is written above the uppermost points needs it, in pixels. */
const HEADROOM = 24;

const noInsets = (): Insets => ({ top: 24, right: 24, bottom: 24, left: 24 });

export interface Surroundings {
  /** Points of the graph that are to be seen with the nodes, with what is written above them. */
  readonly besides: () => readonly Point[];
  /** What stands over the canvas, in its pixels. */
  readonly covers: () => readonly Cover[];
}

export function createCameraControl(
  sigma: Renderer,
  preferences: Preferences,
  { besides, covers }: Surroundings,
): CameraControl {
  const camera = sigma.getCamera();
  let insets = noInsets;
  let home: Aim = { kind: "whole", state: () => WHOLE };
  let aimed: { readonly aim: Aim; readonly state: CameraState } | undefined;
  let dimensions = sigma.getDimensions();
  const room = (): Room => ({
    ...sigma.getDimensions(),
    insets: besides().length === 0 ? insets() : { ...insets(), top: insets().top + HEADROOM },
    scale: scaleOf(sigma, sigma.getDimensions()),
  });
  const aimAt = (kind: Aim["kind"], box: Box, nearest: (room: Room) => number): Aim => {
    const state = () => {
      const { x, y, ratio } = fittingCamera(box, room(), nearest(room()));
      return { x, y, ratio: camera.getBoundedRatio(ratio), angle: 0 };
    };
    return { kind, state };
  };
  const move = (state: Partial<CameraState>) => {
    const duration = preferences.motion();
    if (duration === 0) camera.setState(state);
    else void camera.animate(state, { duration, easing: "quadraticOut" });
  };
  const take = (aim: Aim, isAtOnce = false) => {
    aimed = { aim, state: aim.state() };
    if (isAtOnce && !camera.isAnimated()) camera.setState(aimed.state);
    else move(aimed.state);
  };
  /** What the camera was told to see, where people have not moved it since. */
  const presentAim = () =>
    aimed !== undefined && (camera.isAnimated() || isSameCamera(camera.getState(), aimed.state))
      ? aimed.aim
      : undefined;
  const centre: CameraControl["centre"] = (points, around) => {
    const middle = boxOf(points.map((point) => framed(sigma, point)));
    const all = boxOf([...points, ...around].map((point) => framed(sigma, point)));
    if (middle === undefined || all === undefined) return;
    const box = boxAround(middle, all);
    // What stands alone is seen from where one is.
    const least = around.length === 0 ? camera.ratio : nearestRatio(sigma.getGraph().order);
    const nearest = (space: Room) => Math.max(least, ratioForFew(box, around.length + 1, space));
    take(aimAt("part", box, (space) => Math.min(nearest(space), home.state().ratio)));
  };
  return {
    fit() {
      const seen = nodesSeen(sigma);
      const box = boxOf([...seen, ...besides().map((point) => framed(sigma, point))]);
      if (box !== undefined) take(aimAt("whole", box, (space) => ratioForFew(box, seen.length, space)));
    },
    goHome(points) {
      const box = framedBoxOf(points, sigma.getCustomBBox());
      if (box === undefined) return;
      home = aimAt("whole", box, (space) => ratioForFew(box, points.length, space));
      take(home, true);
    },
    restore(seen) {
      const { x, y } = seen;
      const aim: Aim = {
        kind: "seen",
        restored: seen,
        state: () => ({ x, y, ratio: camera.getBoundedRatio(ratioToSee(seen, room())), angle: 0 }),
      };
      const state = aim.state();
      aimed = { aim, state };
      // What was on its way would else go on.
      if (camera.isAnimated()) void camera.animate(state, { duration: 1 });
      camera.setState(state);
    },
    release() {
      if (aimed?.aim.kind === "seen") aimed = { aim: home, state: home.state() };
    },
    seen() {
      const restored = presentAim()?.restored;
      if (restored?.reach !== undefined) return restored;
      const { x, y, ratio } = camera.getState();
      return { x, y, ratio, reach: reachFrom(ratio, room()) };
    },
    isHome: () => isSameCamera(camera.getState(), home.state()),
    centre,
    reveal(points) {
      const cameraState = camera.getState();
      const places = points.map((point) => sigma.framedGraphToViewport(framed(sigma, point), { cameraState }));
      const space = room();
      const shift = shiftToReveal(places, covers(), space);
      const { x, y, ratio } = cameraState;
      if (shift === null) return centre(points, points);
      if (shift.x !== 0 || shift.y !== 0)
        move({ x: x - (shift.x * ratio) / space.scale, y: y + (shift.y * ratio) / space.scale });
    },
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio * factor) }),
    pan(right, down) {
      const view = sigma.viewRectangle();
      move({ x: camera.x + right * (view.x2 - view.x1), y: camera.y - down * view.height });
    },
    reframe({ isHeld }) {
      const before = dimensions;
      dimensions = sigma.getDimensions();
      // Nothing to be kept before the first picture, and of one that was made before the canvas was on the page, only what was aimed at.
      if (aimed === undefined) return;
      if (Math.min(before.width, before.height) <= NO_SIZE) return take(aimed.aim, true);
      const aim = presentAim();
      if (aim !== undefined && !(isHeld && aim.kind === "whole")) return take(aim, true);
      const corner = cornerOf(sigma, before);
      camera.setState({ ratio: (camera.ratio * scaleOf(sigma, dimensions)) / scaleOf(sigma, before) });
      const moved = cornerOf(sigma, dimensions);
      camera.setState({ x: camera.x + corner.x - moved.x, y: camera.y + corner.y - moved.y });
    },
    keepClear(next) {
      insets = next;
    },
  };
}

const WHOLE = { x: 0.5, y: 0.5, ratio: 1, angle: 0 } as const;
const ORIGIN = { x: 0, y: 0 } as const;
/** What Sigma takes for the width and height of an element that is not on the page. */
const NO_SIZE = 1;

type Dimensions = Pick<Room, "width" | "height">;

/** Pixels that one unit of the camera's own coordinates takes, seen from the distance 1. */
function scaleOf(sigma: Renderer, viewportDimensions: Dimensions): number {
  const view = { cameraState: WHOLE, viewportDimensions };
  // Sigma takes a point for a part of its present width.
  const right = { x: sigma.getDimensions().width, y: 0 };
  const [start, end] = [sigma.viewportToFramedGraph(ORIGIN, view), sigma.viewportToFramedGraph(right, view)];
  return viewportDimensions.width / Math.max(Math.abs(end.x - start.x), 1e-9);
}

/** What is seen in the upper left corner. */
function cornerOf(sigma: Renderer, viewportDimensions: Dimensions): Point {
  return sigma.viewportToFramedGraph(ORIGIN, { cameraState: sigma.getCamera().getState(), viewportDimensions });
}

/** In the camera's own coordinates, by the extent of now: Sigma itself goes by that of the picture it painted last. */
function framed(sigma: Renderer, point: Point): Point {
  return framing(sigma)(point);
}

function framing(sigma: Renderer): (point: Point) => Point {
  return createNormalizationFunction(sigma.getCustomBBox() ?? sigma.getBBox());
}

/** Where nodes are by now, also those that were not painted there yet. */
function nodesSeen(sigma: Renderer): readonly Point[] {
  const toFrame = framing(sigma);
  const nodes = sigma.getGraph().mapNodes((id, { x, y }) => ({ isHidden: sigma.getNodeDisplayData(id)?.hidden, x, y }));
  return nodes.flatMap(({ isHidden, x, y }) => (isHidden === true ? [] : [toFrame({ x, y })]));
}
