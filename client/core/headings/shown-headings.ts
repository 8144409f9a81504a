import { hiddenIds } from "../scene/derive.js";
import { rememberLast } from "../remember-last.js";
import type { State } from "../state.js";
import type { Heading } from "./heading.js";

export interface ShownHeading extends Heading {
  /** How many of its nodes are shown; null where it stands over none. */
  readonly count: number | null;
}

/** The headings of what is shown: one whose nodes are all gone or hidden is left out. The same list while nothing changes. */
export function shownHeadings(state: State): readonly ShownHeading[] {
  return state.headings.length === 0 ? NONE : counted(state.headings, state.dataset, hiddenIds(state));
}

const NONE: readonly ShownHeading[] = [];

const counted = rememberLast(
  (headings: State["headings"], { nodes }: State["dataset"], hidden: ReadonlySet<string>): readonly ShownHeading[] =>
    headings.flatMap((heading): readonly ShownHeading[] => {
      if (heading.subject.kind === "north") return [{ ...heading, count: null }];
      const count = heading.members.filter((id) => nodes.has(id) && !hidden.has(id)).length;
      return count === 0 ? [] : [{ ...heading, count }];
    }),
);
