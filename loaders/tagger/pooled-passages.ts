import type { Candidate } from "#loaders/mentions/candidate.js";
import type { Lexicon, Reading } from "#loaders/mentions/reading.js";
import { withAreas } from "#loaders/mentions/scope.js";
import type { Token } from "#loaders/mentions/tokens.js";
import type { Span } from "#loaders/mapped-text.js";
import { createSpanFinder } from "./chain.js";
import type { Clusters } from "./clusters.js";
import { createJointFeatures } from "./features.js";
import { knownLabels, type KnownLabels } from "./known-labels.js";
import { type LayerSpans, type Pooled, poolOf, spansInText } from "./pool.js";
import { scoresOf } from "./scores.js";
import type { Weights } from "./weights.js";
import { createWordFacts, type FactsOf, type WordFacts } from "./word-facts.js";
import { wordsOf, type TaggedWord } from "./words.js";

/** A passage as the rules leave it. */
export interface RuledPassage {
  readonly text: string;
  readonly isHeading: boolean;
  readonly tokens: readonly Token[];
  /** What the rules propose, overlaps included. */
  readonly proposed: readonly Candidate[];
  /** Names of figures. */
  readonly figures: readonly Span[];
}

const kept = new WeakMap<Lexicon["gazetteers"], { readonly clusters: Clusters; readonly factsOf: FactsOf }>();

/** Words looked up once are kept for all documents. */
function wordFacts(lexicon: Lexicon, clusters: Clusters): FactsOf {
  const known = kept.get(lexicon.gazetteers);
  if (known?.clusters === clusters) return known.factsOf;
  const factsOf = createWordFacts(lexicon, clusters);
  kept.set(lexicon.gazetteers, { clusters, factsOf });
  return factsOf;
}

export interface WordsRead {
  readonly words: readonly TaggedWord[];
  readonly facts: readonly WordFacts[];
  /** What lists of names say of each word. */
  readonly known: KnownLabels;
}

/** What the features of a passage are made of: the same in training and in reading. */
export function readWords(
  { text, tokens }: Pick<RuledPassage, "text" | "tokens">,
  reading: Reading,
  clusters: Clusters,
): WordsRead {
  const words = wordsOf(tokens, reading.segment);
  return { words, facts: words.map(wordFacts(reading, clusters)), known: knownLabels(text, words, reading) };
}

/** A passage with all that is proposed for it. */
export interface PooledPassage {
  readonly text: string;
  readonly isHeading: boolean;
  readonly words: readonly TaggedWord[];
  readonly facts: readonly WordFacts[];
  readonly pool: readonly Pooled[];
  readonly spans: LayerSpans;
  /** Names of figures in the passage. */
  readonly figures: readonly Span[];
}

/** Below this a chain's name is not even a rival. */
const LEAST = 0.01;

/**
 * Everything that rules and chain propose for each passage. Step by step for all passages together: what a step looks up then stays in the
 * processor's cache.
 */
export function pooledPassages(
  passages: readonly RuledPassage[],
  reading: Reading,
  { clusters, weights }: { readonly clusters: Clusters; readonly weights: Weights },
): PooledPassage[] {
  const read = passages.map((passage) => readWords(passage, reading, clusters));
  const jointFeatures = createJointFeatures();
  const scores = read.map(({ words, facts, known }) => scoresOf(facts, jointFeatures(facts, words, known), weights));
  const spansIn = createSpanFinder(weights);
  return passages.map((passage, index) => {
    const { words, facts } = read[index] ?? { words: [], facts: [] };
    const own = scores[index] ?? new Float32Array(0);
    const spans = {
      names: spansInText(spansIn(own, { layer: "names", least: LEAST }), words, "names"),
      places: spansInText(spansIn(own, { layer: "places", least: LEAST }), words, "places"),
    };
    const { text, isHeading, tokens, proposed, figures } = passage;
    const pool = poolOf(text, proposed, spans).map((entry) =>
      entry.rules.length > 0 ? entry : { ...entry, candidate: scoped(entry.candidate, tokens, reading) },
    );
    return { text, isHeading, figures, words, facts, pool, spans };
  });
}

function scoped(candidate: Candidate, tokens: readonly Token[], reading: Reading): Candidate {
  return withAreas([candidate], tokens, reading)[0] ?? candidate;
}
