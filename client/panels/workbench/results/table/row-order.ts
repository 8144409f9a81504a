interface DrawnRow {
  /** Its place in the table. */
  readonly place: number;
  /** Which element it is drawn by. */
  readonly slot: number;
}

/**
 * In which order rows stand in the document. At rest in the table's, as those who have the page read to them meet it; while one scrolls
 * their elements stay where they are and others are put behind them: what is moved is drawn anew, and gives the focus away and back.
 */
export type RowOrder = <Row extends DrawnRow>(rows: readonly Row[], isScrolling: boolean) => readonly Row[];

export function createRowOrder(): RowOrder {
  let last: ReadonlyMap<number, number> = new Map();
  return (rows, isScrolling) => {
    const standsAt = ({ slot }: DrawnRow) => last.get(slot) ?? last.size;
    const ordered = isScrolling
      ? rows.toSorted((one, other) => standsAt(one) - standsAt(other))
      : rows.toSorted((one, other) => one.place - other.place);
    last = new Map(ordered.map(({ slot }, at) => [slot, at]));
    return ordered;
  };
}
