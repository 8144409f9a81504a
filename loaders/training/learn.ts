import type { Clusters } from "#loaders/tagger/clusters.js";
import { labelCount, LAYERS, type Layer } from "#loaders/tagger/labels.js";
import type { Judge, Learned } from "#loaders/tagger/tagger.js";
import { weightsFromBytes, type Weights } from "#loaders/tagger/weights.js";
import { NO_ODDS } from "#loaders/tagger/word-odds.js";
import { learnTrees } from "./boosting.js";
import { casesOf, type JudgedLesson, toldCases } from "./cases.js";
import { type LearnedChain, learnChain } from "./crf.js";
import { learnFacts } from "./fact-lessons.js";
import { factLessonOf, type Lesson } from "./lessons.js";
import { learnOdds } from "./odds.js";
import { bytesFromLearned } from "./weights-file.js";

/** Measured by cross-validation over places. */
const CHAIN = { epochs: 8, rate: 0.04, l1: 0.0005, least: 2 } as const;
const TREES = { trees: 300, depth: 6, rate: 0.05, leastMass: 4, ridge: 2, caseShare: 0.7, traitShare: 0.6 } as const;
/** The odds that the trees learn from are those of so many parts of the places, each without its own. */
const ODDS_FOLDS = 5;
/** Weights nearer to zero are left out of the file. */
const LEAST_WEIGHT = 0.03;

/** The bytes of a weights file with both layers. */
export function learnWeights(lessons: readonly Lesson[]): Uint8Array {
  return bytesFromLearned({ names: learnLayer(lessons, "names"), places: learnLayer(lessons, "places") }, LEAST_WEIGHT);
}

function learnLayer(lessons: readonly Lesson[], layer: Layer): LearnedChain {
  const sequences = lessons.flatMap((lesson) => lesson[layer]);
  return learnChain(sequences, { ...CHAIN, labels: labelCount(LAYERS[layer]), mayFollow });
}

/** An inside follows its own beginning or inside only. */
function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}

/** Learns which proposals of rules and chain to take: the odds of words from all lessons, and the trees by odds from other places' lessons. */
export function learnJudge(judged: readonly JudgedLesson[], clusters: Clusters): Judge {
  const told = judged.map((one) => toldCases(one, clusters));
  const parts = judged.map(({ lesson }) => foldOf(lesson, ODDS_FOLDS));
  const others = Array.from({ length: ODDS_FOLDS }, (_, fold) =>
    learnOdds(told.filter((_, index) => parts[index] !== fold)),
  );
  const cases = casesOf(told, (lesson) => others[parts[lesson] ?? 0] ?? NO_ODDS);
  return { trees: learnTrees(cases, TREES), odds: learnOdds(told) };
}

/** Which part of the documents a place belongs to, whatever other places there are. */
export function foldOfPlace(area: string, folds: number): number {
  let hash = 7;
  for (let index = 0; index < area.length; index += 1) hash = (hash * 31 + area.charCodeAt(index)) % 1_000_003;
  return hash % folds;
}

export interface LearningOptions {
  readonly clusters: Clusters;
  readonly folds: number;
  readonly onStep: (step: string) => void;
}

/** Learns everything from all lessons: the judges by chains, and the judge of facts by a judge of names, that have not seen the lesson. */
export function learnAll(
  lessons: readonly Lesson[],
  { clusters, folds, onStep }: LearningOptions,
): { readonly weights: Uint8Array; readonly learned: Required<Learned> } {
  const chains = Array.from({ length: folds }, (_, fold) => {
    const weights = learnWithout(lessons, [fold], folds);
    onStep(`chain ${String(fold + 1)} of ${String(folds + 1)}`);
    return weights;
  });
  const judge = learnJudge(
    lessons.flatMap((lesson) => judgedBy(lesson, chains[foldOf(lesson, folds)])),
    clusters,
  );
  onStep("judge");
  const factLessons = chains.flatMap((own, fold) => {
    const others = lessons.filter((lesson) => foldOf(lesson, folds) !== fold);
    const judged = others.flatMap((lesson) => judgedBy(lesson, chains[foldOf(lesson, folds)]));
    const learned = { clusters, weights: own, ...learnJudge(judged, clusters) };
    return lessons
      .filter((lesson) => foldOf(lesson, folds) === fold)
      .map((lesson) => factLessonOf(lesson, learned, fold));
  });
  const facts = learnFacts(factLessons);
  onStep("facts");
  const weights = learnWeights(lessons);
  onStep(`chain ${String(folds + 1)} of ${String(folds + 1)}`);
  return { weights, learned: { clusters, ...judge, facts, weights: weightsFromBytes(weights, "weights") } };
}

/**
 * For each fold what is learned from the lessons of all others, chain and judges: the judges' lessons are in turn read by what has seen
 * neither their fold nor the one left out.
 */
export function learnFolds(lessons: readonly Lesson[], { clusters, folds, onStep }: LearningOptions): Learned[] {
  const chains = new Map<string, Weights>();
  const without = (one: number, other: number): Weights => {
    const key = [one, other].toSorted((a, b) => a - b).join(" ");
    const weights = chains.get(key) ?? learnWithout(lessons, [one, other], folds);
    if (!chains.has(key)) onStep(`chain ${String(chains.size + 1)} of ${String((folds * (folds + 1)) / 2)}`);
    chains.set(key, weights);
    return weights;
  };
  return Array.from({ length: folds }, (_, fold) => {
    const others = lessons.filter((lesson) => foldOf(lesson, folds) !== fold);
    const judgeWithout = (other: number): Judge => {
      const taught = others.filter((lesson) => foldOf(lesson, folds) !== other);
      return learnJudge(
        taught.flatMap((lesson) => judgedBy(lesson, without(fold, foldOf(lesson, folds)))),
        clusters,
      );
    };
    const factLessons = [...new Set(others.map((lesson) => foldOf(lesson, folds)))].flatMap((other) => {
      const learned = { clusters, weights: without(fold, other), ...judgeWithout(other) };
      return others
        .filter((lesson) => foldOf(lesson, folds) === other)
        .map((lesson) => factLessonOf(lesson, learned, other));
    });
    onStep(`facts ${String(fold + 1)} of ${String(folds)}`);
    return { clusters, weights: without(fold, fold), ...judgeWithout(fold), facts: learnFacts(factLessons) };
  });
}

function foldOf({ document }: Lesson, folds: number): number {
  return foldOfPlace(document.area, folds);
}

function learnWithout(lessons: readonly Lesson[], left: readonly number[], folds: number): Weights {
  return weightsFromBytes(learnWeights(lessons.filter((lesson) => !left.includes(foldOf(lesson, folds)))), "weights");
}

function judgedBy(lesson: Lesson, weights: Weights | undefined): JudgedLesson[] {
  return weights === undefined ? [] : [{ lesson, weights }];
}
