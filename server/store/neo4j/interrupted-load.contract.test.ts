import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { DocumentBatch } from "#model/batch.js";
import { packageRoot } from "#server/package-root.js";
import { exportedGraph } from "../contract/exported-graph.js";
import { longReport } from "../contract/long-report.js";
import { randomNumbers } from "../contract/random-numbers.js";
import { NOTICE } from "../contract/seed.js";
import { openNeo4jStore } from "./neo4j-store.js";
import type { Neo4jAddress } from "./testing/test-server.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

const KILLS = 20;
const SEED = 20140701;

describeWithNeo4j((address) => {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

  it(
    `leaves the old graph or the new one when a load is killed at ${KILLS} random moments`,
    { timeout: 300_000 },
    async () => {
      const store = await openNeo4jStore({ ...address, catalogue });
      const readOnce = async () => JSON.stringify(await exportedGraph(store, catalogue));
      /** The server may still be committing what a killed process asked for last: then one reading meets both graphs. */
      const graph = async () => {
        for (let [before, now] = ["", await readOnce()]; ; [before, now] = [now, await readOnce()]) {
          if (before === now) return now;
        }
      };
      const versions = [longReport("项目甲", 200), longReport("项目乙", 150)] as const;
      await store.replaceDocument(NOTICE);
      await store.replaceDocument(versions[1]);
      const second = await graph();
      const whole = await load(address, versions[0], Infinity);
      const first = await graph();

      const random = randomNumbers(SEED);
      const seen: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        await load(address, versions[(kill + 1) % 2]!, random() * whole);
        const found = await graph();
        seen.push(found === first || found === second ? "old or new" : `kill ${kill}: neither`);
      }
      for (const { document } of [NOTICE, ...versions.slice(0, 1)]) await store.removeDocument(document.key);
      await store.close();
      expect({ differ: first !== second, seen }).toEqual({ differ: true, seen: seen.map(() => "old or new") });
    },
  );
});

/** Loads in a process of its own, killed `killAfterMs` after it began to load if it is still at it; gives how long it took. */
async function load(address: Neo4jAddress, batch: DocumentBatch, killAfterMs: number): Promise<number> {
  const main = join(packageRoot(), "dist/server/store/neo4j/testing/load-main.js");
  const child = spawn(process.execPath, [main], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  child.stdin.end(JSON.stringify({ address, batch }));
  await saying(child, "READY");
  const started = performance.now();
  await Promise.race(killAfterMs === Infinity ? [ended] : [ended, delay(killAfterMs)]);
  const took = performance.now() - started;
  child.kill("SIGKILL");
  await ended;
  return took;
}

async function saying(child: ChildProcess, word: string): Promise<void> {
  if (child.stdout === null) throw new Error("The loading process has no output.");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== word) continue;
    child.stdout.resume();
    return;
  }
  throw new Error(`The loading process ended before it said ${word}.`);
}
