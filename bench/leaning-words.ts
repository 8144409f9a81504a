import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cleanText } from "#loaders/clean/clean.js";
import { formatMarkdown } from "#loaders/format/markdown.js";
import { LEANING_STEP, leaningGrams } from "#loaders/structure/leaning-words.js";
import { toldModalities } from "#loaders/structure/leaning.js";
import { structureText } from "#loaders/structure/structure-text.js";
import { foldOfPlace } from "#loaders/training/learn.js";
import { learnWordWeights } from "#loaders/training/linear.js";
import { packageRoot } from "#server/package-root.js";
import { corpusFiles } from "./corpus.js";

/**
 * `npm run bench -- leaning-words [--held FOLD]`: learns which words speak of what was done and which of what is to come, from sections of the
 * corpus whose headings tell, and writes them to `loaders/structure/leaning-weights.ts`. The same corpus gives the same file. With `--held`
 * a fifth of the places is left out and judged by what was learned of the others: nothing is written.
 */

const FOLDS = 5;
/** One report of so many is learned from. */
const EVERY = 3;
/** Grams in fewer sentences, or of fewer places, are passed over: names of places are none that tell. */
const RAREST = { sentences: 60, places: 40 };
const KEPT = 2000;
const SETTINGS = { epochs: 2, rate: 0.15, ridge: 1e-4 };

interface Lesson {
  readonly place: string;
  readonly isPlan: boolean;
  readonly grams: ReadonlySet<string>;
}

function main(): void {
  const [flag, fold] = process.argv.slice(2);
  const held = flag === "--held" ? Number(fold) : null;
  const lessons = corpusFiles().flatMap((file, index) => (index % EVERY === 0 ? lessonsOf(file) : []));
  const isHeld = ({ place }: Lesson): boolean => held !== null && foldOfPlace(place, FOLDS) === held;
  const weights = learn(lessons.filter((lesson) => !isHeld(lesson)));
  if (held !== null) {
    const tried = lessons.filter(isHeld);
    const right = tried.filter(({ grams, isPlan }) => sumOf(weights, grams) > 0 === isPlan).length;
    console.log(`${right} of ${tried.length} sentences of the places left out are right.`);
  } else writeFileSync(join(packageRoot(), "loaders/structure/leaning-weights.ts"), moduleOf(weights));
  console.log(`${weights.size} words, learned from ${lessons.length} sentences.`);
}

/** The sentences of a report whose headings tell whether they look back or ahead, and that say nothing else themselves. */
function lessonsOf(file: string): Lesson[] {
  const { sections, passages } = structureText(cleanText(formatMarkdown(readFileSync(file, "utf8"))));
  const told = toldModalities(sections, new Map());
  const place = basename(dirname(file));
  return passages.flatMap(({ kind, section, modality, explains, text }) => {
    const title = section === null ? null : told[section];
    if (kind !== "sentence" || explains === true || title !== modality || modality === "problem") return [];
    return [{ place, isPlan: modality === "plan", grams: leaningGrams(text) }];
  });
}

/** The weights of the grams that tell most, learned again by themselves. */
function learn(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const counts = frequentGrams(lessons);
  const worth = [...weightsOf(lessons, new Set(counts.keys()))].map(
    ([gram, weight]) => [gram, Math.abs(weight) * Math.sqrt(counts.get(gram) ?? 0)] as const,
  );
  const telling = worth.toSorted(([a, x], [b, y]) => y - x || compare(a, b)).slice(0, KEPT);
  return weightsOf(lessons, new Set(telling.map(([gram]) => gram)));
}

/** With the number of their sentences. */
function frequentGrams(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const uses = new Map<string, { sentences: number; readonly places: Set<string> }>();
  for (const { grams, place } of lessons) {
    for (const gram of grams) {
      const use = uses.get(gram) ?? { sentences: 0, places: new Set() };
      use.sentences += 1;
      uses.set(gram, use);
      if (use.places.size < RAREST.places) use.places.add(place);
    }
  }
  return new Map(
    [...uses].flatMap(([gram, { sentences, places }]) =>
      sentences >= RAREST.sentences && places.size >= RAREST.places ? [[gram, sentences]] : [],
    ),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function weightsOf(lessons: readonly Lesson[], grams: ReadonlySet<string>): Map<string, number> {
  const names = [...grams].toSorted(compare);
  const numbers = new Map(names.map((gram, index) => [gram, index]));
  const features = lessons.map((lesson) =>
    Int32Array.from([...lesson.grams].flatMap((gram) => numbers.get(gram) ?? [])),
  );
  const right = lessons.map(({ isPlan }) => isPlan);
  const { steps } = learnWordWeights({ size: names.length, features, right }, SETTINGS);
  return new Map(names.flatMap((gram, index) => ((steps[index] ?? 0) === 0 ? [] : [[gram, steps[index] ?? 0]])));
}

function sumOf(weights: ReadonlyMap<string, number>, grams: ReadonlySet<string>): number {
  let sum = 0;
  for (const gram of grams) sum += weights.get(gram) ?? 0;
  return sum * LEANING_STEP;
}

function moduleOf(weights: ReadonlyMap<string, number>): string {
  const byWeight = new Map<number, string[]>();
  for (const [gram, weight] of weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), gram]);
  const rows = [...byWeight].toSorted(([a], [b]) => a - b);
  return [
    "/** Written by `npm run bench -- leaning-words`: how much words speak for plans, the least first; `leaning-words.ts` tells what they are. */",
    "// prettier-ignore",
    "export const LEANING_WEIGHTS: readonly (readonly [weight: number, grams: string])[] = [",
    ...rows.map(([weight, grams]) => `  [${weight}, ${JSON.stringify(grams.join(" "))}],`),
    "];",
    "",
  ].join("\n");
}

main();
