import { useRef, type PointerEvent } from "react";
import { NARROW } from "./layout.js";

/** How far down of its height a sheet is let go to close, or how fast, in pixels a millisecond. */
const FAR = 0.3;
const FAST = 0.5;
/** Less is a tap. */
const SLOP = 6;
const MOTION_MS = 150;

interface Swipe {
  readonly pointer: number;
  readonly y: number;
  readonly at: number;
}

/** What is marked by `data-grip` takes a sheet from below down with the finger, and closes it where it is let go low or fast. */
export function useSwipeDown(close: () => void) {
  const from = useRef<Swipe | null>(null);
  const wayOf = (event: PointerEvent) => Math.max(0, event.clientY - (from.current?.y ?? event.clientY));
  const isFollowed = (event: PointerEvent) => from.current?.pointer === event.pointerId;
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const { target, pointerId, clientY, timeStamp } = event;
      if (!globalThis.matchMedia(NARROW).matches || from.current !== null || !isGrip(target)) return;
      from.current = { pointer: pointerId, y: clientY, at: timeStamp };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!isFollowed(event)) return;
      const way = wayOf(event);
      if (way < SLOP) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      put(event.currentTarget, way, 0);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (!isFollowed(event)) return;
      const sheet = event.currentTarget;
      const [way, height] = [wayOf(event), sheet.clientHeight];
      const speed = way / Math.max(1, event.timeStamp - (from.current?.at ?? 0));
      from.current = null;
      if (way < SLOP) return;
      const motion = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : MOTION_MS;
      if (way < height * FAR && speed < FAST) return put(sheet, 0, motion);
      put(sheet, height, motion);
      setTimeout(close, motion);
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      if (!isFollowed(event)) return;
      from.current = null;
      put(event.currentTarget, 0, 0);
    },
  };
}

/** Buttons in a sheet's head are pressed, not pulled. */
function isGrip(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-grip]") !== null && target.closest("button, a") === null;
}

function put(sheet: HTMLElement, way: number, motion: number): void {
  sheet.style.transition = motion === 0 ? "none" : `transform ${motion}ms ease-out`;
  sheet.style.transform = way === 0 ? "" : `translateY(${way}px)`;
}
