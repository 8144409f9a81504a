import { expect, test } from "vitest";
import { entity, fact } from "./fixture.js";
import { mostLinked } from "./most-linked.js";

test("keeps the nodes with the most relationships, in their order, and what links them", () => {
  const nodes = [entity("a"), entity("b"), entity("hub"), entity("c")];
  const relationships = [fact("1", "a", "hub"), fact("2", "b", "hub"), fact("3", "c", "hub"), fact("4", "c", "b")];
  expect(mostLinked({ nodes, relationships }, 3)).toEqual({
    nodes: [nodes[1], nodes[2], nodes[3]],
    relationships: relationships.slice(1),
  });
  expect(mostLinked({ nodes: [], relationships }, 3)).toEqual({ nodes: [], relationships: [] });
});
