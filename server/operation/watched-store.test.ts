import { expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { createLog } from "#server/log.js";
import { freeQuery } from "#server/free-query.js";
import { createFailingStore } from "#server/store/failing-store.js";
import { createMetrics } from "./metrics.js";
import { nameSignal } from "./request-signals.js";
import { watchStore, withoutValues } from "./watched-store.js";

const slow = createFailingStore(new GraphError("query-timeout", "It took too long."), {
  async *stream() {
    yield { part: "head", columns: [] };
    yield { part: "head", columns: [] };
  },
});
const options = { maxRows: 1, timeoutMs: 1 };

function watched(slowMs: number) {
  const lines: unknown[] = [];
  const metrics = createMetrics();
  const log = createLog({ level: "warn" }, { write: (line) => void lines.push(JSON.parse(line)) });
  return { lines, metrics, store: watchStore(slow, { metrics, log, slowMs }) };
}

test("queries are counted by name and outcome, one that nobody reads to its end as cancelled", async () => {
  const { metrics, store } = watched(0);
  await expect(
    store.run({ ...freeQuery("RETURN 1"), origin: "catalogue", name: "entity" }, {}, options),
  ).rejects.toThrow("too long");
  for await (const _ of store.stream(freeQuery("RETURN 1"), {}, options)) break;
  for await (const _ of store.stream(freeQuery("RETURN 1"), {}, options));
  const text = await metrics.text();
  const counted = [...text.matchAll(/^mailuo_query_duration_seconds_count(\{.*\}) 1$/gmu)].map((match) => match[1]);
  expect(counted).toEqual([
    '{query="entity",outcome="query-timeout"}',
    '{query="free",outcome="cancelled"}',
    '{query="free",outcome="ok"}',
  ]);
});

test("a slow query is logged without what it looks for", async () => {
  const { lines, store } = watched(1);
  const query = freeQuery("MATCH (n) WHERE n.name = '西岸'\nRETURN n");
  const { signal } = new AbortController();
  nameSignal(signal, "request-8");
  for await (const _ of store.stream(query, { secret: "西岸" }, { ...options, signal }))
    await new Promise((done) => setTimeout(done, 5));
  expect(lines).toEqual([
    {
      level: 40,
      time: expect.any(String),
      requestId: "request-8",
      query: "free",
      text: "MATCH (n) WHERE n.name = '…' RETURN n",
      outcome: "ok",
      ms: expect.any(Number),
      msg: "slow query",
    },
  ]);
});

test.each([
  [`RETURN "it's" + 'a \\' b'`, "RETURN '…' + '…'"],
  ["RETURN  1\n\n// x", "RETURN 1 // x"],
  [`RETURN ${"x".repeat(400)}`, `RETURN ${"x".repeat(293)}…`],
])("%s is shown as %s", (text, shown) => {
  expect(withoutValues(text)).toBe(shown);
});

test("quotes without an end, as in a comment, take no more time than the text's length", () => {
  const began = performance.now();
  expect(withoutValues(`RETURN 1 // ${'\\"'.repeat(50_000)}`)).toBe("RETURN 1 // \\'…'");
  expect(performance.now() - began).toBeLessThan(2_000);
});
