import type { CameraState, MouseCoords, TouchCoords } from "sigma/types";
import type { Point } from "../../core/scene/geometry.js";
import type { Renderer } from "../picture.js";
import { zoomedAbout } from "../camera/zoomed-about.js";

export interface TouchParts<Target> {
  /** What is at a point, or no farther from it than so many pixels. */
  readonly find: (at: Point, slack: number) => Target;
  /** Tells by Sigma's events what was done to it. */
  readonly emit: (
    what: "down" | "up" | "click" | "doubleClick" | "rightClick",
    target: Target,
    event: MouseCoords,
  ) => void;
  readonly moveBody: (event: MouseCoords) => void;
}

type Gesture =
  /** One finger that has not moved yet; after `timer` it asks for the menu. */
  | { readonly kind: "press"; readonly at: Point; readonly timer: ReturnType<typeof setTimeout> }
  | { readonly kind: "drag" }
  | { readonly kind: "pinch"; readonly camera: CameraState; readonly middle: Point; readonly span: number }
  /** One finger that went again where it came. */
  | { readonly kind: "tap" }
  /** Nothing, or no more than the rest of something that was done: until all fingers are gone they do nothing else. */
  | { readonly kind: "none" };

interface Tap {
  readonly at: Point;
  /** Milliseconds. */
  readonly time: number;
}

/** How long a finger rests before it is not a tap, in milliseconds. */
const LONG_MS = 500;
/** What a finger covers around the point that it tells of, in pixels. */
const FINGER = 12;

/**
 * One finger taps, rests to ask for the menu, and drags; two move and scale the picture, and nothing in it. Sigma's own two would turn it
 * as well, which neither links nor names follow, and its touches know no rest and no tremble.
 */
export function watchTouches<Target>(renderer: Renderer, { find, emit, moveBody }: TouchParts<Target>): void {
  const touch = renderer.getTouchCaptor();
  let gesture: Gesture = { kind: "none" };
  let lastTap: Tap | null = null;
  const isSteady = (one: Point, other: Point) => distance(one, other) <= renderer.getSetting("tapMoveTolerance");
  const become = (next: Gesture) => {
    if (gesture.kind === "press") clearTimeout(gesture.timer);
    gesture = next;
  };
  const letGo = (event: MouseCoords) => {
    if (gesture.kind === "press" || gesture.kind === "drag") emit("up", find(event, 0), event);
  };
  const rest = (event: MouseCoords) => {
    letGo(event);
    become({ kind: "none" });
    emit("rightClick", find(event, FINGER), event);
  };
  const press = (event: MouseCoords) => {
    emit("down", find(event, 0), event);
    become({ kind: "press", at: pointOf(event), timer: setTimeout(() => rest(event), LONG_MS) });
  };
  const pinch = ([first, second]: readonly Point[]): Gesture =>
    first === undefined || second === undefined
      ? { kind: "none" }
      : {
          kind: "pinch",
          camera: renderer.getCamera().getState(),
          middle: middleOf(first, second),
          span: Math.max(distance(first, second), 1),
        };
  touch.on("touchdown", (coordinates) => {
    const event = eventOf(coordinates);
    // One of several fingers has gone: Sigma takes the others for new ones.
    if (coordinates.original.type !== "touchstart") return become({ kind: "none" });
    if (coordinates.touches.length === 1) return press(event);
    letGo(event);
    become(coordinates.touches.length === 2 ? pinch(coordinates.touches) : { kind: "none" });
  });
  touch.on("touchmove", (coordinates) => {
    const event = eventOf(coordinates);
    if (gesture.kind === "press" && !isSteady(gesture.at, event)) become({ kind: "drag" });
    if (gesture.kind === "drag") return moveBody(event);
    event.preventSigmaDefault();
    const [first, second] = coordinates.touches;
    if (gesture.kind !== "pinch" || first === undefined || second === undefined) return;
    const scale = Math.max(distance(first, second), 1) / gesture.span;
    const to = { at: gesture.middle, ratio: gesture.camera.ratio / scale, movedTo: middleOf(first, second) };
    renderer.getCamera().setState(zoomedAbout(renderer, gesture.camera, to));
  });
  touch.on("touchup", (coordinates) => {
    const wasPress = gesture.kind === "press" && coordinates.original.type === "touchend";
    letGo(eventOf(coordinates));
    become({ kind: wasPress ? "tap" : "none" });
  });
  // Sigma tells two taps from a double one by when it hears of them: what the first one opens makes it hear late of the second.
  const tap = (coordinates: TouchCoords) => {
    if (gesture.kind !== "tap") return coordinates.preventSigmaDefault();
    const event = eventOf(coordinates);
    const own = { at: pointOf(event), time: event.original.timeStamp };
    const isQuick = lastTap !== null && own.time - lastTap.time < renderer.getSetting("doubleClickTimeout");
    const isDouble = isQuick && lastTap !== null && isSteady(lastTap.at, own.at);
    lastTap = isDouble ? null : own;
    if (!isDouble) event.preventSigmaDefault();
    emit(isDouble ? "doubleClick" : "click", find(event, FINGER), event);
  };
  touch.on("tap", tap);
  touch.on("doubletap", tap);
}

/** A touch as Sigma's events tell of it: where the first finger is, or was. */
function eventOf(touch: TouchCoords): MouseCoords {
  const { x = 0, y = 0 } = touch.touches[0] ?? touch.previousTouches[0] ?? {};
  return {
    x,
    y,
    original: touch.original,
    sigmaDefaultPrevented: touch.sigmaDefaultPrevented,
    preventSigmaDefault() {
      touch.preventSigmaDefault();
    },
  };
}

function pointOf({ x, y }: Point): Point {
  return { x, y };
}

function middleOf(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
