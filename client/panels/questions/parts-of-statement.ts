import { type Piece, SEPARATOR } from "./statement.js";

/** The pieces between separators, which the page draws itself: where a part begins a line there is none. A sentence stands alone. */
export function partsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === SEPARATOR) parts.push([]);
    else if (piece.kind === "sentence") parts.push([piece], []);
    else parts.at(-1)?.push(piece);
  }
  return parts.filter((part) => part.length > 0);
}
