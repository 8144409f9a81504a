import { createHttpCaller } from "./http-caller.js";
import { quantile } from "../quantile.js";
import { timesOf } from "./times-of.js";
import type { Serving } from "../serving.js";

const OTHERS = 16;
const BAR = 3;
const ROUNDS = 3;
const ROUND_MS = 5_000;
/** As many as one caller has at hand: some run, the rest wait or are turned away. */
const ENDLESS_AT_ONCE = 6;
const ENDLESS =
  "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
const WORDS = ["徐汇", "滨江", "区", "xuhui", "中心"] as const;

/** Sixteen who search and expand, with one more who runs endless queries and without: by turns. */
export async function measureFairness(engine: string, served: Serving, keys: readonly string[]): Promise<boolean> {
  const people = Array.from({ length: OTHERS }, (_, index) => createHttpCaller(served.address, index + 1));
  const ask = async (caller: number, run: number): Promise<void> => {
    const key = encodeURIComponent(keys[(caller + run) % keys.length] ?? "");
    const word = encodeURIComponent(WORDS[(caller + run) % WORDS.length] ?? "");
    const path = run % 2 === 0 ? `/api/search?q=${word}&limit=20` : `/api/entities/${key}/neighbours?limit=50`;
    await people[caller]?.get(path);
  };
  await timesOf(OTHERS, ROUND_MS, ask);
  const [alone, beside]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(...(await timesOf(OTHERS, ROUND_MS, ask)));
    const greedy = createGreedyCaller(served.address);
    beside.push(...(await timesOf(OTHERS, ROUND_MS, ask)));
    await greedy.stop();
  }
  for (const person of people) person.close();
  const [without, with_] = [quantile(alone, 0.99), quantile(beside, 0.99)];
  const isMet = with_ / without <= BAR;
  console.log(
    `${engine}, 16 callers who search and expand, p99: ${Math.round(with_)} ms beside one who runs endless queries, ${Math.round(without)} ms without: ${(with_ / without).toFixed(2)} times; bar ${BAR}: ${isMet ? "met" : "missed"} (${beside.length} and ${alone.length} requests)`,
  );
  return isMet;
}

function createGreedyCaller(address: string): { readonly stop: () => Promise<void> } {
  const caller = createHttpCaller(address, 99);
  const over = new AbortController();
  const work = async (): Promise<void> => {
    while (!over.signal.aborted) await caller.status(ENDLESS, { timeoutMs: 5_000 }).catch(() => 0);
  };
  const all = Promise.all(Array.from({ length: ENDLESS_AT_ONCE }, work));
  return {
    async stop() {
      over.abort();
      caller.close();
      await all;
    },
  };
}
