import { describe, expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { engineFirst } from "./engine-first.js";

const STILL_READING = { en: "The names are still being read.", zh: "名称仍在读取。" };
const timedOut = () =>
  Promise.reject(new GraphError("query-timeout", "The query was ended as it ran past its 10000 ms."));
const away = () => Promise.reject(new GraphError("store-unavailable", "away"));

describe("while memory is being filled", () => {
  test("the engine is asked, and memory once more where it took too long", async () => {
    expect(await engineFirst(async () => "engine", timedOut, STILL_READING)).toBe("engine");
    expect(await engineFirst(timedOut, async () => "memory", STILL_READING)).toBe("memory");
  });

  test("that neither knows is no mistake of who searches: he may try again", async () => {
    await expect(engineFirst(timedOut, async () => null, STILL_READING)).rejects.toMatchObject({
      code: "busy",
      sentence: STILL_READING,
    });
  });

  test("what else fails is told as it is", async () => {
    await expect(engineFirst(away, async () => "memory", STILL_READING)).rejects.toMatchObject({
      code: "store-unavailable",
    });
  });
});
