import type { ReadTask } from "#server/loading/messages.js";
import { startReaderThread } from "#server/loading/reader-thread.js";
import { createReadingPool, type ReadingPool } from "#server/loading/reading-pool.js";
import { nameOf, type Finding } from "./finding.js";

const BAR = 1.7;
const WARM_UP = 8;

/** The pool that `load` reads with, by one thread and by two, by the clock. */
export async function* measureThreads(files: readonly string[]): AsyncGenerator<Finding> {
  const tasks = files.map((path) => ({ path, name: nameOf(path), hints: {} }));
  const one = await secondsWith(1, tasks);
  const two = await secondsWith(2, tasks);
  const gain = one / two;
  const words = `one ${one.toFixed(1)} s, two ${two.toFixed(1)} s: ${gain.toFixed(2)} times, bar ${BAR}`;
  yield { words, isMet: gain >= BAR };
}

async function secondsWith(threads: number, tasks: readonly ReadTask[]): Promise<number> {
  const pool = createReadingPool({ threads, startThread: startReaderThread, timeLimitMs: 120_000 });
  await readAll(pool, tasks.slice(0, WARM_UP));
  const start = performance.now();
  await readAll(pool, tasks);
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  return seconds;
}

async function readAll(pool: ReadingPool, tasks: readonly ReadTask[]): Promise<void> {
  for await (const { results } of pool.read(tasks, () => true)) {
    for await (const result of results) if (result.kind === "failed") console.log(result.detail.en);
  }
}
