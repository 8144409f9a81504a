import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { bytesFromWordWeights } from "#loaders/facts/pairs/word-weights.js";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import { bytesFromOdds } from "#loaders/tagger/odds-file.js";
import { LEARNED_FILES, loadClusters } from "#loaders/tagger/tagger.js";
import { bytesFromTrees } from "#loaders/tagger/trees-file.js";
import { learnAll } from "#loaders/training/learn.js";
import { lessonFrom } from "#loaders/training/lessons.js";
import { packageRoot } from "#server/package-root.js";
import { documentSets, evaluationFolder } from "./training-documents.js";

const FOLDS = 5;

/**
 * `npm run train`: learns the tagger from the gold files (argument, `MAILUO_EVAL`, or `../shared/eval` beside the checkout) and the annotated
 * excerpts, and writes what it learned into `loaders/tagger/learned`. The same files give the same bytes.
 */
function main(): void {
  const evaluation = evaluationFolder(process.argv[2]);
  if (evaluation === null) {
    process.exitCode = 1;
    return;
  }
  const started = performance.now();
  const say = (step: string): void =>
    console.log(`${String(Math.round((performance.now() - started) / 1000)).padStart(5)} s  ${step}`);
  const target = join(packageRoot(), "loaders", "tagger", "learned");
  const gazetteers = loadGazetteers(join(packageRoot(), "loaders", "gazetteers"));
  const clusters = loadClusters(target);
  const { gold, excerpts } = documentSets(evaluation);
  const lessons = [...gold, ...excerpts].map((document) => lessonFrom(document, gazetteers, clusters));
  say(`${lessons.length} documents read`);
  const { weights, learned } = learnAll(lessons, { clusters, folds: FOLDS, onStep: say });
  // At its best, as is the default; a fifth smaller than gzip.
  const packed = brotliCompressSync(weights);
  writeFileSync(join(target, LEARNED_FILES.weights), packed);
  writeFileSync(join(target, LEARNED_FILES.trees), bytesFromTrees(learned.trees));
  writeFileSync(join(target, LEARNED_FILES.odds), bytesFromOdds(learned.odds));
  writeFileSync(join(target, LEARNED_FILES.factWords), bytesFromWordWeights(learned.facts.words));
  writeFileSync(join(target, LEARNED_FILES.factTrees), bytesFromTrees(learned.facts.trees));
  say(`${packed.length} bytes of weights written to ${target}`);
}

main();
