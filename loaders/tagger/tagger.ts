import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { GraphError } from "#model/problem.js";
import type { FactJudge } from "#loaders/facts/pairs/fact-judge.js";
import { PAIR_TRAITS } from "#loaders/facts/pairs/pair-traits.js";
import { WORD_FEATURES } from "#loaders/facts/pairs/pair-words.js";
import { wordWeightsFromBytes } from "#loaders/facts/pairs/word-weights.js";
import { clustersFromTsv, type Clusters } from "./clusters.js";
import { oddsFromBytes } from "./odds-file.js";
import { TRAITS } from "./traits.js";
import type { Trees } from "./trees.js";
import { treesFromBytes } from "./trees-file.js";
import { weightsFromBytes, type Weights } from "./weights.js";
import type { WordOdds } from "./word-odds.js";

/** All that was learned. */
export interface Learned extends Judge {
  readonly clusters: Clusters;
  readonly weights: Weights;
  /** Without it facts are as the rules find them. */
  readonly facts?: FactJudge;
}

/** What proposals are judged by. */
export interface Judge {
  readonly trees: Trees;
  readonly odds: WordOdds;
}

/** Gives what was learned; reads it at the first call. */
export type Tagger = () => Learned;

export const LEARNED_FILES = {
  clusters: "clusters.tsv",
  weights: "chain.weights.br",
  trees: "judge.trees",
  odds: "judge.odds",
  factWords: "fact-words.weights",
  factTrees: "fact-judge.trees",
} as const;

/**
 * What a folder holds of the learned files. They are read at the first call, which throws a GraphError that names the file when one
 * is missing or damaged.
 */
export function createTagger(folder: string): Tagger {
  let learned: Learned | null = null;
  return () => {
    learned ??= {
      clusters: loadClusters(folder),
      weights: weightsFromBytes(...unpackedFile(folder, LEARNED_FILES.weights)),
      trees: loadTrees(folder, LEARNED_FILES.trees, TRAITS),
      odds: oddsFromBytes(...fileOf(folder, LEARNED_FILES.odds)),
      facts: {
        words: wordWeightsFromBytes(...fileOf(folder, LEARNED_FILES.factWords), WORD_FEATURES),
        trees: loadTrees(folder, LEARNED_FILES.factTrees, PAIR_TRAITS),
      },
    };
    return learned;
  };
}

export function loadClusters(folder: string): Clusters {
  return clustersFromTsv(new TextDecoder().decode(fileOf(folder, LEARNED_FILES.clusters)[0]));
}

/** `known`: how many traits there are of what they judge. */
function loadTrees(folder: string, file: string, known: number): Trees {
  const [bytes, path] = fileOf(folder, file);
  const trees = treesFromBytes(bytes, path);
  if (trees.width > known) {
    throw new GraphError(
      "invalid-configuration",
      `${path} holds trees that ask for ${String(trees.width)} traits, and only ${String(known)} are known; learn them anew with npm run train.`,
    );
  }
  return trees;
}

function unpackedFile(folder: string, file: string): [bytes: Uint8Array, path: string] {
  const [packed, path] = fileOf(folder, file);
  try {
    return [brotliDecompressSync(packed), path];
  } catch (cause) {
    throw new GraphError("invalid-configuration", `${path} is damaged; train it anew with npm run train.`, { cause });
  }
}

function fileOf(folder: string, file: string): [bytes: Uint8Array, path: string] {
  const path = join(folder, file);
  try {
    return [readFileSync(path), path];
  } catch (cause) {
    throw new GraphError("invalid-configuration", `The tagger's ${path} is missing; make it with npm run train.`, {
      cause,
    });
  }
}
