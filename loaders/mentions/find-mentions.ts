import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { Mention, ReportMetadata, StructuredText } from "#loaders/stages.js";
import { pooledPassages, type RuledPassage } from "#loaders/tagger/pooled-passages.js";
import type { Tagger } from "#loaders/tagger/tagger.js";
import { TRAITS, traitsOf } from "#loaders/tagger/traits.js";
import { probabilitiesBy } from "#loaders/tagger/trees.js";
import { agreeingMentions } from "./agreement.js";
import { mended } from "./borders/borders.js";
import type { Candidate } from "./candidate.js";
import { chosenMentions } from "./chosen.js";
import { isCutPlace } from "./cut-places.js";
import { withLevelMeetings } from "./level-meetings.js";
import { withListedWorks } from "./listed-works.js";
import { isMereWords } from "./mere-words.js";
import { closedName } from "./open-lists.js";
import { withoutOverlaps } from "./overlaps.js";
import { withOwnArea } from "./own-area-words.js";
import { phraseGroups } from "./phrases.js";
import { withPlainNames } from "./plain-names.js";
import { createLexicon, createReading, type Lexicon, type Reading } from "./reading.js";
import { authorities } from "./rules/authorities.js";
import { bareZones } from "./rules/bare-zones.js";
import { departments, withoutActors } from "./rules/departments.js";
import { divisions } from "./rules/divisions.js";
import { frequentNames, withoutCommonWords } from "./rules/frequent-names.js";
import { innerPlaces } from "./rules/inner-places.js";
import { knownNames, ownArea, withKnownName } from "./rules/known-names.js";
import { leadingNames } from "./rules/leading-names.js";
import { leadingParts } from "./rules/leading-parts.js";
import { looseLists } from "./rules/loose-lists.js";
import { metroLines } from "./rules/metro-lines.js";
import { nounPhraseNames } from "./rules/noun-phrases.js";
import { numberedHouses } from "./rules/numbered-houses.js";
import { outputProjects } from "./rules/outputs.js";
import { people } from "./rules/people.js";
import { plenums } from "./rules/plenums.js";
import { governedPolicies, listedPolicies } from "./rules/policies.js";
import { quotedNames } from "./rules/quotes.js";
import { divisionAtEndFor, divisionStems, placesBesideEnds } from "./route-ends.js";
import { areaSlogans } from "./rules/slogans.js";
import { titledPolicies } from "./rules/titles.js";
import { withAreas } from "./scope.js";
import { type Token, tokensInBrackets, tokensOf } from "./tokens.js";

const lexicons = new WeakMap<Gazetteers, Lexicon>();

/** What is less sure needs a judge. */
const LEAST_ALONE = 0.5;

export interface Judges {
  readonly tagger: Tagger;
  /** The names of figures, which are no other names. */
  readonly figures: readonly Mention[];
}

/**
 * Which entities the passages name and where, in document order; all types but indicators, which the figures' stage finds. Mentions do
 * not overlap, except that places inside a longer name are mentions too. Rules and tagger propose, learned trees judge; without judges all
 * that the rules propose is taken, the longest first.
 */
export function findMentions(
  structured: StructuredText,
  metadata: ReportMetadata,
  gazetteers: Gazetteers,
  judges: Judges | null = null,
): Mention[] {
  const reading = createReading(lexiconOf(gazetteers), metadata);
  const ruled = ruledPassages(structured, reading, judges?.figures ?? []);
  const found =
    judges === null
      ? ruled.map(({ proposed }) => withoutOverlaps(proposed.filter(({ confidence }) => confidence >= LEAST_ALONE)))
      : judgedMentions(ruled, reading, judges.tagger);
  const agreeing = agreeingMentions(structured, found);
  const texts = structured.passages.map(({ text }) => text);
  const settled = agreeing.map((candidates, passage) => settledMentions(candidates, texts[passage] ?? ""));
  const beside = new Set(settled.flatMap((candidates, passage) => placesBesideEnds(candidates, texts[passage] ?? "")));
  const ends = { known: divisionStems(agreeing.flat()), divisionAtEnd: divisionAtEndFor(reading, beside) };
  return settled.flatMap((candidates, passage) => {
    const text = texts[passage] ?? "";
    const tokens = ruled[passage]?.tokens ?? [];
    const chosen = withPlainNames(candidates, { text, tokens, reading, ends });
    return chosen.map((one) => ({
      ...withKnownName(withOwnArea(one, reading.levels), reading),
      passage,
    }));
  });
}

