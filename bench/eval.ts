import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { createReader, type ReadReport } from "#loaders/read.js";
import { loadClusters } from "#loaders/tagger/tagger.js";
import type { TrainingDocument } from "#loaders/training/documents.js";
import { foldOfPlace } from "#loaders/training/learn.js";
import { taggerFrom } from "#loaders/training/learned-bytes.js";
import { subgraphFromBatch } from "#server/batch-subgraph.js";
import { packageRoot } from "#server/package-root.js";
import { goldFromAnnotation } from "./gold-file.js";
import { learnReaders } from "./learning/learn-readers.js";
import { documentSets, type DocumentSets, evaluationFolder } from "./training-documents.js";

const Score = z.object({ gold: z.int(), found: z.int(), lenientF1: z.number(), strictF1: z.number().optional() });
const Scores = z.record(z.string(), Score);
type Scores = z.infer<typeof Scores>;

interface Pair {
  readonly document: string;
  readonly gold: string;
  readonly graph: string;
}

const ALL = ["entity.ALL", "relation.ALL", "observation.ALL"] as const;
const GAZETTEERS = join(packageRoot(), "loaders", "gazetteers");

/**
 * `npm run eval -- [FOLDER] [--folds 5]`: scores the loaders with the folder's `score.py` (the folder: `MAILUO_EVAL`, or `../shared/eval`
 * beside the checkout) on the gold files, on the annotated excerpts, and on those that nothing was trained on. One table each: a line per
 * document, their mean, and all together by type. With `--folds` each text is read with what was learned from other places alone.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { folds: { type: "string" } }, allowPositionals: true });
  const evaluation = evaluationFolder(positionals[0]);
  const folds = values.folds === undefined ? null : Number(values.folds);
  if (evaluation === null) process.exitCode = 1;
  else if (folds !== null && !(Number.isInteger(folds) && folds > 2)) {
    console.error(`--folds ${values.folds} is no number of folds: give an integer above 2.`);
    process.exitCode = 2;
  } else await evaluate(evaluation, folds);
}

async function evaluate(evaluation: string, folds: number | null): Promise<void> {
  const sets = documentSets(evaluation);
  const shipped = createReader(GAZETTEERS);
  const readerFor = folds === null ? () => shipped : await foldReaders(evaluation, folds);
  console.log(
    folds === null
      ? "The shipped tagger has learned from the gold files and the excerpts: --folds 5 judges it by places that it has not seen."
      : `What reads a text has seen no text of its place: ${folds} folds over the places. The rules were written with the gold files in view.`,
  );
  const folder = mkdtempSync(join(tmpdir(), "mailuo-eval-"));
  try {
    const judge = (name: string, documents: readonly TrainingDocument[], reader: typeof readerFor): void => {
      const pairs = documents.map((document) => pairOf(document, { evaluation, folder, read: reader(document) }));
      if (pairs.length > 0) printSet(name, evaluation, pairs);
    };
    judge("gold", sets.gold, readerFor);
    judge("excerpts", sets.excerpts, readerFor);
    for (const round of new Set(sets.unseen.map(({ annotation }) => annotation.round)))
      judge(`unseen, round ${round}`, unseenOf(sets, round), () => shipped);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function unseenOf({ unseen }: DocumentSets, round: number): DocumentSets["unseen"] {
  return unseen.filter(({ annotation }) => annotation.round === round);
}

/** Learns once for each fold, from the gold files and excerpts of all other places. */
async function foldReaders(evaluation: string, folds: number): Promise<(document: TrainingDocument) => ReadReport> {
  const hidden = Array.from({ length: folds }, (_, fold) => fold);
  const learned = await learnReaders(hidden, { evaluation, folds, onStep: (step) => console.error(step) });
  const clusters = loadClusters(join(packageRoot(), "loaders", "tagger", "learned"));
  const readers = learned.map((one) => createReader(GAZETTEERS, taggerFrom(one, clusters)));
  return ({ area }) => readers[foldOfPlace(area, folds)] ?? createReader(GAZETTEERS);
}

function pairOf(
  document: TrainingDocument | DocumentSets["excerpts"][number],
  { evaluation, folder, read }: { evaluation: string; folder: string; read: ReadReport },
): Pair {
  const { id, set, text, area, issuer, year } = document;
  const graph = join(folder, `${set}-${id}.graph.json`);
  const batch = read(Buffer.from(text), `${id}.txt`, { area, issuer, year });
  writeFileSync(graph, JSON.stringify(subgraphFromBatch(batch)));
  if (!("annotation" in document)) return { document: id, graph, gold: join(evaluation, "gold", `${id}.json`) };
  const gold = join(folder, `${set}-${id}.json`);
  writeFileSync(gold, JSON.stringify(goldFromAnnotation(document)));
  return { document: id, graph, gold };
}

function printSet(name: string, evaluation: string, pairs: readonly Pair[]): void {
  console.log(`\n${name.padEnd(36)} entities  relations  observations   (F1: strict, lenient ends, value and unit)`);
  const rows = pairs.map((pair) => ({ name: pair.document, values: figuresOf(score(evaluation, [pair])) }));
  for (const row of rows) printRow(row.name, row.values);
  printRow(
    "MEAN",
    ALL.map((_, column) => meanOf(rows.flatMap((row) => row.values[column] ?? []))),
  );
  const together = score(evaluation, pairs);
  printRow("ALL TOGETHER", figuresOf(together));
  printTypes(together);
}

function score(evaluation: string, pairs: readonly Pair[]): Scores {
  const files = pairs.flatMap((pair) => [pair.gold, pair.graph]);
  return Scores.parse(
    JSON.parse(execFileSync("python3", [join(evaluation, "score.py"), ...files, "--json"], { encoding: "utf8" })),
  );
}

/** Null where the document has none of the kind to find. */
function figuresOf(scores: Scores): (number | null)[] {
  return ALL.map((kind) => {
    const found = scores[kind];
    return found === undefined || found.gold === 0 ? null : (found.strictF1 ?? found.lenientF1);
  });
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function printRow(name: string, values: readonly (number | null)[]): void {
  const cells = values.map((value) => (value === null ? "    –" : value.toFixed(3)).padStart(10));
  console.log(`${name.padEnd(34)} ${cells.join(" ")}`);
}

function printTypes(scores: Scores): void {
  for (const [kind, { gold, found, strictF1, lenientF1 }] of Object.entries(scores)) {
    console.log(
      `${kind.padEnd(28)} gold ${String(gold).padStart(5)} found ${String(found).padStart(5)}  F1 ${(strictF1 ?? lenientF1).toFixed(3)}`,
    );
  }
}

await main();
