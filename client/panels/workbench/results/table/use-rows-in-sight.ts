import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useState, type RefObject } from "react";
import { useIsForFingers } from "../../../frame/page-context.js";
import { createRowOrder } from "./row-order.js";
import { createRowSlots } from "./row-slots.js";

/** CSS pixels. Fixed, so that the place of each of 100,000 rows is known without drawing it. */
const ROW_HEIGHT = { usual: 30, forFingers: 44 } as const;

interface InSight {
  /** `slot`: which element it is drawn by. In the order in which they stand in the document. */
  readonly rows: readonly { readonly place: number; readonly top: number; readonly slot: number }[];
  /** CSS pixels of all rows together. */
  readonly height: number;
  /** Rows that one sees at once. */
  readonly page: () => number;
  readonly scrollTo: (place: number) => void;
}

/** The rows to be drawn: those in sight, a few around them, and the one with the focus. */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, count: number, focused: number): InSight {
  const rowHeight = ROW_HEIGHT[useIsForFingers() ? "forFingers" : "usual"];
  // What it gives is used here alone, and never kept over a rendering.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    scrollPaddingStart: 32,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), focused])].filter((row) => row >= 0 && row < count),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const [slotsOf] = useState(createRowSlots);
  const [ordered] = useState(createRowOrder);
  const items = virtualizer.getVirtualItems();
  const slots = slotsOf(items.map(({ index }) => index));
  const rows = items.map(({ index, start }, at) => ({ place: index, top: start, slot: slots[at] ?? 0 }));
  return {
    rows: ordered(rows, virtualizer.isScrolling),
    height: virtualizer.getTotalSize(),
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    scrollTo: (place) => virtualizer.scrollToIndex(place),
  };
}
