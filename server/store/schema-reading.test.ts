import { join } from "node:path";
import { expect, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { QueryResult } from "#model/query.js";
import { packageRoot } from "#server/package-root.js";
import { createFailingStore } from "./failing-store.js";
import type { GraphStore } from "./port.js";
import { createSchemaReading } from "./schema-reading.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

/** A store with so many documents, which counts how often it is asked. */
function counting() {
  const state = { revision: "a", documents: 1, asked: 0, failure: false };
  const run: GraphStore["run"] = async ({ name }): Promise<QueryResult> => {
    if (state.failure) throw new Error("away");
    if (name === "label-counts") state.asked += 1;
    const rows = name === "label-counts" ? [["Document", state.documents, ["key"]]] : [];
    return { columns: [], rows, graph: { nodes: [], relationships: [] }, truncated: false, elapsedMs: 0 };
  };
  const store = createFailingStore(new Error("Nobody asks."), {
    revision: async () => state.revision,
    steadily: (read) => read(run),
  });
  return { state, store };
}

it("reads once for each revision, also for all who ask at a time", async () => {
  const { state, store } = counting();
  const schema = createSchemaReading(() => store, catalogue);
  await Promise.all([schema(), schema()]);
  expect([(await schema()).labels[0]?.count, state.asked]).toEqual([1, 1]);
  Object.assign(state, { revision: "b", documents: 2 });
  expect([(await schema()).labels[0]?.count, state.asked]).toEqual([2, 2]);
});

it("reads again after a while where others may write", async () => {
  const { state, store } = counting();
  const schema = createSchemaReading(() => store, catalogue, { mostAgeMs: 0 });
  await schema();
  await schema();
  expect(state.asked).toBe(2);
});

it("does not keep a failure", async () => {
  const { state, store } = counting();
  const schema = createSchemaReading(() => store, catalogue);
  state.failure = true;
  await expect(schema()).rejects.toThrow("away");
  state.failure = false;
  expect((await schema()).labels).toHaveLength(1);
});
