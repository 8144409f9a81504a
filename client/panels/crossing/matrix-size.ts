/** CSS pixels, fixed so that the place of each cell is known without drawing it. */
export const MATRIX_SIZE = {
  wide: { row: 30, column: 38, name: 260, head: 152 },
  narrow: { row: 44, column: 44, name: 136, head: 132 },
} as const;

export type MatrixSize = (typeof MATRIX_SIZE)[keyof typeof MATRIX_SIZE];
