import { useEffect, useRef } from "react";
import type { Position } from "./grid-position.js";

/** Moves the focus to a cell once its row is drawn. */
export function useGridFocus(scroller: { readonly current: HTMLElement | null }, show: (position: Position) => void) {
  const wanted = useRef<Position | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { row, column } = wanted.current;
    wanted.current = null;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return (position: Position) => {
    wanted.current = position;
    show(position);
  };
}
