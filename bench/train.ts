import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { LEARNED_FILES } from "#loaders/tagger/tagger.js";
import { packageRoot } from "#server/package-root.js";
import { learnReaders } from "./learning/learn-readers.js";
import { evaluationFolder } from "./training-documents.js";

const FOLDS = 5;

/**
 * `npm run train`: learns the tagger from the gold files (argument, `MAILUO_EVAL`, or `../shared/eval` beside the checkout) and the annotated
 * excerpts, and writes what it learned into `loaders/tagger/learned`. The same files give the same bytes.
 */
async function main(): Promise<void> {
  const evaluation = evaluationFolder(process.argv[2]);
  if (evaluation === null) {
    process.exitCode = 1;
    return;
  }
  const [learned] = await learnReaders([null], { evaluation, folds: FOLDS, onStep: (step) => console.log(step) });
  if (learned === undefined) throw new Error("Nothing was learned.");
  const target = join(packageRoot(), "loaders", "tagger", "learned");
  // At its best, as is the default; a fifth smaller than gzip.
  const weights = brotliCompressSync(learned.weights);
  writeFileSync(join(target, LEARNED_FILES.weights), weights);
  for (const part of ["trees", "odds", "factWords", "factTrees"] as const)
    writeFileSync(join(target, LEARNED_FILES[part]), learned[part]);
  console.log(`${String(weights.length)} bytes of weights written to ${target}`);
}

await main();
