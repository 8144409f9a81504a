import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";
import { createReader } from "#loaders/read.js";
import { subgraphFromBatch } from "#server/batch-subgraph.js";
import { packageRoot } from "#server/package-root.js";

/** What this program takes from a gold file: the metadata that its text, an excerpt, does not tell. */
const Gold = z.object({ document: z.string(), area: z.string(), issuer: z.string(), year: z.int() });

const Score = z.object({ gold: z.int(), found: z.int(), lenientF1: z.number(), strictF1: z.number().optional() });
const Scores = z.record(z.string(), Score);
type Scores = z.infer<typeof Scores>;

interface Pair {
  readonly document: string;
  readonly gold: string;
  readonly graph: string;
}

const ALL = ["entity.ALL", "relation.ALL", "observation.ALL"] as const;

/**
 * Scores the loaders against every gold file of a folder (argument, `MAILUO_EVAL`, or `../shared/eval` beside the checkout) with the
 * folder's own `score.py`, and prints a table: a line per document, their mean, and all documents together by type.
 */
function main(): void {
  const folder = process.argv[2] ?? process.env["MAILUO_EVAL"] ?? join(packageRoot(), "../shared/eval");
  if (!existsSync(join(folder, "score.py"))) {
    console.error(
      `There are no gold files in ${folder}: name a folder with score.py, gold/ and text/ as argument or in MAILUO_EVAL.`,
    );
    process.exitCode = 1;
    return;
  }
  const graphs = mkdtempSync(join(tmpdir(), "mailuo-eval-"));
  try {
    const pairs = readAll(folder, graphs);
    console.log(
      "document               entities  relations  observations   (F1: strict, lenient ends, value and unit)",
    );
    const rows = pairs.map((pair) => ({ name: pair.document, values: figuresOf(score(folder, [pair])) }));
    for (const row of rows) printRow(row.name, row.values);
    printRow(
      "MEAN",
      ALL.map((_, column) => meanOf(rows.flatMap((row) => row.values[column] ?? []))),
    );
    const together = score(folder, pairs);
    printRow("ALL TOGETHER", figuresOf(together));
    printTypes(together);
  } finally {
    rmSync(graphs, { recursive: true });
  }
}

function readAll(folder: string, graphs: string): Pair[] {
  const read = createReader(join(packageRoot(), "loaders/gazetteers"));
  return readdirSync(join(folder, "gold"))
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) => {
      const path = join(folder, "gold", file);
      const gold = Gold.parse(JSON.parse(readFileSync(path, "utf8")));
      const text = `${basename(file, ".json")}.txt`;
      const { area, issuer, year } = gold;
      const batch = read(readFileSync(join(folder, "text", text)), text, { area, issuer, year });
      const graph = join(graphs, file);
      writeFileSync(graph, JSON.stringify(subgraphFromBatch(batch)));
      return { document: gold.document, gold: path, graph };
    });
}

function score(folder: string, pairs: readonly Pair[]): Scores {
  const files = pairs.flatMap((pair) => [pair.gold, pair.graph]);
  return Scores.parse(
    JSON.parse(execFileSync("python3", [join(folder, "score.py"), ...files, "--json"], { encoding: "utf8" })),
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
  console.log(`${name.padEnd(20)} ${cells.join(" ")}`);
}

function printTypes(scores: Scores): void {
  for (const [kind, { gold, found, strictF1, lenientF1 }] of Object.entries(scores)) {
    console.log(
      `${kind.padEnd(28)} gold ${String(gold).padStart(5)} found ${String(found).padStart(5)}  F1 ${(strictF1 ?? lenientF1).toFixed(3)}`,
    );
  }
}

main();
