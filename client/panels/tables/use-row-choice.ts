import { useRef } from "react";

export interface RowChoice {
  /** Chooses a row with others, or no longer. */
  readonly toggle: (row: number) => void;
  /** Chooses all rows from the one that was last chosen or clicked to this one. */
  readonly extendTo: (row: number) => void;
  /** Remembers a row as the one that `extendTo` begins at. */
  readonly begin: (row: number) => void;
}

/** Choosing rows as lists do: one and another, or all from here to there, in the order in which they stand. */
export function useRowChoice(
  items: readonly { readonly id: string }[],
  choose: (ids: readonly string[], mode: "add" | "toggle") => void,
): RowChoice {
  // By its id: rows may be ordered anew meanwhile.
  const first = useRef<string | null>(null);
  const begin = (row: number) => {
    first.current = items[row]?.id ?? null;
  };
  return {
    begin,
    toggle(row) {
      begin(row);
      if (first.current !== null) choose([first.current], "toggle");
    },
    extendTo(row) {
      const from = items.findIndex(({ id }) => id === first.current);
      if (from === -1) begin(row);
      const start = from === -1 ? row : from;
      const ids = items.slice(Math.min(start, row), Math.max(start, row) + 1).map(({ id }) => id);
      choose(ids, "add");
    },
  };
}
