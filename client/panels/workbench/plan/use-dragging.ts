import { useRef, type PointerEvent } from "react";

/** Moves what scrolls by dragging it with the mouse; fingers do so anyway. */
export function useDragging() {
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const release = () => {
    held.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === "mouse" && event.button === 0) held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (held.current === null) return;
      event.currentTarget.scrollBy(held.current.x - event.clientX, held.current.y - event.clientY);
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: release,
    onPointerLeave: release,
  };
}
