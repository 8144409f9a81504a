import { describe, expect, it } from "vitest";
import { findFacts } from "./find-facts.js";
import { readMarkedText } from "./marked-text.js";
import type { FactRule, RuleExample } from "./rule.js";
import { FACT_RULES, SURE_RULES } from "./rules.js";

const METADATA = { title: "报告", issuer: "市政府", area: "本市", year: 2014, period: "2014" };

function statedBy(rule: FactRule, example: RuleExample): string[] {
  const { structured, mentions } = readMarkedText(example.text);
  return findFacts(structured, mentions, METADATA, { rules: [rule] }).map(
    ({ subject, type, object }) => `${subject.name} ${type} ${object.name}`,
  );
}

describe.each([...FACT_RULES, ...SURE_RULES].map((rule) => [rule.name, rule] as const))("the rule %s", (_, rule) => {
  it("finds what its example states", () => {
    expect(statedBy(rule, rule.example)).toEqual(rule.example.facts);
  });

  it("finds nothing in its counter-example", () => {
    expect(rule.example.facts).not.toEqual([]);
    expect(statedBy(rule, rule.counterExample)).toEqual([]);
  });
});

describe("what stands under a heading", () => {
  it.each([
    ["is its work", "推进{Project:老沪闵路拓宽工程}。", 1],
    ["nor is what follows an address to the congress", "各位代表！\n推进{Project:老沪闵路拓宽工程}。", 0],
    ["nor is what is followed", "按照{Event:第八次党代会}的总体部署，积极推进。", 0],
  ])("%s", (_, text, count) => {
    const rules = FACT_RULES.filter(({ name }) => name === "under-heading");
    const { structured, mentions } = readMarkedText(`# 深入开展{Initiative:创建全国文明城区}\n${text}`);
    expect(findFacts(structured, mentions, METADATA, { rules })).toHaveLength(count);
  });
});

describe("findFacts", () => {
  it("gives the passage, the words, the status and the rule of a fact", () => {
    const { structured, mentions } = readMarkedText("制定{Policy:人才新政}。");
    expect(findFacts(structured, mentions, METADATA)).toEqual([
      {
        type: "ISSUED",
        subject: { type: "Department", name: "市政府" },
        object: { type: "Policy", name: "人才新政" },
        evidence: [0],
        trigger: "制定",
        basis: "stated",
        status: "done",
        confidence: 0.95,
        rule: "issued-after-verb",
      },
    ]);
  });

  it("is as sure as the rule and both ends together", () => {
    const { structured, mentions } = readMarkedText("{Department:市政府}制定{Policy:人才新政}。");
    const doubtful = mentions.map((mention) => ({ ...mention, confidence: 0.8 }));
    expect(findFacts(structured, doubtful, METADATA).map(({ confidence }) => confidence)).toEqual([0.608]);
  });

  it("takes every passage that states the same fact as evidence", () => {
    const { structured, mentions } = readMarkedText("制定{Policy:人才新政}。\n印发{Policy:人才新政}。");
    expect(findFacts(structured, mentions, METADATA).map(({ evidence, trigger }) => ({ evidence, trigger }))).toEqual([
      { evidence: [0, 1], trigger: "制定" },
    ]);
  });

  it("states nothing of what the sentence denies", () => {
    const { structured, mentions } = readMarkedText("尚未制定{Policy:人才新政}。");
    expect(findFacts(structured, mentions, METADATA)).toEqual([]);
  });

  it("takes what is said plainly, whatever else is asked", () => {
    const { structured, mentions } = readMarkedText("{Project:三环北路绿化}完工，{Place:三环北路}畅通。");
    const sure = findFacts(structured, mentions, METADATA, { rules: [], sure: SURE_RULES });
    expect(sure.map(({ rule }) => rule)).toEqual(["worked-at"]);
  });

  it("leaves out links whose ends the ontology does not allow", () => {
    const { structured, mentions } = readMarkedText("促成{Person:张三}落户{Place:徐汇}。");
    expect(findFacts(structured, mentions, METADATA)).toEqual([]);
  });

  it("finds triggers verbatim in the first passage of the evidence", () => {
    for (const rule of FACT_RULES) {
      const { structured, mentions } = readMarkedText(rule.example.text);
      for (const fact of findFacts(structured, mentions, METADATA, { rules: [rule] })) {
        const text = structured.passages[fact.evidence[0] ?? 0]?.text ?? "";
        expect(text).toContain(fact.trigger ?? "");
      }
    }
  });
});
