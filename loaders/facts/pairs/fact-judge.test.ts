import { describe, expect, it } from "vitest";
import { findFacts } from "../find-facts.js";
import { readMarkedText } from "../marked-text.js";
import type { FactJudge } from "./fact-judge.js";
import { PAIR_TRAITS } from "./pair-traits.js";
import { WORD_FEATURES } from "./pair-words.js";
import { bytesFromWordWeights, logOddsBy, wordWeightsFromBytes } from "./word-weights.js";

const METADATA = { title: "报告", issuer: null, area: null, year: 2014, period: "2014" };

/** Without trees all is as likely as the base says. */
function judgeOf(base: number, step = 0): FactJudge {
  const trees = {
    width: PAIR_TRAITS,
    depth: 1,
    base,
    traits: new Uint8Array(0),
    limits: new Float32Array(0),
    leaves: new Float32Array(0),
  };
  return { words: { scale: 0.1, steps: new Int8Array(WORD_FEATURES).fill(step) }, trees };
}

describe("the judge of facts", () => {
  it("gives a link that no rule finds its sentence, the words that state it, its status and its probability", () => {
    const { structured, mentions } = readMarkedText("{Organization:地铁集团}牵头与各方共建{Project:数据港}。");
    expect(findFacts(structured, mentions, METADATA, { rules: [], judge: judgeOf(2) })).toContainEqual({
      type: "PARTICIPATES_IN",
      subject: { type: "Organization", name: "地铁集团" },
      object: { type: "Project", name: "数据港" },
      evidence: [0],
      trigger: "共建",
      basis: "stated",
      status: "done",
      confidence: 0.881,
      rule: "learned",
    });
  });

  it("leaves the rule's name, words and passages to what a rule finds", () => {
    const { structured, mentions } = readMarkedText("{Department:区政府}出台{Policy:人才新政}。");
    const [fact] = findFacts(structured, mentions, METADATA, { judge: judgeOf(2) });
    expect(fact).toMatchObject({ rule: "issued-after-verb", trigger: "出台", evidence: [0], confidence: 0.881 });
  });

  it("drops what is unlikely, found by a rule or not", () => {
    const { structured, mentions } = readMarkedText("{Department:区政府}出台{Policy:人才新政}。");
    expect(findFacts(structured, mentions, METADATA, { judge: judgeOf(-2) })).toEqual([]);
  });

  it("asks more of a place in a name than of what other rules find", () => {
    const { structured, mentions } = readMarkedText(
      "{Department:区政府}出台{Policy:人才新政}，建设{Project:西岸传媒港}，繁荣{Place:西岸}。",
    );
    const rulesAt = (base: number): string[] =>
      findFacts(structured, mentions, METADATA, { judge: judgeOf(base) })
        .map(({ rule }) => rule)
        .toSorted();
    expect(rulesAt(-0.5)).toEqual(["issued-after-verb"]);
    expect(rulesAt(-0.3)).toEqual(["issued-after-verb", "located-in-name"]);
  });

  it("does not look at what the words speak against, unless a rule finds it", () => {
    const { structured, mentions } = readMarkedText("{Department:区政府}出台{Policy:人才新政}。");
    const judge = judgeOf(2, -100);
    expect(findFacts(structured, mentions, METADATA, { rules: [], judge })).toEqual([]);
    expect(findFacts(structured, mentions, METADATA, { judge })).toHaveLength(1);
  });

  it("leaves what a heading implies as the rule finds it", () => {
    const { structured, mentions } = readMarkedText("# 以{Initiative:创建文明城区}为引领\n推进{Project:大桥工程}。");
    const facts = findFacts(structured, mentions, METADATA, { judge: judgeOf(-2) });
    expect(facts.map(({ rule, basis, confidence }) => ({ rule, basis, confidence }))).toEqual([
      { rule: "under-heading", basis: "section", confidence: 0.3 },
    ]);
  });
});

describe("a file of word weights", () => {
  const weights = { scale: 0.5, steps: Int8Array.from([1, -2, 127, -127]) };

  it("reads what was written", () => {
    const read = wordWeightsFromBytes(Buffer.from(bytesFromWordWeights(weights)), "words", 4);
    expect(read).toEqual(weights);
    expect(logOddsBy(read, Int32Array.from([0, 1]))).toBe(-0.5);
  });

  it("is refused by name when it is damaged", () => {
    for (const bytes of [new Uint8Array(3), bytesFromWordWeights(weights).slice(1)])
      expect(() => wordWeightsFromBytes(bytes, "words", 4)).toThrow("words holds no words of version 1");
  });
});
