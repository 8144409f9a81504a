/** How much of their look is drawn: `plain` lines are thin, without pattern and head; while the picture moves, or so many are seen that nobody could tell. */
export type Detail = "fine" | "plain";

/** So many lines can be told apart at most. */
const FINE_AT_MOST = 6_000;
/** A picture that takes longer to draw is drawn plainly while it moves. */
const SLOW_MS = 10;

export interface DrawingTask {
  readonly lines: number;
  /** How far away the camera is: from 1 on all is seen. */
  readonly ratio: number;
  readonly isMoving: boolean;
  /** What it took to draw the picture before. */
  readonly costMs: number;
}

export function detailFor({ lines, ratio, isMoving, costMs }: DrawingTask): Detail {
  const seen = lines * Math.min(1, ratio * ratio);
  return seen > FINE_AT_MOST || (isMoving && costMs > SLOW_MS) ? "plain" : "fine";
}
