import type { FactType } from "#model/ontology.js";
import type { StatedFact } from "../../stages.js";
import type { DocumentView } from "../document-view.js";
import { factOf, joined } from "../fact-from-rule.js";
import { statusAt, statusOfThing } from "../status.js";
import type { JudgedPair } from "./fact-judge.js";
import type { Pair, Sighting } from "./pairs.js";

/** A likely link with its passages, words and status: as the rules say that find it, else by where its ends stand together. */
export function factFromPair({ pair, sighting, probability }: JudgedPair, view: DocumentView): StatedFact {
  const confidence = Number(probability.toFixed(3));
  const [first, ...others] = pair.rulings.map(({ rule, fact }) => factOf(fact, rule, 1));
  if (first !== undefined) return { ...others.reduce(joined, first), confidence };
  const { type, subject, object } = pair;
  const ends = { type, subject: subject.ref, object: object.ref };
  const read = { basis: "stated" as const, confidence, rule: "learned" };
  // What stands in a name needs no words beside it.
  if (pair.nesting !== null || sighting === null) {
    const { ref, passages } = pair.nesting?.holder === "object" ? object : subject;
    const passage = passages[0] ?? sighting?.sentence.passage ?? 0;
    return { ...ends, evidence: [passage], trigger: null, status: statusOfThing(view, ref, passage), ...read };
  }
  const { sentence } = sighting;
  const status = statusAt(sentence, Math.max(sighting.subject?.start ?? 0, sighting.object.start));
  return { ...ends, evidence: [sentence.passage], trigger: triggerOf(pair, sighting), status, ...read };
}

/** Words that state a link of a type. */
const TRIGGERS: Partial<Record<FactType, RegExp>> = {
  LOCATED_IN: /落户|落地|入驻|进驻|坐落|位于|选址|举办|举行|召开|开幕|设立|成立/gu,
  PART_OF: /包括|涵盖|聚焦|依托|围绕|其中|作为|为(?:重点|抓手|载体|引领|龙头|支撑)/gu,
  ISSUED: /制定|制订|出台|修订|修编|颁布|印发|编制|推出|拟定|起草|发布|公布|建立|设立/gu,
  RESPONSIBLE_FOR: /牵头|负责|组织|主办|承办|实施|支持/gu,
  PARTNERS_WITH: /合作|签约|签订|签署|共建|联合|携手/gu,
  PARTICIPATES_IN: /参与|参加|承办|共建|获批|获评|荣获|入选|列入|纳入|成为|评为|创建|试点|建设/gu,
};

/** Between the ends, else just before the first, else just behind the second, in the clauses of the two. */
function triggerOf({ type }: Pair, { sentence, subject, object }: Sighting): string | null {
  const pattern = TRIGGERS[type];
  if (pattern === undefined) return null;
  const ends = subject === null ? [object] : [subject, object].toSorted((a, b) => a.start - b.start);
  const [start, end] = [ends[0]?.start ?? 0, ends.at(-1)?.end ?? 0];
  const own = sentence.clauses.find((clause) => clause.start <= start && start < clause.end);
  const last = sentence.clauses.find((clause) => clause.start < end && end <= clause.end);
  const wordsIn = (from: number, to: number): string[] => sentence.text.slice(from, to).match(pattern) ?? [];
  const between = ends.length > 1 ? wordsIn(ends[0]?.end ?? 0, ends[1]?.start ?? 0) : [];
  return between[0] ?? wordsIn(own?.start ?? 0, start).at(-1) ?? wordsIn(end, last?.end ?? end)[0] ?? null;
}
