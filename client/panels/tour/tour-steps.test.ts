import { expect, test } from "vitest";
import { entity, fact } from "../../core/fixture.js";
import { EMPTY_DATASET } from "../../core/dataset.js";
import { hubOf } from "./tour-steps.js";

test("the tour tells of the node with most relationships, and of none where there is none", () => {
  const nodes = ["a", "b", "c"].map((id) => [id, entity(id, "Project")] as const);
  const facts = [fact("1", "a", "b"), fact("2", "c", "b")].map((each) => [each.id, each] as const);
  const dataset = { ...EMPTY_DATASET, nodes: new Map(nodes), relationships: new Map(facts) };
  expect([hubOf({ dataset }), hubOf({ dataset: EMPTY_DATASET })]).toEqual(["b", null]);
});
