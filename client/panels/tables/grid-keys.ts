import type { KeyboardEvent } from "react";
import { type Extent, type Position, positionAfterKey } from "./grid-position.js";
import type { RowChoice } from "./use-row-choice.js";

interface GridKeysParts {
  /** The cell that has the focus. */
  readonly active: Position;
  readonly extent: Extent;
  readonly go: (position: Position) => void;
  readonly choice: RowChoice;
  /** A key that the grid does not know itself; true: it is taken. */
  readonly onKey: (event: KeyboardEvent<HTMLDivElement>) => boolean;
}

/** Does what a key means in a grid whose rows can be chosen; whether it means anything. */
export function actOnKey(
  event: KeyboardEvent<HTMLDivElement>,
  { active, extent, go, choice, onKey }: GridKeysParts,
): boolean {
  if (event.altKey || extent.rows === 0 || !(event.target instanceof HTMLElement)) return false;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
    choice.all(true);
    return true;
  }
  if (event.metaKey) return false;
  const next = positionAfterKey(event, active, extent);
  if (next !== null) {
    // Shift with a key that moves chooses what it moves over.
    if (event.shiftKey && next.row !== active.row) choice.between(active.row, next.row);
    go(next);
    return true;
  }
  const isOnControl = event.target.tagName !== "DIV" && (event.key === "Enter" || event.key === " ");
  if (isOnControl || event.ctrlKey) return false;
  if (event.key === " ") {
    choice.click(active.row, { shiftKey: event.shiftKey, ctrlKey: true, metaKey: false });
    return true;
  }
  if (!onKey(event)) return false;
  // The row may be gone by this: the focus stays in its place.
  if (event.key !== "Enter") go(active);
  return true;
}
