import type { Clusters } from "#loaders/tagger/clusters.js";
import { type PooledPassage, pooledPassages } from "#loaders/tagger/pooled-passages.js";
import { BEFORE_ODDS, TRAITS, traitsOf } from "#loaders/tagger/traits.js";
import type { Weights } from "#loaders/tagger/weights.js";
import { NO_ODDS, oddsKeys, oddsTraits, type WordOdds } from "#loaders/tagger/word-odds.js";
import type { Cases } from "./boosting.js";
import type { TrainingEntity } from "./documents.js";
import { comparable } from "./examples.js";
import type { Lesson } from "./lessons.js";
import type { OddsCase } from "./odds.js";

/** A lesson and the weights that it is judged with: they must not have been learned from it, else the trees trust the chain too much. */
export interface JudgedLesson {
  readonly lesson: Lesson;
  readonly weights: Weights;
}

/** A proposal with all that is known of it but the odds of its words. */
export interface ToldCase extends OddsCase {
  readonly traits: Float32Array;
  readonly weight: number;
}

/** The gold files say what is wanted; the excerpts are many, and were annotated after them. */
const GOLD_WEIGHT = 3;

/** What is known of every proposal, and whether the person has it. Proposals of what is optional are left out. */
export function toldCases({ lesson, weights }: JudgedLesson, clusters: Clusters): ToldCase[] {
  const { document, reading } = lesson;
  const verdict = verdicts(document.entities);
  const passages = pooledPassages(lesson.passages, reading, { clusters, weights });
  const weight = document.set === "gold" ? GOLD_WEIGHT : 1;
  return traitsOf(passages, { lexicon: reading, odds: NO_ODDS }).flatMap((traits, index) => {
    const passage = passages[index];
    if (passage === undefined) return [];
    return passage.pool.flatMap((entry, number) => {
      const is = verdict(entry);
      if (is === "optional") return [];
      const own = traits.slice(number * TRAITS, (number + 1) * TRAITS);
      const { name } = entry.candidate;
      return [{ traits: own, weight, keys: oddsKeys(entry, passage), name, isRight: is === "right" }];
    });
  });
}

/** What the trees learn from: the lessons' proposals, each with the odds that its lesson gets. */
export function casesOf(lessons: readonly (readonly ToldCase[])[], oddsFor: (lesson: number) => WordOdds): Cases {
  const all = lessons.flat();
  const traits = new Float32Array(all.length * TRAITS);
  let row = 0;
  for (const [lesson, told] of lessons.entries()) {
    const odds = oddsFor(lesson);
    for (const { traits: own, keys } of told) {
      traits.set(own, row * TRAITS);
      traits.set(oddsTraits(keys, odds), row * TRAITS + BEFORE_ODDS);
      row += 1;
    }
  }
  return {
    count: all.length,
    width: TRAITS,
    traits,
    right: Uint8Array.from(all, ({ isRight }) => (isRight ? 1 : 0)),
    weights: Float32Array.from(all, ({ weight }) => weight),
  };
}

type Verdict = "right" | "optional" | "wrong";

function verdicts(entities: readonly TrainingEntity[]): (entry: PooledPassage["pool"][number]) => Verdict {
  const required = new Set<string>();
  const optional = new Set<string>();
  for (const { types, names, optional: isOptional } of entities) {
    for (const type of types)
      for (const name of names) (isOptional ? optional : required).add(`${type} ${comparable(name).letters}`);
  }
  return ({ candidate: { type, name, aliases } }) => {
    const forms = [name, ...aliases].map((form) => `${type} ${comparable(form).letters}`);
    if (forms.some((form) => required.has(form))) return "right";
    return forms.some((form) => optional.has(form)) ? "optional" : "wrong";
  };
}
