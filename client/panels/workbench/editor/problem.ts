/** What is wrong with a part of a query, as the page says it before the query runs. Offsets are into the text of the editor. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly from: number;
  readonly to: number;
  /** What stands there. */
  readonly found: string;
  /** What was probably meant, to be put in its place. */
  readonly meant?: string;
  /** Of an unknown property: whose it would be. */
  readonly of?: string;
  /** Of something unexpected: what could stand there, where that is little. */
  readonly expected?: readonly string[];
}

/** The first five cannot run; the others can, and find nothing. */
export type ProblemKind =
  | "unexpected"
  | "unfinished"
  | "open-text"
  | "unknown-function"
  | "unknown-variable"
  | "unknown-label"
  | "unknown-type"
  | "unknown-property";

const ERRORS: ReadonlySet<ProblemKind> = new Set([
  "unexpected",
  "unfinished",
  "open-text",
  "unknown-function",
  "unknown-variable",
]);

export const isError = ({ kind }: Problem): boolean => ERRORS.has(kind);
