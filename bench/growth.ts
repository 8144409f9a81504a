import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { numberAfter } from "./called-with.js";
import { rightAnswers } from "./load-test/callers.js";
import { loadReport } from "./load-test/uploader.js";
import { childProcesses, memoryOf } from "./processes.js";
import { quantile } from "./quantile.js";
import { onAskedEngines, startWatchedServing } from "./serving.js";

/**
 * `npm run bench -- growth [embedded] [neo4j] [--loads N]`: the same report is sent again and again with other figures, and all that the load
 * test asks is asked after each; a line for every tenth part tells the memory of the server and of each of the engine's processes, and what of it is in use, all else
 * given back. Bar: in the last third at most 1.05 times that of the second.
 */

const loads = numberAfter("--loads") ?? 60;
const MOST_GROWTH = 1.05;
const SETTLE_MS = 700;

await onAskedEngines(measure);

async function measure(engine: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-growth-"));
  const serving = await startWatchedServing({ ...environment, MAILUO_DATA: folder }, ["--sample"]);
  try {
    const told: (readonly [server: number, engine: number])[] = [];
    const used: number[] = [];
    for (let round = 0; round < loads; round += 1) {
      await loadReport(serving.address, null, round);
      await Promise.all([1, 2, 3].map(async () => rightAnswers(serving.address, null)));
      await delay(SETTLE_MS);
      const engines = childProcesses(serving.pid).map((pid) => memoryOf([pid]) ?? 0);
      const server = memoryOf([serving.pid]) ?? 0;
      told.push([server, engines.reduce((sum, one) => sum + one, 0)]);
      // No more often: the rest goes on as V8 clears up by itself.
      if ((round + 1) % Math.floor(loads / 3) === 0) used.push(await serving.usedMemory());
      if ((round + 1) % Math.max(1, Math.floor(loads / 10)) === 0)
        console.log(
          `${engine}: ${round + 1} loads: server ${server.toFixed(0)} MB, engine ${engines.map(Math.round).join(" + ")} MB`,
        );
    }
    tellGrowth(
      "server",
      told.map(([server]) => server),
    );
    tellGrowth("in use by the server's main thread, at the end of each third", used);
    if (engine === "embedded")
      tellGrowth(
        "engine's processes",
        told.map(([, engines]) => engines),
      );
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellGrowth(what: string, memory: readonly number[]): void {
  const third = Math.floor(memory.length / 3);
  const [second, last] = [memory.slice(third, 2 * third), memory.slice(-third)].map((part) => quantile(part, 0.5));
  const growth = (last ?? Number.NaN) / (second ?? Number.NaN);
  const isMet = growth <= MOST_GROWTH;
  console.log(
    `  ${what}: ${second?.toFixed(1)} MB in the second third, ${last?.toFixed(1)} MB in the last (${growth.toFixed(2)}); bar ≤ ${MOST_GROWTH}: ${isMet ? "met" : "missed"}`,
  );
  if (!isMet) process.exitCode = 1;
}
