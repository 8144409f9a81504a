import { bytesFromWordWeights } from "#loaders/facts/pairs/word-weights.js";
import type { Clusters } from "#loaders/tagger/clusters.js";
import { bytesFromOdds } from "#loaders/tagger/odds-file.js";
import type { Judge } from "#loaders/tagger/tagger.js";
import { bytesFromTrees } from "#loaders/tagger/trees-file.js";
import { weightsFromBytes, type Weights } from "#loaders/tagger/weights.js";
import { toldCases } from "./cases.js";
import { learnWeights } from "./chains.js";
import { type FactLesson, learnFacts } from "./fact-lessons.js";
import { learnJudge, type ToldLesson } from "./judges.js";
import type { Keep } from "./kept.js";
import type { LearnedBytes } from "./learned-bytes.js";
import { factLessonOf, type Lesson } from "./lessons.js";

/** A fold from which nothing at all is learned; null where all is learned from. */
export type Hidden = number | null;

/**
 * What is learned from documents that are parted into folds by their places. What teaches judges is in turn read by what has seen neither its
 * own fold nor the hidden one. Everything can be had by itself, in whatever order: what it needs is learned when it is not kept.
 */
export interface Learner {
  /** The chain of all folds but those. */
  chain(left: readonly number[]): Uint8Array;
  /** The judge of names of all folds but the hidden one and another. */
  judge(hidden: Hidden, left: Hidden): Judge;
  factLessons(hidden: Hidden): FactLesson[];
  /** Everything, of all folds but the hidden one. */
  reader(hidden: Hidden): LearnedBytes;
}

export interface LearnerOptions {
  readonly clusters: Clusters;
  readonly folds: number;
  readonly keep: Keep;
}

/** Which part of the documents a place belongs to, whatever other places there are. */
export function foldOfPlace(area: string, folds: number): number {
  let hash = 7;
  for (let index = 0; index < area.length; index += 1) hash = (hash * 31 + area.charCodeAt(index)) % 1_000_003;
  return hash % folds;
}

/** The chains that a reader needs, by the folds that they leave out. */
export function chainsFor(hidden: Hidden, folds: number): (readonly number[])[] {
  return [leftOut(hidden, hidden), ...othersThan(hidden, folds).map((fold) => leftOut(hidden, fold))];
}

/** The folds that a reader's judges leave out besides the hidden one: none, and each once. */
export function judgesFor(hidden: Hidden, folds: number): Hidden[] {
  return [null, ...othersThan(hidden, folds)];
}

export function createLearner(lessons: readonly Lesson[], { clusters, folds, keep }: LearnerOptions): Learner {
  const foldOf = ({ document }: Lesson): number => foldOfPlace(document.area, folds);
  const lessonsWithout = (left: readonly Hidden[]): Lesson[] =>
    lessons.filter((lesson) => !left.includes(foldOf(lesson)));
  const chain = (left: readonly number[]): Uint8Array => learnWeights(lessonsWithout(left), keep);
  const weights = remembered((hidden: Hidden, fold: Hidden): Weights => {
    return weightsFromBytes(chain(leftOut(hidden, fold)), "weights");
  });
  const told = remembered((hidden: Hidden, fold: Hidden): ToldLesson[] =>
    lessons
      .filter((lesson) => foldOf(lesson) === fold)
      .map((lesson) => ({
        part: foldOf(lesson),
        told: toldCases({ lesson, weights: weights(hidden, fold) }, clusters),
      })),
  );
  const judge = (hidden: Hidden, left: Hidden): Judge => {
    const taught = othersThan(hidden, folds).filter((fold) => fold !== left);
    return learnJudge(
      taught.flatMap((fold) => told(hidden, fold)),
      keep,
    );
  };
  const factLessons = (hidden: Hidden): FactLesson[] =>
    othersThan(hidden, folds).flatMap((fold) => {
      const learned = { clusters, weights: weights(hidden, fold), ...judge(hidden, fold) };
      return lessons.filter((lesson) => foldOf(lesson) === fold).map((lesson) => factLessonOf(lesson, learned, fold));
    });
  const reader = (hidden: Hidden): LearnedBytes => {
    const { trees, odds } = judge(hidden, null);
    const facts = learnFacts(factLessons(hidden), keep);
    return {
      weights: chain(leftOut(hidden, hidden)),
      trees: bytesFromTrees(trees),
      odds: bytesFromOdds(odds),
      factWords: bytesFromWordWeights(facts.words),
      factTrees: bytesFromTrees(facts.trees),
    };
  };
  return { chain, judge, factLessons, reader };
}

function othersThan(hidden: Hidden, folds: number): number[] {
  return Array.from({ length: folds }, (_, fold) => fold).filter((fold) => fold !== hidden);
}

function leftOut(one: Hidden, other: Hidden): readonly number[] {
  return [...new Set([one, other])].filter((fold) => fold !== null).toSorted((a, b) => a - b);
}

/** Remembers what was made for each fold, for one hidden fold at a time: all together would take too much memory. */
function remembered<Made>(make: (hidden: Hidden, fold: Hidden) => Made): (hidden: Hidden, fold: Hidden) => Made {
  const known = new Map<Hidden, Made>();
  let last: Hidden = null;
  return (hidden, fold) => {
    if (hidden !== last) known.clear();
    last = hidden;
    const made = known.get(fold) ?? make(hidden, fold);
    known.set(fold, made);
    return made;
  };
}
