import type { Candidate } from "../candidate.js";

/** What the mentions chosen for a passage should have been, by the passage's text. */
export interface BorderRule {
  readonly name: string;
  /** What stands instead of the candidate: nothing, one or two; null where the rule has no say. */
  readonly mend: (candidate: Candidate, text: string) => readonly Candidate[] | null;
  readonly example: BorderCase;
  /** A case like it that stays as it is. */
  readonly counterExample: Omit<BorderCase, "becomes">;
}

export interface BorderCase {
  readonly text: string;
  /** The candidate: its type, its words in the text, and its name where that is another. */
  readonly found: Pick<Candidate, "type"> & { readonly words: string; readonly name?: string; readonly rule?: string };
  /** The names that it becomes. */
  readonly becomes: readonly string[];
}

/** What follows the candidate up to the clause's end. */
export function clauseBehind({ end }: Candidate, text: string): string {
  return /^[^，,。；;！!？?：:\n]*/u.exec(text.slice(end, end + LONGEST_CLAUSE))?.[0] ?? "";
}

const LONGEST_CLAUSE = 200;
