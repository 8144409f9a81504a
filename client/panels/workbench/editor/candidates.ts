export type CandidateKind =
  | "label"
  | "type"
  | "property"
  | "function"
  | "procedure"
  | "keyword"
  | "variable"
  | "parameter"
  | "entity";

/** Something that could be written at the caret. */
export interface Candidate {
  readonly kind: CandidateKind;
  readonly label: string;
  /** What is written, where it is not the label itself. */
  readonly insert?: string;
  /** A word or two behind it. */
  readonly detail?: string;
  /** What belongs here more than others of its kind. */
  readonly isOwn?: boolean;
}

export interface Completions {
  /** Where what is being typed begins. */
  readonly from: number;
  readonly candidates: readonly Candidate[];
}
