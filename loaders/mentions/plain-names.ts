import type { Candidate } from "./candidate.js";
import { withCapacityFirms } from "./capacity-firms.js";
import { withChargedBodies } from "./charged-bodies.js";
import { withNumberedRoads } from "./numbered-roads.js";
import type { Reading } from "./reading.js";
import { type KnownEnds, withRouteEnds } from "./route-ends.js";
import type { Token } from "./tokens.js";
import { withWorkSites } from "./work-sites.js";
import { withWorksOnSites } from "./works-on-sites.js";

/** A passage as it was cut, and what its document knows. */
export interface PassageWords {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  /** What the document's ways may end at. */
  readonly ends: KnownEnds;
}

/** One kind of names that the words around say so plainly that no judge is asked: what was chosen, with those that were missed. */
type PlainNames = (chosen: readonly Candidate[], passage: PassageWords) => readonly Candidate[];

const KINDS: readonly PlainNames[] = [
  (chosen, { text }) => withNumberedRoads(chosen, text),
  (chosen, { text }) => withCapacityFirms(chosen, text),
  (chosen, { text, ends }) => withRouteEnds(chosen, text, ends),
  (chosen, { text, reading }) => withChargedBodies(chosen, text, reading.levels),
  (chosen, { text, tokens, reading }) => withWorkSites(chosen, text, { tokens, reading }),
  (chosen, { text }) => withWorksOnSites(chosen, text),
];

/** What was chosen for a passage, with all that its words name plainly. A new kind is one file and one line here. */
export function withPlainNames(chosen: readonly Candidate[], passage: PassageWords): readonly Candidate[] {
  return KINDS.reduce((all, kind) => kind(all, passage), chosen);
}
