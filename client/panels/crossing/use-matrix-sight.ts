import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useEffect } from "react";
import type { Position } from "../tables/grid-position.js";
import type { MatrixSize } from "./matrix-size.js";

interface MatrixSight {
  readonly rows: number;
  readonly columns: number;
  readonly size: MatrixSize;
  readonly active: Position;
}

/** Which rows and columns are in sight, and the one that has the focus. */
export function useMatrixSight(
  scroller: { readonly current: HTMLDivElement | null },
  { rows, columns, size, active }: MatrixSight,
) {
  // Its answers are read while the matrix is drawn, and kept by nobody.
  // oxlint-disable-next-line react/incompatible-library
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    overscan: 6,
    scrollPaddingStart: size.head,
    rangeExtractor: (range) => withActive(range, active.row),
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.column,
    overscan: 4,
    scrollPaddingStart: size.name,
  });
  useEffect(() => {
    down.measure();
    across.measure();
  }, [down, across, size]);
  return { down, across };
}

function withActive(range: Range, active: number): number[] {
  const all = defaultRangeExtractor(range);
  return active < 0 || active >= range.count || all.includes(active) ? all : [...all, active].toSorted((a, b) => a - b);
}
