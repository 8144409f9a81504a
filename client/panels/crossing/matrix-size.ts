/** CSS pixels, so that the place of each cell is known without drawing it. */
export interface MatrixSize {
  readonly row: number;
  readonly column: number;
  /** Width of the names of projects. */
  readonly name: number;
  /** Height of the names of initiatives. */
  readonly head: number;
  /** Whether there is room for these to be written in lines, and not from top to bottom. */
  readonly isWide: boolean;
}

/** A row in CSS pixels; what fingers press has room for three lines of a name. */
export const ROW_HEIGHT = { usual: 30, forFingers: 48 } as const;

const LEAST = {
  wide: { row: ROW_HEIGHT.usual, column: 38, name: 260, head: 152 },
  /** A large screen that is touched. */
  touched: { row: ROW_HEIGHT.forFingers, column: 44, name: 260, head: 152 },
  narrow: { row: ROW_HEIGHT.forFingers, column: 44, name: 168, head: 132 },
} as const;

/** From here on a name fits into a few lines. */
const LINES_FROM = 92;
const MOST = 180;

/** Few columns share the room that there is. */
export function matrixSize(screen: keyof typeof LEAST, columns: number, room: number): MatrixSize {
  const least = LEAST[screen];
  const column = Math.floor(Math.min(MOST, Math.max(least.column, (room - least.name) / Math.max(1, columns))));
  const isWide = column >= LINES_FROM;
  return { ...least, column, isWide, head: isWide ? 92 : least.head };
}
