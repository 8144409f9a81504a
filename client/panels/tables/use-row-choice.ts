import { useRef } from "react";

export interface RowChoice {
  /** Chooses a row with others, or no longer. */
  readonly toggle: (row: number) => void;
  /** Chooses all rows from the one that was last chosen or clicked to this one. */
  readonly extendTo: (row: number) => void;
  /** Chooses all rows from one to another. */
  readonly between: (from: number, to: number) => void;
  /** All rows that are listed, or none of them. */
  readonly all: (isChosen: boolean) => void;
  /** A click on a row; false: with no key that means choosing. */
  readonly click: (row: number, keys: Keys) => boolean;
}

interface Keys {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Choosing rows as lists do: one and another, or all from here to there, in the order in which they stand. */
export function useRowChoice(
  items: readonly { readonly id: string }[],
  choose: (ids: readonly string[], mode: "add" | "toggle" | "drop") => void,
): RowChoice {
  // By its id: rows may be ordered anew meanwhile.
  const first = useRef<string | null>(null);
  const idsOf = (from: number, to: number) => items.slice(from, to + 1).map(({ id }) => id);
  const begin = (row: number) => {
    first.current = items[row]?.id ?? null;
  };
  const toggle = (row: number) => {
    begin(row);
    choose(idsOf(row, row), "toggle");
  };
  const between = (from: number, to: number) => choose(idsOf(Math.min(from, to), Math.max(from, to)), "add");
  const extendTo = (row: number) => {
    const from = items.findIndex(({ id }) => id === first.current);
    if (from === -1) begin(row);
    between(from === -1 ? row : from, row);
  };
  return {
    toggle,
    between,
    extendTo,
    all: (isChosen) => choose(idsOf(0, items.length), isChosen ? "add" : "drop"),
    click(row, { shiftKey, ctrlKey, metaKey }) {
      if (shiftKey) extendTo(row);
      else if (ctrlKey || metaKey) toggle(row);
      else begin(row);
      return shiftKey || ctrlKey || metaKey;
    },
  };
}
