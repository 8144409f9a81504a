import { expect, test } from "vitest";
import { entity, fact } from "../../core/fixture.js";
import { EMPTY_DATASET } from "../../core/scene/dataset.js";
import { hubOf, tellingFact } from "./tour-steps.js";

test("the tour tells of the node with most relationships, and of none where there is none", () => {
  const nodes = ["a", "b", "c"].map((id) => [id, entity(id, "Project")] as const);
  const facts = [fact("1", "a", "b"), fact("2", "c", "b")].map((each) => [each.id, each] as const);
  const dataset = { ...EMPTY_DATASET, nodes: new Map(nodes), relationships: new Map(facts) };
  expect([hubOf({ dataset }), hubOf({ dataset: EMPTY_DATASET })]).toEqual(["b", null]);
});

function told(id: string, [start, end]: readonly [string, string], basis: string, confidence: number) {
  return [id, { ...fact(id, start, end), properties: { basis, confidence } }] as const;
}

test("the tour opens a fact that is stated, of the hub before others, and of several the surest", () => {
  const facts = [
    told("heading", ["a", "hub"], "section", 0.99),
    told("unsure", ["b", "hub"], "stated", 0.5),
    told("surest", ["c", "hub"], "stated", 0.9),
    told("elsewhere", ["a", "b"], "stated", 0.99),
  ];
  const opened = (some: typeof facts) => tellingFact({ dataset: { ...EMPTY_DATASET, relationships: new Map(some) } });
  expect([opened(facts), opened(facts.slice(0, 1)), opened([])]).toEqual(["fact:surest", "fact:heading", null]);
});
