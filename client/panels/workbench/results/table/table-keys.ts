import type { KeyboardEvent } from "react";
import { positionAfterKey, type Position } from "../../../tables/grid-position.js";

/** A cell of the table; row 0 are the names of the columns. */
export interface TableKeysParts {
  readonly active: Position;
  readonly extent: { readonly rows: number; readonly columns: number; readonly page: number };
  readonly go: (position: Position) => void;
  /** Places of rows, counted from 0 without the names. */
  readonly choose: {
    readonly toggle: (place: number) => void;
    readonly between: (from: number, to: number) => void;
    readonly all: () => void;
  };
  readonly copy: () => void;
  readonly open: (place: number, column: number) => void;
  readonly sort: (column: number) => void;
  readonly menu: (column: number) => void;
  readonly resize: (column: number, by: number) => void;
  /** To a place of the table, counted from 0. */
  readonly move: (column: number, place: number) => void;
  readonly pin: (column: number) => void;
  readonly passages: (place: number) => void;
  readonly canvas: (place: number) => void;
}

/** CSS pixels that a column grows by at a press. */
const STEP = 16;

/** Does what a key means in the table; whether it means anything. */
export function actOnTableKey(event: KeyboardEvent<HTMLElement>, parts: TableKeysParts): boolean {
  if (event.altKey || isOnField(event.target)) return false;
  return isCommand(event, parts) || moves(event, parts) || (parts.active.row === 0 ? onHead : onRow)(event, parts);
}

function isCommand({ ctrlKey, metaKey, key }: KeyboardEvent, { choose, copy }: TableKeysParts): boolean {
  if (!ctrlKey && !metaKey) return false;
  if (key.toLowerCase() === "a") choose.all();
  else if (key.toLowerCase() === "c") copy();
  else return false;
  return true;
}

function moves(event: KeyboardEvent, { active, extent, go, choose }: TableKeysParts): boolean {
  if (event.metaKey || (active.row === 0 && event.shiftKey)) return false;
  const next = positionAfterKey(event, active, extent);
  if (next === null) return false;
  // Shift with a key that moves chooses what it moves over.
  if (event.shiftKey && next.row !== active.row) choose.between(active.row - 1, Math.max(0, next.row - 1));
  go(next);
  return true;
}

function onHead(event: KeyboardEvent, { active, sort, menu, resize, move, pin }: TableKeysParts): boolean {
  const { key, shiftKey } = event;
  const { column } = active;
  const isFar = shiftKey && (event.ctrlKey || event.metaKey);
  if (key === "ArrowRight" && isFar) move(column, column + 1);
  else if (key === "ArrowLeft" && isFar) move(column, column - 1);
  else if (key === "ArrowRight" && shiftKey) resize(column, STEP);
  else if (key === "ArrowLeft" && shiftKey) resize(column, -STEP);
  else if (key === " ") sort(column);
  else if (key === "Enter") menu(column);
  else if (key.toLowerCase() === "p") pin(column);
  else return false;
  return true;
}

function onRow({ key, ctrlKey, metaKey }: KeyboardEvent, parts: TableKeysParts): boolean {
  const { active, choose, open, passages, canvas } = parts;
  if (ctrlKey || metaKey) return false;
  const place = active.row - 1;
  if (key === " ") choose.toggle(place);
  else if (key === "Enter") open(place, active.column);
  else if (key.toLowerCase() === "s") passages(place);
  else if (key.toLowerCase() === "g") canvas(place);
  else return false;
  return true;
}

function isOnField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}
