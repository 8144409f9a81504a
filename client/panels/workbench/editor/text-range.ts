/** Offsets into a text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}
