import { useRef, useState } from "react";

export interface ChosenRows {
  /** Places in the result. */
  readonly chosen: ReadonlySet<number>;
  readonly toggle: (place: number) => void;
  /** All rows from one place of the table to another. */
  readonly between: (from: number, to: number) => void;
  /** From the row that was chosen last to this one. */
  readonly extendTo: (place: number) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/** Choosing rows as lists do. `rows`: places in the result, as they stand in the table. */
export function useChosenRows(rows: readonly number[]): ChosenRows {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  // By its place in the result: rows may be ordered anew meanwhile.
  const first = useRef<number | null>(null);
  const between = (from: number, to: number): void => {
    const added = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    setChosen((before) => new Set([...before, ...added]));
  };
  return {
    chosen,
    toggle(place) {
      const row = rows[place];
      if (row === undefined) return;
      first.current = row;
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(row)) after.add(row);
        return after;
      });
    },
    between,
    extendTo(place) {
      const from = first.current === null ? -1 : rows.indexOf(first.current);
      between(from === -1 ? place : from, place);
    },
    all: () => setChosen(new Set(rows)),
    none: () => setChosen(new Set()),
  };
}
