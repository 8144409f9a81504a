import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";

/** CSS pixels. */
const LINE_HEIGHT = 22;

/** The lines to be drawn: those in sight and a few around them. */
export function useLinesInSight(scroller: RefObject<HTMLElement | null>, count: number) {
  // What it gives is used here alone, and never kept over a rendering.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 8,
  });
  return {
    lines: virtualizer.getVirtualItems().map(({ index, start }) => ({ place: index, top: start })),
    height: virtualizer.getTotalSize(),
    scrollTo: (place: number) => virtualizer.scrollToIndex(place, { align: "center" }),
  };
}
