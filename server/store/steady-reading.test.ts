import { expect, it } from "vitest";
import { GraphError } from "#model/problem.js";
import { createFailingStore } from "./failing-store.js";
import { createSteadyReading } from "./steady-reading.js";

const store = createFailingStore(new Error("Nobody asks."));

/** Writes come between the queries of the first so many attempts. */
function disturbed(times: number) {
  let attempts = 0;
  return createSteadyReading(async () => {
    attempts += 1;
    const isSteady = attempts > times;
    return { run: (...asked) => store.run(...asked), isSteady: async () => isSteady };
  });
}

it("reads again where a write came between two queries", async () => {
  let read = 0;
  expect(await disturbed(2)(async () => (read += 1))).toBe(3);
});

it("gives what was read last where writes go on coming", async () => {
  let read = 0;
  expect(await disturbed(99)(async () => (read += 1))).toBe(5);
});

it("takes what is missing for missing only where no write came between", async () => {
  let read = 0;
  const missing = async (): Promise<string> => {
    read += 1;
    if (read < 3) throw new GraphError("not-found", "Nothing.");
    return "found";
  };
  expect(await disturbed(2)(missing)).toBe("found");
  read = 0;
  await expect(disturbed(0)(missing)).rejects.toThrow("Nothing.");
});

it("does not try again what failed otherwise", async () => {
  let read = 0;
  const failing = async (): Promise<never> => {
    read += 1;
    throw new GraphError("store-unavailable", "Away.");
  };
  await expect(disturbed(9)(failing)).rejects.toThrow("Away.");
  expect(read).toBe(1);
});
