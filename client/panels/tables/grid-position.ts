/** A cell of a grid, counted from 0, its header left out. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that one sees at once. */
  readonly page: number;
}

/** Where a key leads from a cell, as in every grid (ARIA Authoring Practices); null: the key is not one that moves. */
export function positionAfterKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  from: Position,
  { rows, columns, page }: Extent,
): Position | null {
  const moved = movedBy(key, ctrlKey, from, { rows, columns, page });
  return moved === null ? null : { row: within(moved.row, rows), column: within(moved.column, columns) };
}

function movedBy(key: string, isFar: boolean, { row, column }: Position, { rows, columns, page }: Extent) {
  switch (key) {
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "PageDown":
      return { row: row + page, column };
    case "PageUp":
      return { row: row - page, column };
    case "Home":
      return isFar ? { row: 0, column: 0 } : { row, column: 0 };
    case "End":
      return isFar ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return null;
  }
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
