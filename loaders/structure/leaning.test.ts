import { describe, expect, it } from "vitest";
import { leaningOf } from "./leaning.js";

describe("leaningOf", () => {
  it.each([
    ["生产总值增长8.2%,财政收入达到545亿元。", "done"],
    ["加大整治力度,完成191个黑臭水体整治。", "done"],
    ["推进轨道交通建设,生产总值增长8%左右。", "planned"],
    ["加快建设科创走廊。", "planned"],
    ["要完善机制,力争建成三个平台。", "planned"],
    ["各位代表!", "neither"],
  ])("%s speaks of what is %s", (sentence, expected) => {
    const leaning = leaningOf(sentence);
    expect(leaning === 0 ? "neither" : leaning > 0 ? "planned" : "done").toBe(expected);
  });
});
