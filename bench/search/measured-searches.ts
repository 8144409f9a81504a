import { setTimeout as delay } from "node:timers/promises";
import { SearchAnswer } from "#model/search-api.js";
import { askAll, megabytes, percentile, printMeasured, timesLine, type Timed } from "../asking.js";
import { searchTexts, type AskedText } from "./queries.js";
import type { Serving } from "../serving.js";

export interface SearchLoad {
  /** How many the graph has. */
  readonly entities: number;
  readonly callers: number;
  readonly searches: number;
}

/** Prints how long searches take by kind, and gives the 99th percentile of all, in milliseconds. */
export async function measureSearches(serving: Serving, { entities, callers, searches }: SearchLoad): Promise<number> {
  const ready = await untilNamesAreRead(serving.address);
  const whole = ready + (await untilPassagesAreRead(serving.address));
  const [names, passages] = [ready, whole].map((ms) => (ms / 1000).toFixed(1));
  console.log(`names read after ${names} s, passages after ${passages} s; the server takes ${megabytes(serving)} MB`);
  const ask = (asked: AskedText): Promise<Timed> => askText(serving.address, asked);
  // The engine's caches are cold and nothing is compiled yet.
  await askAll(searchTexts(entities, Math.round(searches / 4), 3), callers, ask);
  const texts = searchTexts(entities, searches, 4);
  return percentile(await printMeasured(serving, () => askAll(texts, callers, ask), timesLine), 0.99);
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

async function untilPassagesAreRead(address: string): Promise<number> {
  const started = performance.now();
  for (;;) {
    const text = await (await fetch(`${address}/metrics`)).text();
    if (/^mailuo_search_memory_bytes\{of="passages"\} [1-9]/mu.test(text)) return performance.now() - started;
    await delay(500);
  }
}

async function askText(address: string, { kind, text }: AskedText): Promise<Timed> {
  const started = performance.now();
  await search(address, text);
  return { kind, ms: performance.now() - started };
}

async function search(address: string, text: string): Promise<SearchAnswer> {
  const answer = await fetch(`${address}/api/search?q=${encodeURIComponent(text)}&limit=10`);
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`“${text}” was answered with ${answer.status}: ${JSON.stringify(body)}`);
  return SearchAnswer.parse(body);
}
