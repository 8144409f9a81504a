import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { engineFirst } from "./engine-first.js";

const rest = { stillReading: { en: "Still reading.", zh: "仍在读取。" }, signal: new AbortController().signal };
const timedOut = () => Promise.reject(new GraphError("query-timeout", "It ran past its 10000 ms."));
const away = () => Promise.reject(new GraphError("store-unavailable", "away"));
const slow = async (signal: AbortSignal) => delay(60_000, "engine", { signal });

describe("while memory is being filled", () => {
  test("the engine answers", async () => {
    expect(await engineFirst({ ...rest, engine: async () => "engine", memory: timedOut })).toBe("engine");
  });

  test("memory answers as soon as it knows, and the engine need not go on", async () => {
    let looks = 0;
    const signals: AbortSignal[] = [];
    const engine = (signal: AbortSignal) => {
      signals.push(signal);
      return slow(signal);
    };
    const memory = async () => ((looks += 1) < 3 ? null : "memory");
    expect(await engineFirst({ ...rest, engine, memory }, 1)).toBe("memory");
    expect([looks, signals.map(({ aborted }) => aborted)]).toEqual([3, [true]]);
  });

  test("memory is asked once more where the engine took too long", async () => {
    expect(await engineFirst({ ...rest, engine: timedOut, memory: async () => "memory" })).toBe("memory");
  });

  test("that neither knows is no mistake of who searches: he may try again", async () => {
    const neither = engineFirst({ ...rest, engine: timedOut, memory: async () => null });
    await expect(neither).rejects.toMatchObject({ code: "busy", sentence: rest.stillReading });
  });

  test("what else fails is told as it is", async () => {
    const failed = engineFirst({ ...rest, engine: away, memory: async () => "memory" });
    await expect(failed).rejects.toMatchObject({ code: "store-unavailable" });
  });
});
