import type { PointerEvent, RefObject } from "react";

/** Less is a click with an unsteady hand; CSS pixels. */
const LEAST_REACH = 6;

/** Moves a column along the others by the mouse; a finger scrolls. `move` takes the place among all columns. */
export function useColumnDrag(row: RefObject<HTMLElement | null>, move: (column: number, place: number) => void) {
  return ({ button, pointerType, clientX: from }: PointerEvent, column: number): void => {
    if (button !== 0 || pointerType === "touch") return;
    let isDragging = false;
    const pull = ({ clientX }: globalThis.PointerEvent): void => {
      isDragging ||= Math.abs(clientX - from) > LEAST_REACH;
      if (isDragging) move(column, placeAt(row.current, column, clientX));
    };
    const end = (): void => {
      document.removeEventListener("pointermove", pull);
      if (isDragging) leaveOutClick();
    };
    document.addEventListener("pointermove", pull);
    for (const event of ["pointerup", "pointercancel"] as const) document.addEventListener(event, end, { once: true });
  };
}

/** How many other columns lie left of there with more than half of their width. */
function placeAt(row: HTMLElement | null, column: number, x: number): number {
  const heads = [...(row?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
  return heads.filter((head) => {
    const { left, width } = head.getBoundingClientRect();
    return head.dataset["column"] !== String(column) && left + width / 2 < x;
  }).length;
}

/** The click that ends a drag would sort by the column. */
function leaveOutClick(): void {
  document.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", stop, { capture: true }));
}

function stop(event: MouseEvent): void {
  event.stopPropagation();
}
