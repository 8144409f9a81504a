import type { StoreApi } from "zustand/vanilla";
import type { Point } from "../core/scene/geometry.js";
import { lineAt, nodeAt, type Scene } from "./scene.js";
import { type Camera, type Chosen, type Size, type View, zoomed } from "./view.js";

export interface GestureParts {
  readonly view: StoreApi<View>;
  readonly scene: () => Scene;
  readonly size: () => Size;
  readonly choose: (chosen: Chosen | null) => void;
}

/** A pointer that moved no further than this has clicked. */
const STILL = 5;

/** Drags move the picture or the node under them, two fingers and the wheel enlarge, clicks select. */
export function followGestures(canvas: HTMLCanvasElement, parts: GestureParts): void {
  const { view, scene, size } = parts;
  const fingers = new Map<number, Point>();
  let held: { readonly node: number | null; readonly from: Point; isMoved: boolean } | null = null;
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, pointOf(event));
    const reach = event.pointerType === "touch" ? 12 : 3;
    held =
      fingers.size === 1
        ? { node: nodeAt(scene(), pointOf(event), reach), from: pointOf(event), isMoved: false }
        : null;
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = pointOf(event);
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    fingers.set(event.pointerId, now);
    if (others[0] !== undefined) return pinch(parts, { before, now, other: others[0] });
    if (held === null || (!held.isMoved && Math.hypot(now.x - held.from.x, now.y - held.from.y) < STILL)) return;
    held.isMoved = true;
    if (held.node === null) pan(view, { x: now.x - before.x, y: now.y - before.y });
    else moveNode(view, held.node, inPicture(view.getState().camera, now, size()));
  });
  canvas.addEventListener("pointerup", (event) => {
    fingers.delete(event.pointerId);
    if (held === null || held.isMoved) return;
    const at = pointOf(event);
    const line = held.node === null ? lineAt(scene(), at, event.pointerType === "touch" ? 14 : 6) : null;
    if (held.node !== null) parts.choose({ kind: "node", index: held.node });
    else parts.choose(line === null ? null : { kind: "line", index: line });
  });
  canvas.addEventListener("pointercancel", (event) => void fingers.delete(event.pointerId));
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.0016 : 0.05));
      view.setState(({ camera }) => ({ camera: zoomed(camera, factor, pointOf(event), size()) }));
    },
    { passive: false },
  );
}

function pinch(
  { view, size }: GestureParts,
  { before, now, other }: { readonly before: Point; readonly now: Point; readonly other: Point },
): void {
  const distance = (one: Point) => Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1);
  pan(view, { x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  view.setState(({ camera }) => ({ camera: zoomed(camera, distance(now) / distance(before), middle, size()) }));
}

export function pan(view: StoreApi<View>, by: Point): void {
  view.setState(({ camera }) => ({
    camera: { ...camera, x: camera.x - by.x / camera.scale, y: camera.y - by.y / camera.scale },
  }));
}

function moveNode(view: StoreApi<View>, node: number, point: Point): void {
  view.setState(({ moved }) => ({ moved: new Map([...moved, [node, point]]) }));
}

function inPicture({ x, y, scale }: Camera, at: Point, { width, height }: Size): Point {
  return { x: x + (at.x - width / 2) / scale, y: y + (at.y - height / 2) / scale };
}

function pointOf(event: MouseEvent): Point {
  return { x: event.offsetX, y: event.offsetY };
}
