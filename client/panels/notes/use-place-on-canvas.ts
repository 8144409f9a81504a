import { type PointerEvent, useLayoutEffect, useRef } from "react";
import type { Point } from "../../core/scene/geometry.js";
import { useCanvas } from "../frame/page-context.js";

/** How far a pointer trembles that is not dragged, in CSS pixels. */
const TREMBLE = 4;

interface Held {
  readonly pointer: Point;
  readonly place: Point;
  /** Null until it has moved. */
  to: Point | null;
}

/** Keeps an element at a point of the graph, wherever the camera goes, and lets it be dragged to another. */
export function usePlaceOnCanvas(at: Point, onMove: (to: Point) => void) {
  const canvas = useCanvas();
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const follow = () => put(box.current, canvas.placeAt(held.current?.to ?? at));
    follow();
    return canvas.follow(follow);
  }, [canvas, at]);
  const letGo = () => {
    const to = held.current?.to ?? null;
    held.current = null;
    if (to !== null) onMove(to);
  };
  return {
    box,
    /** So many CSS pixels to the right and down. */
    nudge: (right: number, down: number) => {
      const { x, y } = canvas.placeAt(at);
      onMove(canvas.pointAt({ x: x + right, y: y + down }));
    },
    dragged: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { pointer: { x: event.clientX, y: event.clientY }, place: canvas.placeAt(at), to: null };
      },
      onPointerMove(event: PointerEvent) {
        const hold = held.current;
        if (hold === null) return;
        const [right, down] = [event.clientX - hold.pointer.x, event.clientY - hold.pointer.y];
        if (hold.to === null && Math.hypot(right, down) < TREMBLE) return;
        const place = { x: hold.place.x + right, y: hold.place.y + down };
        hold.to = canvas.pointAt(place);
        put(box.current, place);
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
    },
  };
}

function put(box: HTMLElement | null, { x, y }: Point): void {
  if (box !== null) box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
