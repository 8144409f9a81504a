import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  annotatedDocuments,
  type AnnotatedDocument,
  goldDocuments,
  type TrainingDocument,
} from "#loaders/training/documents.js";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { Clusters } from "#loaders/tagger/clusters.js";
import { loadClusters } from "#loaders/tagger/tagger.js";
import { type Lesson, lessonFrom } from "#loaders/training/lessons.js";
import { packageRoot } from "#server/package-root.js";
import { corpusFiles } from "./corpus.js";

export interface DocumentSets {
  readonly gold: readonly TrainingDocument[];
  readonly excerpts: readonly AnnotatedDocument[];
  /** Never trained on. */
  readonly unseen: readonly AnnotatedDocument[];
}

/** The folder with `gold/`, `text/` and `score.py`: named, or `MAILUO_EVAL`, or `../shared/eval` beside the checkout; null where it is not. */
export function evaluationFolder(named: string | undefined): string | null {
  const folder = named ?? process.env["MAILUO_EVAL"] ?? join(packageRoot(), "../shared/eval");
  if (existsSync(join(folder, "score.py"))) return folder;
  console.error(
    `There are no gold files in ${folder}: name a folder with score.py, gold/ and text/ as argument or in MAILUO_EVAL.`,
  );
  return null;
}

/** All annotated texts. The excerpts' texts come from the unpacked corpus. */
export function documentSets(evaluation: string): DocumentSets {
  corpusFiles();
  const corpus = join(packageRoot(), ".cache", "corpus");
  const folder = join(packageRoot(), "loaders", "training");
  return {
    gold: goldDocuments(evaluation),
    excerpts: annotatedDocuments(folder, "excerpts", corpus),
    unseen: annotatedDocuments(folder, "unseen", corpus),
  };
}

/** What is learned from: the gold files and the excerpts. */
export function loadLessons(evaluation: string): { readonly clusters: Clusters; readonly lessons: readonly Lesson[] } {
  const loaders = join(packageRoot(), "loaders");
  const gazetteers = loadGazetteers(join(loaders, "gazetteers"));
  const clusters = loadClusters(join(loaders, "tagger", "learned"));
  const { gold, excerpts } = documentSets(evaluation);
  return { clusters, lessons: [...gold, ...excerpts].map((document) => lessonFrom(document, gazetteers, clusters)) };
}
