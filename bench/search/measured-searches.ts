import { setTimeout as delay } from "node:timers/promises";
import { SearchAnswer } from "#model/search-api.js";
import { memoryOf, processorSeconds } from "../loading/process-memory.js";
import { searchTexts, type AskedText } from "./queries.js";
import type { Serving } from "./serving.js";

interface Measured {
  readonly kind: string;
  readonly ms: number;
}

export interface SearchLoad {
  /** How many the graph has. */
  readonly entities: number;
  readonly callers: number;
  readonly searches: number;
}

/** Prints how long searches take by kind, and gives the 99th percentile of all, in milliseconds. */
export async function measureSearches(serving: Serving, { entities, callers, searches }: SearchLoad): Promise<number> {
  const ready = await untilNamesAreRead(serving.address);
  console.log(`names read after ${(ready / 1000).toFixed(1)} s; the server takes ${megabytes(serving)} MB`);
  // The engine's caches are cold and nothing is compiled yet.
  await askAll(serving.address, searchTexts(entities, Math.round(searches / 4), 3), callers);
  const before = processorSeconds(serving.pid);
  const started = performance.now();
  const measured = await askAll(serving.address, searchTexts(entities, searches, 4), callers);
  const seconds = (performance.now() - started) / 1000;
  for (const kind of new Set(measured.map((one) => one.kind))) {
    console.log(
      lineOf(
        kind,
        measured.filter((one) => one.kind === kind),
      ),
    );
  }
  console.log(lineOf("all", measured));
  const perSearch = ((processorSeconds(serving.pid) - before) * 1000) / searches;
  console.log(
    `${Math.round(searches / seconds)} searches a second; the server took ${perSearch.toFixed(2)} ms of processor time each and takes ${megabytes(serving)} MB`,
  );
  return percentile(measured, 0.99);
}

async function untilNamesAreRead(address: string): Promise<number> {
  const started = performance.now();
  for (;;) {
    // Until then the engine looks through all names, for which a busy machine may lack the time.
    const answer = await search(address, "区").catch(() => null);
    if (answer !== null && answer.facets.types.length > 0) return performance.now() - started;
    await delay(500);
  }
}

async function askAll(address: string, texts: readonly AskedText[], callers: number): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  let next = 0;
  const call = async (): Promise<void> => {
    for (let asked = texts[next++]; asked !== undefined; asked = texts[next++]) {
      const started = performance.now();
      await search(address, asked.text);
      measured.push({ kind: asked.kind, ms: performance.now() - started });
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return measured;
}

async function search(address: string, text: string): Promise<SearchAnswer> {
  const answer = await fetch(`${address}/api/search?q=${encodeURIComponent(text)}&limit=10`);
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`“${text}” was answered with ${answer.status}: ${JSON.stringify(body)}`);
  return SearchAnswer.parse(body);
}

function lineOf(kind: string, measured: readonly Measured[]): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(measured, share).toFixed(1));
  return `${kind.padEnd(22)} ${String(measured.length).padStart(6)} × p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`;
}

function percentile(measured: readonly Measured[], share: number): number {
  const times = measured.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

function megabytes({ pid }: Serving): string {
  return memoryOf([pid])?.toFixed(0) ?? "?";
}
