import { type Position, positionAfterKey } from "../tables/grid-position.js";

/** Where a key leads in a matrix whose heads can be reached as well: they are row −1 and column −1. Null: the key is not one that moves. */
export function matrixPositionAfterKey(
  pressed: { readonly key: string; readonly ctrlKey: boolean },
  from: Position,
  { rows, columns, page }: { readonly rows: number; readonly columns: number; readonly page: number },
): Position | null {
  const next = positionAfterKey(
    pressed,
    { row: from.row + 1, column: from.column + 1 },
    { rows: rows + 1, columns: columns + 1, page },
  );
  if (next === null) return null;
  const position = { row: next.row - 1, column: next.column - 1 };
  // The corner has nothing to open.
  return position.row === -1 && position.column === -1 ? { row: -1, column: 0 } : position;
}
