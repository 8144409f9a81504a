import { expect, it } from "vitest";
import { entity, fact } from "../../../core/fixture.js";
import { countsOf, namedNodes, nodesByDegree, resultPicture } from "./result-picture.js";

const GRAPH = {
  nodes: ["a", "b", "c"].map((id) => entity(id)),
  relationships: [fact("1", "a", "b"), fact("2", "b", "c"), fact("3", "c", "elsewhere")],
};

it("draws what a query returned, within its frame, and no line that leads beyond", () => {
  const { nodes, lines, width, height } = resultPicture(GRAPH);
  expect(lines.map(({ relationship }) => relationship.id)).toEqual(["fact:1", "fact:2"]);
  expect(nodes.every(({ x, y }) => x > 0 && y > 0 && x < width && y < height)).toBe(true);
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
});

it("gives what has no lines rows of its own, with room for every name, below what has", () => {
  const alone = Array.from({ length: 24 }, (_, index) => entity(`alone ${index}`));
  expect(namedNodes(resultPicture({ nodes: alone, relationships: [] }), () => 126).size).toBe(24);
  const { nodes, lines, width, height } = resultPicture({ ...GRAPH, nodes: [...GRAPH.nodes, ...alone] });
  const lowest = Math.max(...lines.flatMap(({ from, to }) => [from.y, to.y]));
  const others = nodes.filter(({ node }) => node.id.startsWith("alone"));
  expect([others.length, nodes.length]).toEqual([24, 27]);
  expect(others.every(({ x, y }) => y > lowest && x < width && y < height)).toBe(true);
});

it("draws the same graph the same way", () => {
  expect(resultPicture(GRAPH)).toEqual(resultPicture(GRAPH));
});

it("knows what has the most lines, which is what one sees first", () => {
  expect(nodesByDegree(resultPicture(GRAPH))[0]?.node.id).toBe("b");
});

it("counts what there is of each", () => {
  expect(countsOf(["b", "a", "b"])).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
});
