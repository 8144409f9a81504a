import { expect, it } from "vitest";
import { GraphError } from "#model/problem.js";
import { readSteadily } from "./steady-reading.js";

/** A store whose graph is changed while the first so many readings go on. */
function changedStore(times: number) {
  let asked = 0;
  return { revision: async () => String((asked += 1) <= times * 2 ? asked : "still") };
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
