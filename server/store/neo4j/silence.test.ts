import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GraphError } from "#model/problem.js";
import { untilSilent } from "./silence.js";

vi.mock("node:timers/promises", () => ({ setTimeout: vi.fn<() => Promise<void>>() }));

const SILENT = new GraphError("store-unavailable", "Neo4j has said nothing for 11 s.");
const BUSY = new GraphError("busy", "No connection is free.");
const signal = new AbortController().signal;

beforeEach(() => void vi.mocked(delay).mockResolvedValue(undefined));
afterEach(() => void vi.clearAllMocks());

test.each([
  ["twice in a row", [SILENT, SILENT], [30_000, 5_000]],
  ["twice in a row, not now and then", [SILENT, null, SILENT, SILENT], [30_000, 5_000, 30_000, 5_000]],
  ["and not only has no connection free", [SILENT, BUSY, SILENT, SILENT], [30_000, 5_000, 30_000, 5_000]],
])("a server is given up that is silent %s", async (_, answers, waits) => {
  const left = [...answers];
  const ask = async (): Promise<void> => {
    const answer = left.shift();
    if (answer !== null) throw answer;
  };
  await expect(untilSilent(ask, signal)).rejects.toBe(SILENT);
  expect([left, vi.mocked(delay).mock.calls.map(([ms]) => ms)]).toEqual([[], waits]);
});

test("when the writing is done nobody is asked any more", async () => {
  const over = new Error("aborted");
  vi.mocked(delay).mockRejectedValue(over);
  const ask = vi.fn<() => Promise<void>>();
  await expect(untilSilent(ask, signal)).rejects.toBe(over);
  expect(ask).not.toHaveBeenCalled();
});
