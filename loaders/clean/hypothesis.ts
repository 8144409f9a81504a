import type { Likelihood } from "./likelihood.js";
import type { LostBytes } from "./lost-bytes.js";
import type { Token } from "./tokens.js";

/**
 * One way to read the damaged line up to a token. What was written before is found through `parent`. The bytes of the true text are those
 * seen, with the lost ones put in; `pending` is the lead byte that waits for its trail (0: characters and bytes are in step).
 */
export interface Hypothesis {
  readonly parent: Hypothesis | null;
  readonly score: number;
  /** Tokens read so far. */
  readonly at: number;
  /** What this step wrote, and the tokens it was read from. */
  readonly text: string;
  readonly from: number;
  readonly pending: number;
  readonly pendingFrom: number;
  readonly isPendingGuessed: boolean;
  readonly isGuessed: boolean;
  /** The unit written last, before simplification; 0 at the start of a line. */
  readonly last: number;
}

/** What is known of the page: its list of annotated characters, and how it is written. */
export interface PageHabits {
  /** How often a unit carries its annotation, over how often it was met: 0–1; null: not met. */
  readonly shareOf: (unit: number) => number | null;
  /** A page in simplified characters was converted after it was damaged: any of its characters may hide a traditional one. */
  readonly isSimplified: boolean;
  readonly hasHalfWidthCommas: boolean;
}

export interface Reading {
  readonly tokens: readonly Token[];
  readonly likelihood: Likelihood;
  readonly lostBytes: LostBytes;
  readonly habits: PageHabits;
  /** Token indexes before which a lead byte may have vanished without a mark. */
  readonly mayStartUnmarked: (at: number) => boolean;
}
