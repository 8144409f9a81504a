import { join } from "node:path";
import { expect, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { EMPTY_SUBGRAPH } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import { packageRoot } from "#server/package-root.js";
import type { GraphStore } from "#server/store/port.js";
import { readSteadily } from "./read-steadily.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

/** A store whose graph is changed while the first so many readings go on. */
function changedStore(times: number): Parameters<typeof readSteadily>[0] {
  let asked = 0;
  const run: GraphStore["run"] = async () => {
    const revision = (asked += 1) <= times * 2 ? String(asked) : "still";
    return { columns: ["revision"], rows: [[revision]], graph: EMPTY_SUBGRAPH, truncated: false, elapsedMs: 0 };
  };
  return { store: { run }, catalogue };
}

it("begins again where the graph changes meanwhile, and lets go of what was read", async () => {
  const discarded: number[] = [];
  let read = 0;
  const reading = async (): Promise<number> => (read += 1);
  expect(await readSteadily(changedStore(2), reading, async (result) => void discarded.push(result))).toBe(3);
  expect(discarded).toEqual([1, 2]);
});

it("gives up where it goes on changing", async () => {
  const error = await readSteadily(changedStore(9), async () => 1).catch((error: unknown) => error);
  expect(error instanceof GraphError && error.code).toBe("busy");
});
