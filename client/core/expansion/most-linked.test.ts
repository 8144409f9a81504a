import { expect, test } from "vitest";
import { entity, fact } from "../fixture.js";
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

test("where those with the most are not linked with one another, each of fewer comes with its neighbours", () => {
  const hubs = "a b c d e f g h i j k l".split(" ");
  const nodes = hubs.flatMap((hub, index) => [hub, ...leavesOf(hub, index)]).map((id) => entity(id));
  const relationships = hubs.flatMap((hub, index) => leavesOf(hub, index).map((leaf) => fact(leaf, leaf, hub)));
  const kept = mostLinked({ nodes, relationships }, hubs.length);
  expect(kept.nodes.map(({ id }) => id).join(" ")).toBe("a a0 a1 a2 a3 a4 a5 a6 a7 a8 b b0");
  expect(kept.relationships).toHaveLength(10);
});

function leavesOf(hub: string, index: number): readonly string[] {
  return Array.from({ length: 30 - index }, (_, at) => `${hub}${at}`);
}