/** Of the chosen what names something, within its right borders. */
export function settledMentions(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const settled = candidates
    .filter((candidate) => !isCutPlace(text, candidate) && !isMereWords(text, candidate))
    .filter((candidate) => !isCityItself(candidate, candidates))
    .flatMap((candidate) => mended(candidate, text))
    .map((candidate) => closedName(candidate));
  // A name without what a list lent it may be the place that stood within it.
  const firsts = new Map(settled.toReversed().map((one) => [`${one.start} ${one.end} ${one.type} ${one.name}`, one]));
  const single = settled.filter((one) => firsts.get(`${one.start} ${one.end} ${one.type} ${one.name}`) === one);
  return withListedWorks(withLevelMeetings(single, text), text);
}

/** 上海|城市 in 扩大上海城市的影响力 is the city, and no campaign. */
function isCityItself({ type, start, end, name }: Candidate, candidates: readonly Candidate[]): boolean {
  if (type !== "Initiative" || !name.endsWith("城市") || name.length !== end - start) return false;
  return candidates.some((other) => other.rule === "division" && other.start === start && other.end === end - 2);
}

/** The lists in the form that the rules read, made once. */
export function lexiconOf(gazetteers: Gazetteers): Lexicon {
  const lexicon = lexicons.get(gazetteers) ?? createLexicon(gazetteers);
  lexicons.set(gazetteers, lexicon);
  return lexicon;
}

/** What the rules propose for each passage. */
export function ruledPassages(
  { passages }: StructuredText,
  reading: Reading,
  figures: readonly Mention[],
): RuledPassage[] {
  const byPassage = new Map<number, Mention[]>();
  for (const figure of figures) {
    const own = byPassage.get(figure.passage);
    if (own === undefined) byPassage.set(figure.passage, [figure]);
    else own.push(figure);
  }
  return passages.map(({ text, kind }, index) => {
    const isHeading = kind === "heading";
    if (kind === "chrome") return { text: "", isHeading, tokens: [], proposed: [], figures: [] };
    const tokens = tokensOf(text, reading.segment);
    const own = byPassage.get(index) ?? [];
    return { text, isHeading, tokens, proposed: candidatesIn(text, tokens, reading), figures: own };
  });
}

function judgedMentions(ruled: readonly RuledPassage[], reading: Reading, tagger: Tagger): Candidate[][] {
  const learned = tagger();
  const passages = pooledPassages(ruled, reading, learned);
  const traits = traitsOf(passages, { lexicon: reading, odds: learned.odds });
  return passages.map(({ pool }, index) => {
    const probabilities = probabilitiesBy(learned.trees, traits[index] ?? new Float32Array(0), TRAITS);
    return chosenMentions(pool.map((entry, number) => ({ ...entry, probability: probabilities[number] ?? 0 })));
  });
}

/** The longest name of the gold files has 39 units; a much longer run without a break is damage or hostile, and names nothing. */
const LONGEST_NAME = 100;

/** Everything that any rule proposes for a passage, overlaps included. */
function candidatesIn(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const groups = phraseGroups(text, tokens, reading);
  const enclosed = tokensInBrackets(tokens, reading.segment);
  const all = enclosed.length === 0 ? tokens : [...tokens, ...enclosed.flat()].toSorted((a, b) => a.start - b.start);
  const asides = enclosed.flatMap((inner) => phraseGroups(text, inner, reading));
  const proposed = [
    ...titledPolicies(tokens),
    ...knownNames(text, tokens, reading),
    ...divisions(text, tokens, reading),
    ...ownArea(tokens, reading),
    ...frequentNames(text, tokens, reading),
    ...departments(text, all, reading),
    ...governedPolicies(text, tokens, reading),
    ...listedPolicies(text, tokens, reading),
    ...nounPhraseNames(groups, reading),
    ...looseLists(groups, reading),
    ...leadingParts(groups, reading),
    ...authorities([...groups, ...asides], reading),
    ...leadingNames(groups, reading),
    ...outputProjects(text, tokens, reading),
    ...bareZones(groups),
    ...metroLines(text),
    ...plenums(text),
    ...numberedHouses(text, reading),
    ...areaSlogans(text, reading),
    ...innerPlaces(text, tokens, reading),
    ...people(text),
    ...quotedNames(tokens, reading),
  ];
  const short = withoutCommonWords(proposed, reading).filter(
    ({ start, end, name }) => Math.max(end - start, name.length) <= LONGEST_NAME,
  );
  return withAreas(withoutActors(short), all, reading);
}
