import { useState, type PointerEvent, type RefObject } from "react";

export interface TabDrag {
  /** The tab that is being moved. */
  readonly dragged: string | null;
  readonly begin: (tab: string, event: PointerEvent) => void;
}

/** Less is a click with an unsteady hand; pixels. */
const LEAST_REACH = 6;

/** Moves tabs along their row by the mouse; a finger moves the row. */
export function useTabDrag(
  list: RefObject<HTMLElement | null>,
  moveTab: (tab: string, index: number) => void,
): TabDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  return {
    dragged,
    begin(tab, { button, pointerType, clientX: from }) {
      if (button !== 0 || pointerType === "touch") return;
      let isDragging = false;
      const move = ({ clientX }: globalThis.PointerEvent) => {
        isDragging ||= Math.abs(clientX - from) > LEAST_REACH;
        if (!isDragging) return;
        setDragged(tab);
        moveTab(tab, placeAt(list.current, tab, clientX));
      };
      const end = () => {
        document.removeEventListener("pointermove", move);
        setDragged(null);
      };
      document.addEventListener("pointermove", move);
      for (const event of ["pointerup", "pointercancel"] as const)
        document.addEventListener(event, end, { once: true });
    },
  };
}

/** How many other tabs lie left of there with more than half of their width. */
function placeAt(list: HTMLElement | null, tab: string, x: number): number {
  const others = [...(list?.querySelectorAll<HTMLElement>("[data-tab]") ?? [])].filter(
    (element) => element.dataset["tab"] !== tab,
  );
  return others.filter((element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2 < x;
  }).length;
}
