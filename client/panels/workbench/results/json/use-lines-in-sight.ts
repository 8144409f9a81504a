import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, type RefObject } from "react";
import { useIsNarrow } from "../../../frame/page-context.js";

/** CSS pixels. */
const LINE_HEIGHT = 24;
/** Of a line that a finger unfolds. */
const FINGER_HEIGHT = 44;

/** The lines to be drawn: those in sight and a few around them. `isHead`: whether a line unfolds its entry. */
export function useLinesInSight(
  scroller: RefObject<HTMLElement | null>,
  { count, isHead }: { readonly count: number; readonly isHead: (place: number) => boolean },
) {
  const isNarrow = useIsNarrow();
  // What it gives is used here alone, and never kept over a rendering.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => (isNarrow && isHead(place) ? FINGER_HEIGHT : LINE_HEIGHT),
    overscan: 8,
  });
  // Which lines are heads is another once an entry is unfolded.
  useEffect(() => virtualizer.measure(), [virtualizer, isNarrow, isHead]);
  return {
    lines: virtualizer.getVirtualItems().map(({ index, start, size }) => ({ place: index, top: start, height: size })),
    height: virtualizer.getTotalSize(),
    scrollTo: (place: number) => virtualizer.scrollToIndex(place, { align: "center" }),
  };
}
