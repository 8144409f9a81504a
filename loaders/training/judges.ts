import type { Judge } from "#loaders/tagger/tagger.js";
import type { Trees } from "#loaders/tagger/trees.js";
import { bytesFromTrees, treesFromBytes } from "#loaders/tagger/trees-file.js";
import { NO_ODDS } from "#loaders/tagger/word-odds.js";
import { type BoostingSettings, type Cases, learnTrees } from "./boosting.js";
import { casesOf, type ToldCase } from "./cases.js";
import type { Keep } from "./kept.js";
import { learnOdds } from "./odds.js";

/** Measured by cross-validation over places. */
const TREES = { trees: 300, depth: 6, rate: 0.05, leastMass: 4, ridge: 2, caseShare: 0.7, traitShare: 0.6 } as const;

/** What is known of a document's proposals, and which part of the places it belongs to. */
export interface ToldLesson {
  readonly part: number;
  readonly told: readonly ToldCase[];
}

/** Learns which proposals of rules and chain to take: the odds of words from all lessons, and the trees by odds from other parts' lessons. */
export function learnJudge(lessons: readonly ToldLesson[], keep: Keep): Judge {
  const parts = new Set(lessons.map(({ part }) => part));
  const oddsFrom = (own: readonly ToldLesson[]): ReturnType<typeof learnOdds> => learnOdds(own.map(({ told }) => told));
  const others = new Map([...parts].map((part) => [part, oddsFrom(lessons.filter((lesson) => lesson.part !== part))]));
  const cases = casesOf(
    lessons.map(({ told }) => told),
    (lesson) => others.get(lessons[lesson]?.part ?? -1) ?? NO_ODDS,
  );
  return { trees: keptTrees(cases, TREES, keep), odds: oddsFrom(lessons) };
}

/** Trees as their file has them. */
export function keptTrees(cases: Cases, settings: BoostingSettings, keep: Keep): Trees {
  const { count, width, traits, right, weights } = cases;
  const source = {
    program: ["boosting", "bins", "../tagger/trees-file"],
    settings: { ...settings, count, width },
    cases: [traits, right, ...(weights === undefined ? [] : [weights])],
  };
  return treesFromBytes(
    keep(source, () => bytesFromTrees(learnTrees(cases, settings))),
    "trees",
  );
}
