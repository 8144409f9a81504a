import { useRef, type PointerEvent } from "react";

interface Resized {
  readonly column: number;
  /** CSS pixels, when the pointer was put down. */
  readonly width: number;
}

/** Makes a column as wide as the pointer pulls its edge. */
export function useColumnResize(resize: (column: number, width: number) => void) {
  const frame = useRef(0);
  return (event: PointerEvent<HTMLElement>, { column, width }: Resized): void => {
    event.preventDefault();
    const { currentTarget: edge, clientX: from, pointerId } = event;
    edge.setPointerCapture(pointerId);
    const pull = ({ clientX }: globalThis.PointerEvent): void => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => resize(column, width + clientX - from));
    };
    edge.addEventListener("pointermove", pull);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", pull), { once: true });
  };
}
