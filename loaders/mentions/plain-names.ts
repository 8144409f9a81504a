import type { Candidate } from "./candidate.js";
import { withCapacityFirms } from "./capacity-firms.js";
import { withChargedBodies } from "./charged-bodies.js";
import { withNumberedRoads } from "./numbered-roads.js";
import type { Reading } from "./reading.js";
import { withRouteEnds } from "./route-ends.js";
import type { Token } from "./tokens.js";
import { withWorkSites } from "./work-sites.js";

/** A passage as it was cut, and what its document knows. */
export interface PassageWords {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  /** Divisions of the document without their level, see `divisionStems`. */
  readonly divisions: ReadonlySet<string>;
}

/** One kind of names that the words around say so plainly that no judge is asked: what was chosen, with those that were missed. */
type PlainNames = (chosen: readonly Candidate[], passage: PassageWords) => readonly Candidate[];

const KINDS: readonly PlainNames[] = [
  (chosen, { text }) => withNumberedRoads(chosen, text),
  (chosen, { text }) => withCapacityFirms(chosen, text),
  (chosen, { text, divisions }) => withRouteEnds(chosen, text, divisions),
  (chosen, { text, reading }) => withChargedBodies(chosen, text, reading.levels),
  (chosen, { text, tokens, reading }) => withWorkSites(chosen, text, { tokens, reading }),
];

/** What was chosen for a passage, with all that its words name plainly. A new kind is one file and one line here. */
export function withPlainNames(chosen: readonly Candidate[], passage: PassageWords): readonly Candidate[] {
  return KINDS.reduce((all, kind) => kind(all, passage), chosen);
}
