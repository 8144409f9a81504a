import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { DocumentBatch } from "#model/batch.js";
import { packageRoot } from "../../package-root.js";
import { exportedGraph } from "../contract/exported-graph.js";
import { longReport } from "../contract/long-report.js";
import { randomNumbers } from "../contract/random-numbers.js";
import { NOTICE } from "../contract/seed.js";
import { openEmbeddedStore } from "./embedded-store.js";
import { startEngine } from "./engine-process.js";
import { CountsAnswer } from "./protocol.js";
import { prepareDraft, publishDraft, storeFilesIn } from "./store-files.js";

const KILLS = 20;
const SEED = 20140701;

const folder = mkdtempSync(join(tmpdir(), "mailuo-sigkill-"));
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const statements = [...catalogue.schema("embedded")];
const queries = Object.fromEntries(catalogue.steps().map(({ name, text }) => [name, text]));

afterAll(() => rmSync(folder, { recursive: true }));

test(`a load killed at ${KILLS} random moments leaves the old graph or the new one`, { timeout: 180_000 }, async () => {
  const store = await openEmbeddedStore({ folder, catalogue });
  await store.replaceDocument(NOTICE);
  const versions = [longReport("项目甲", 400), longReport("项目乙", 300)];
  const graphs: string[] = [];
  for (const version of versions) {
    await store.replaceDocument(version);
    graphs.push(await fingerprint());
  }
  await store.close();

  const whole = await load(versions[0]!, Infinity);
  const random = randomNumbers(SEED);
  const seen: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await load(versions[(kill + 1) % 2]!, random() * whole);
    const store = await openEmbeddedStore({ folder, catalogue, readers: 1 });
    const graph = JSON.stringify(await exportedGraph(store, catalogue));
    seen.push(graph === graphs[0] ? "first" : graph === graphs[1] ? "second" : `kill ${kill}: neither`);
    await store.close();
  }
  expect(seen).toEqual(seen.map((state) => expect.toSatisfy(() => state === "first" || state === "second")));

  async function fingerprint(): Promise<string> {
    return JSON.stringify(await exportedGraph(store, catalogue));
  }
});

/** Loads as the store does and kills the writing process after `killAfterMs`, if it is still at it; gives how long it took. */
async function load(batch: DocumentBatch, killAfterMs: number): Promise<number> {
  const files = storeFilesIn(folder);
  const engine = startEngine(512);
  await engine.call({ kind: "version" }, z.string()).catch(() => "not open yet");
  const started = performance.now();
  const loading = (async () => {
    await prepareDraft(files);
    await engine.call({ kind: "open", file: files.draft, access: "write", statements }, z.null());
    const replacing = { kind: "replace", batch, loadedAt: "2014-07-01T00:00:00Z", revision: "1", queries } as const;
    await engine.call(replacing, CountsAnswer);
    await engine.call({ kind: "close" }, z.null());
    await publishDraft(files);
  })();
  const ending = loading.catch(() => undefined);
  await Promise.race(killAfterMs === Infinity ? [loading] : [ending, delay(killAfterMs)]);
  const took = performance.now() - started;
  engine.kill();
  await Promise.all([engine.ended, ending]);
  return took;
}
