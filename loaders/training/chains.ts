import { labelCount, LAYERS, type Layer } from "#loaders/tagger/labels.js";
import { type LearnedChain, learnChain } from "./crf.js";
import type { Keep } from "./kept.js";
import type { Lesson } from "./lessons.js";
import { bytesFromLearned } from "./weights-file.js";

/** Measured by cross-validation over places. */
const CHAIN = { epochs: 8, rate: 0.04, l1: 0.0005, least: 2 } as const;
/** Weights nearer to zero are left out of the file. */
const LEAST_WEIGHT = 0.03;

/** The bytes of a weights file with both layers. */
export function learnWeights(lessons: readonly Lesson[], keep: Keep): Uint8Array {
  const source = {
    program: ["chains", "crf", "feature-numbers", "lattice", "weights-file", "../tagger/labels"],
    settings: {},
    cases: lessons.flatMap(({ names, places }) => [
      ...names.flatMap(({ features, allowed }) => [features, allowed]),
      ...places.map(({ allowed }) => allowed),
    ]),
  };
  return keep(source, () =>
    bytesFromLearned({ names: learnLayer(lessons, "names"), places: learnLayer(lessons, "places") }, LEAST_WEIGHT),
  );
}

function learnLayer(lessons: readonly Lesson[], layer: Layer): LearnedChain {
  const sequences = lessons.flatMap((lesson) => lesson[layer]);
  return learnChain(sequences, { ...CHAIN, labels: labelCount(LAYERS[layer]), mayFollow });
}

/** An inside follows its own beginning or inside only. */
function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}
