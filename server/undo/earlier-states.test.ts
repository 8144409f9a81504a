import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildBatch } from "#server/store/contract/batch-builder.js";
import { openEarlierStates, type EarlierState, type EarlierStates } from "./earlier-states.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mailuo-undo-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AFTER = { sha256: "a", loadedAt: "2026-01-01T00:00:00.000Z" };

function state(name: string): EarlierState {
  const batch = buildBatch({ name, passages: [[`西岸传媒港${name}`, null]] });
  return { document: `document:${name}`, before: { batch, loadedAt: AFTER.loadedAt }, after: AFTER };
}

async function readAll(states: EarlierStates, job: string): Promise<readonly EarlierState[]> {
  const all: EarlierState[] = [];
  for await (const one of states.read(job)) all.push(one);
  return all.toSorted((a, b) => (a.document < b.document ? -1 : 1));
}

function bytesOf(job: string): number {
  const within = join(folder, "undo", job);
  return readdirSync(within).reduce((sum, name) => sum + statSync(join(within, name)).size, 0);
}

test("what documents said before a job is there again in another process", async () => {
  const states = await openEarlierStates(folder, 1_000_000);
  const recorder = states.record("a1", () => {});
  const kept = [state("a"), { document: "document:b", before: null, after: AFTER }];
  for (const one of kept) expect(await recorder.keep(one)).toBe(true);
  const again = await openEarlierStates(folder, 1_000_000);
  expect(await readAll(again, "a1")).toEqual(kept);
  await again.remove("a1");
  expect(await readAll(again, "a1")).toEqual([]);
});

test("the oldest job's are given up for a new one's, also of a process before, and it is told", async () => {
  const first = await openEarlierStates(folder, 1_000_000);
  await first.record("a1", () => {}).keep(state("a"));
  await first.record("a2", () => {}).keep(state("b"));
  const past = new Date("2026-01-01T00:00:00Z");
  for (const name of readdirSync(join(folder, "undo", "a1"))) utimesSync(join(folder, "undo", "a1", name), past, past);
  const gone: string[] = [];
  const states = await openEarlierStates(folder, 2 * bytesOf("a1") + 100);
  expect(await states.record("a3", (job) => gone.push(job)).keep(state("c"))).toBe(true);
  expect(gone).toEqual(["a1"]);
  expect(readdirSync(join(folder, "undo")).toSorted()).toEqual(["a2", "a3"]);
});

test("a job that needs more room than there is keeps nothing, and says so once", async () => {
  const gone: string[] = [];
  const states = await openEarlierStates(folder, 600);
  const recorder = states.record("a1", (job) => gone.push(job));
  const outcomes = [];
  for (const name of ["a", "b", "c"]) outcomes.push(await recorder.keep(state(name)));
  expect([outcomes.at(-1), gone, readdirSync(join(folder, "undo"))]).toEqual([false, ["a1"], []]);
});

test("what is damaged is said to be so", async () => {
  const states = await openEarlierStates(folder, 1_000_000);
  await states.record("a1", () => {}).keep(state("a"));
  const [name = ""] = readdirSync(join(folder, "undo", "a1"));
  writeFileSync(join(folder, "undo", "a1", name), "no gzip");
  await expect(readAll(states, "a1")).rejects.toMatchObject({ code: "store-damaged" });
});
