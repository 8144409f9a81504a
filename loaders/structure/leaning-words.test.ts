import { describe, expect, it } from "vitest";
import { LEANING_WEIGHTS } from "./leaning-weights.js";
import { leaningGrams, oddsOfPlan } from "./leaning-words.js";

describe("leaningGrams", () => {
  it("marks where clauses begin and end, and makes one of all numbers", () => {
    expect([...leaningGrams("1.增长8.2%左右,要")]).toEqual([
      "^增",
      "^增长",
      "增长",
      "增长#",
      "长#",
      "长#左",
      "#左",
      "#左右",
      "左右",
      "左右$",
      "右$",
      "^要",
      "^要$",
      "要$",
    ]);
  });
});

describe("oddsOfPlan", () => {
  it.each([
    ["加强市场体系建设,让群众更有获得感。", true],
    ["力争年内完成投资30亿元。", true],
    ["启动了十项工程,获评全国文明城市。", false],
    ["城镇新增就业5万余人,连续三年增长。", false],
  ])("%s is of plans: %s", (sentence, isPlan) => {
    expect(oddsOfPlan(sentence) > 0).toBe(isPlan);
  });

  it("is nothing for words that were not learned", () => {
    expect(oddsOfPlan("鼋鼍")).toBe(0);
  });

  it("knows each word once", () => {
    const grams = LEANING_WEIGHTS.flatMap(([, words]) => words.split(" "));
    expect(new Set(grams).size).toBe(grams.length);
  });
});
