import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { workerData } from "node:worker_threads";
import { z } from "zod";
import type { EntityRecord } from "#model/batch.js";
import { FACT_TYPES } from "#model/fact-types.js";
import { createPathShelf } from "#server/paths/path-shelf.js";
import type { EntityRow, FactRow } from "#server/snapshot/graph-change.js";
import { createRandom } from "../random.js";
import { syntheticEntity } from "../synthetic/documents.js";

/** A thread that fills a shelf of paths and says what it takes; made anew for each size, so that one does not weigh on the next. */

const PAGE = 10_000;
const { entities, facts } = z.object({ entities: z.int(), facts: z.int() }).parse(workerData);
const random = createRandom(5);
const known = Array.from({ length: entities }, (_, index) => nameOf(syntheticEntity(index)));
const shelf = createPathShelf();
const before = held();
for (let first = 0; first < entities; first += PAGE) {
  const rows = known.slice(first, first + PAGE).map(({ key, type, name }): EntityRow => fresh([key, type, name]));
  shelf.take({ kind: "entities", rows });
}
for (let first = 0; first < facts; first += PAGE) {
  const rows = Array.from({ length: Math.min(PAGE, facts - first) }, (_, index) => factRow(first + index));
  shelf.take({ kind: "facts", rows });
}
const started = performance.now();
shelf.take({ kind: "complete", revision: "one" });
const seconds = (performance.now() - started) / 1000;
console.log(
  `${entities} entities, ${facts} facts: ${Math.round((held() - before) / 2 ** 20)} MB; made ready in ${seconds.toFixed(1)} s`,
);

function factRow(index: number): FactRow {
  const start = keyAt(random());
  const end = keyAt(random() ** 2.5);
  const key = `fact:${(index * 7919).toString(16).padStart(24, "0")}`;
  const type = FACT_TYPES[index % FACT_TYPES.length] ?? "PART_OF";
  const document = `document:made-up-${index % 3000}`;
  return fresh([key, type, start, end, document, "stated", "done", Math.round(50 + random() * 50) / 100]);
}

function nameOf({ key, type, name }: EntityRecord) {
  return { key, type, name };
}

function keyAt(share: number): string {
  return known[Math.floor(entities * share)]?.key ?? "";
}

/** As it comes from a store: each text in a memory of its own. */
function fresh<Row>(row: Row): Row {
  return structuredClone(row);
}

function held(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + Math.max(external, arrayBuffers);
}
