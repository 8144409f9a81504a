import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { Mention, ReportMetadata, StructuredText } from "#loaders/stages.js";
import { agreeingMentions } from "./agreement.js";
import type { Candidate } from "./candidate.js";
import { withoutOverlaps } from "./overlaps.js";
import { phraseGroups } from "./phrases.js";
import { createLexicon, createReading, type Lexicon, type Reading } from "./reading.js";
import { bareZones } from "./rules/bare-zones.js";
import { departments, withoutActors } from "./rules/departments.js";
import { frequentNames, withoutCommonWords } from "./rules/frequent-names.js";
import { innerPlaces } from "./rules/inner-places.js";
import { knownNames, ownArea } from "./rules/known-names.js";
import { metroLines } from "./rules/metro-lines.js";
import { nounPhraseNames } from "./rules/noun-phrases.js";
import { people } from "./rules/people.js";
import { governedPolicies, listedPolicies } from "./rules/policies.js";
import { quotedNames } from "./rules/quotes.js";
import { areaSlogans } from "./rules/slogans.js";
import { titledPolicies } from "./rules/titles.js";
import { withAreas } from "./scope.js";
import { tokensOf } from "./tokens.js";

const lexicons = new WeakMap<Gazetteers, Lexicon>();

/**
 * Which entities the passages name and where, in document order; all types but indicators, which the figures' stage finds. Mentions do
 * not overlap, except that places inside a longer name are mentions too.
 */
export function findMentions(structured: StructuredText, metadata: ReportMetadata, gazetteers: Gazetteers): Mention[] {
  const lexicon = lexicons.get(gazetteers) ?? createLexicon(gazetteers);
  lexicons.set(gazetteers, lexicon);
  const reading = createReading(lexicon, metadata);
  const found = structured.passages.map((passage) =>
    passage.kind === "chrome" ? [] : withoutOverlaps(candidatesIn(passage.text, reading)),
  );
  return agreeingMentions(structured, found).flatMap((candidates, passage) =>
    candidates.map((candidate) => ({ ...candidate, passage })),
  );
}

/** The longest name of the gold files has 39 units; a much longer run without a break is damage or hostile, and names nothing. */
const LONGEST_NAME = 100;

/** Everything that any rule proposes for a passage, overlaps included. */
export function candidatesIn(text: string, reading: Reading): Candidate[] {
  const tokens = tokensOf(text, reading.segment);
  const groups = phraseGroups(text, tokens, reading);
  const proposed = [
    ...titledPolicies(tokens),
    ...knownNames(text, tokens, reading),
    ...ownArea(tokens, reading),
    ...frequentNames(text, tokens, reading),
    ...departments(text, tokens, reading),
    ...governedPolicies(text, tokens, reading),
    ...listedPolicies(text, tokens, reading),
    ...nounPhraseNames(groups, reading),
    ...bareZones(groups),
    ...metroLines(text),
    ...areaSlogans(text, reading),
    ...innerPlaces(text, tokens, reading),
    ...people(text),
    ...quotedNames(tokens, reading),
  ];
  const short = withoutCommonWords(proposed, reading).filter(
    ({ start, end, name }) => Math.max(end - start, name.length) <= LONGEST_NAME,
  );
  return withAreas(withoutActors(short), tokens, reading);
}
