import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { GraphError } from "#model/problem.js";
import { clustersFromTsv, type Clusters } from "./clusters.js";
import type { Trees } from "./trees.js";
import { treesFromBytes } from "./trees-file.js";
import { weightsFromBytes, type Weights } from "./weights.js";

/** All that was learned. */
export interface Learned {
  readonly clusters: Clusters;
  readonly weights: Weights;
  readonly trees: Trees;
}

/** Gives what was learned; reads it at the first call. */
export type Tagger = () => Learned;

export const LEARNED_FILES = { clusters: "clusters.tsv", weights: "chain.weights.gz", trees: "judge.trees" } as const;

/**
 * What a folder holds of the three learned files. They are read at the first call, which throws a GraphError that names the file when one
 * is missing or damaged.
 */
export function createTagger(folder: string): Tagger {
  let learned: Learned | null = null;
  return () => {
    learned ??= {
      clusters: loadClusters(folder),
      weights: weightsFromBytes(...unpackedFile(folder, LEARNED_FILES.weights)),
      trees: treesFromBytes(...fileOf(folder, LEARNED_FILES.trees)),
    };
    return learned;
  };
}

export function loadClusters(folder: string): Clusters {
  return clustersFromTsv(new TextDecoder().decode(fileOf(folder, LEARNED_FILES.clusters)[0]));
}

function unpackedFile(folder: string, file: string): [bytes: Uint8Array, path: string] {
  const [packed, path] = fileOf(folder, file);
  try {
    return [gunzipSync(packed), path];
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
