import type { Completions } from "./candidates.js";
import type { Problem } from "./problem.js";
import type { Vocabulary } from "./vocabulary.js";

/** What the page asks the worker that knows the grammar. */
export type LanguageRequest =
  | { readonly ask: "completions"; readonly text: string; readonly caret: number; readonly vocabulary: Vocabulary }
  | { readonly ask: "problems"; readonly text: string; readonly vocabulary: Vocabulary }
  | { readonly ask: "format"; readonly text: string };

export type Ask = LanguageRequest["ask"];

export interface NumberedRequest {
  readonly number: number;
  readonly request: LanguageRequest;
}

/** With the part that was asked for. */
export interface NumberedAnswer {
  readonly number: number;
  readonly completions?: Completions;
  readonly problems?: readonly Problem[];
  /** Null where the text cannot be read to its end, and so cannot be laid out. */
  readonly format?: string | null;
}
