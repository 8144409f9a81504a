import { loadTasks } from "#server/loading/loading-run.js";
import { startReaderThread } from "#server/loading/reader-thread.js";
import { createReadingPool } from "#server/loading/reading-pool.js";
import type { GraphStore } from "#server/store/port.js";
import { memoryOf } from "../processes.js";

const PARTS = 10;
/** The last parts may be this much slower than the first ones. */
const SLOWEST_SHARE = 0.5;
const MEMORY_BAR = 1.3;

interface Part {
  readonly documents: number;
  readonly seconds: number;
  readonly nodes: number;
  readonly relationships: number;
  /** MB of this process, with its reading threads. */
  readonly memory: number;
  /** MB of the engine's processes, where they are known. */
  readonly engineMemory: number | null;
}

/** Loads the files as `mailuo load` does and prints a line for each tenth of them. */
export async function loadMeasured(
  store: GraphStore,
  files: readonly string[],
  { threads, engine }: { readonly threads: number; readonly engine: () => readonly number[] },
): Promise<void> {
  const pool = createReadingPool({ threads, startThread: startReaderThread, timeLimitMs: 120_000 });
  const parts: Part[] = [];
  const failures: string[] = [];
  let current = { documents: 0, nodes: 0, relationships: 0, start: performance.now() };
  const closePart = (): void => {
    const { documents, nodes, relationships, start } = current;
    const seconds = (performance.now() - start) / 1000;
    const memory = process.memoryUsage.rss() / 2 ** 20;
    const part = { documents, seconds, nodes, relationships, memory, engineMemory: memoryOf(engine()) };
    parts.push(part);
    printPart(part);
    current = { documents: 0, nodes: 0, relationships: 0, start: performance.now() };
  };

  console.log(`${store.engine}: ${files.length} reports, ${threads} reading threads`);
  await store.applySchema();
  await loadTasks(
    files.map((path) => ({ path, name: keyNameOf(path), hints: {} })),
    {
      pool,
      put: async (batch) => ({ status: "loaded", counts: await store.replaceDocument(batch) }),
      known: new Map(),
      signal: new AbortController().signal,
      onOutcome: (outcome) => {
        if (outcome.status === "failed") failures.push(outcome.detail.en);
        if (outcome.status === "loaded") {
          current.nodes += outcome.counts.nodesWritten;
          current.relationships += outcome.counts.relationshipsWritten;
        }
        current.documents += 1;
        if (current.documents >= files.length / PARTS) closePart();
      },
    },
  );
  if (current.documents > 0) closePart();
  await pool.close();
  printSum(parts, failures);
}

/** The corpus has the same file names in many folders: the folder belongs to the name. */
function keyNameOf(path: string): string {
  return path.split(/[/\\]/u).slice(-2).join("/");
}

function printPart({ documents, seconds, nodes, relationships, memory, engineMemory }: Part): void {
  const engine = engineMemory === null ? "" : `, engine ${engineMemory.toFixed(0)} MB`;
  console.log(
    `${String(documents).padStart(5)} documents in ${seconds.toFixed(1)} s, ${(documents / seconds).toFixed(2)}/s; ` +
      `${nodes} nodes, ${relationships} relationships; ${memory.toFixed(0)} MB${engine}`,
  );
}

function printSum(parts: readonly Part[], failures: readonly string[]): void {
  const sum = (of: (part: Part) => number, some: readonly Part[] = parts): number =>
    some.reduce((total, part) => total + of(part), 0);
  const rate = (some: readonly Part[]): number =>
    sum((part) => part.documents, some) / sum((part) => part.seconds, some);
  const third = Math.ceil(parts.length / 3);
  const even = rate(parts.slice(-third)) / rate(parts.slice(0, third));
  const growth =
    Math.max(...parts.slice(-third).map(({ memory }) => memory)) /
    Math.max(...parts.slice(0, third).map(({ memory }) => memory));
  for (const failure of failures) console.log(failure);
  const isMet = failures.length === 0 && even >= SLOWEST_SHARE && growth <= MEMORY_BAR;
  console.log(
    `${sum((part) => part.documents)} documents in ${sum((part) => part.seconds).toFixed(0)} s, ${rate(parts).toFixed(2)}/s; ` +
      `${sum((part) => part.nodes)} nodes, ${sum((part) => part.relationships)} relationships; ${failures.length} failed; ` +
      `last third at ${even.toFixed(2)} of the first's rate, bar ${SLOWEST_SHARE}; memory ${growth.toFixed(2)} times, bar ${MEMORY_BAR}: ` +
      (isMet ? "met" : "MISSED"),
  );
  if (!isMet) process.exitCode = 1;
}
