import { useEffect, useRef } from "react";
import type { Position } from "../tables/grid-position.js";

/** Moves the focus to a cell once it is drawn. */
export function useMatrixFocus(grid: { readonly current: HTMLElement | null }, show: (position: Position) => void) {
  const wanted = useRef<Position | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { row, column } = wanted.current;
    const cell =
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ??
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:-1"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });
  return (position: Position) => {
    wanted.current = position;
    show(position);
  };
}
