import { describe, expect, test } from "vitest";
import type { DocumentBatch } from "#model/batch.js";
import { checkBatch } from "./batch-check.js";
import { REPORT } from "./contract/seed.js";

const [section, ...sections] = REPORT.sections;
const [mention] = REPORT.mentions;
const [fact] = REPORT.facts;
const [observation] = REPORT.observations;

describe("a batch", () => {
  test("that holds all it names passes", () => {
    expect(() => checkBatch(REPORT)).not.toThrow();
  });

  const broken: readonly (readonly [string, Partial<DocumentBatch>, string])[] = [
    ["a key twice", { facts: [fact!, fact!] }, "there is more than one fact with the key fact:1."],
    ["a section nowhere", { sections: [{ ...section!, parent: "section:z" }, ...sections] }, "stands in section:z"],
    ["a section in itself", { sections: [{ ...section!, parent: section!.key }, ...sections] }, "or within itself."],
    ["a mention of nothing", { mentions: [{ ...mention!, entity: "place:z" }] }, "is of place:z"],
    ["a mention nowhere", { mentions: [{ ...mention!, passage: "passage:z" }] }, "stands in the passage passage:z"],
    ["a fact about nothing", { facts: [{ ...fact!, end: "place:z" }] }, "fact:1 is about place:z"],
    ["a fact without evidence", { facts: [{ ...fact!, evidence: ["passage:z"] }] }, "has the evidence passage:z"],
    ["another document's fact", { facts: [{ ...fact!, document: "document:z" }] }, "belongs to another document"],
    ["a figure of nothing", { observations: [{ ...observation!, indicator: "indicator:z" }] }, "is about indicator:z"],
  ];
  test.each(broken)("with %s is refused by name", (_what, part, sentence) => {
    expect(() => checkBatch({ ...REPORT, ...part })).toThrow(sentence);
  });
});
