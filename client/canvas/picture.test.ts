import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../core/scene/dataset.js";
import { entity, fact } from "../core/fixture.js";
import { linesFrom } from "./input/keyboard.js";
import { degreesOf, type EdgeAttributes, followDataset, type NodeAttributes, sizeFromDegree } from "./picture.js";

const graph = {
  nodes: [entity("a"), entity("b"), entity("c")],
  relationships: [fact("1", "a", "b"), fact("2", "b", "a"), fact("3", "a", "c"), fact("4", "a", "gone")],
};
const dataset = addSubgraph(EMPTY_DATASET, graph, null);
const points = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 1, y: 0 }],
  ["c", { x: 2, y: 0 }],
]);

describe("the picture", () => {
  test("holds the nodes that have a place, and the relationships between them", () => {
    const picture = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
    followDataset(picture, dataset, points);
    expect(picture.nodes()).toEqual(["a", "b", "c"]);
    expect(picture.edges()).toEqual(["fact:1", "fact:2", "fact:3"]);
    expect(picture.getNodeAttributes("c")).toEqual({ x: 2, y: 0, size: sizeFromDegree(1), node: graph.nodes[2] });
  });

  test("has nodes that are large enough for names where nothing is linked", () => {
    const picture = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
    followDataset(picture, addSubgraph(EMPTY_DATASET, { ...graph, relationships: [] }, null), points);
    expect(picture.mapNodes((_, { size }) => size)).toEqual([1, 1, 1].map(sizeFromDegree));
    followDataset(
      picture,
      addSubgraph(EMPTY_DATASET, { ...graph, relationships: [fact("1", "a", "b")] }, null),
      points,
    );
    expect(picture.mapNodes((_, { size }) => size)).toEqual([1, 1, 0].map(sizeFromDegree));
  });

  test("follows what is said of a relationship", () => {
    const picture = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
    followDataset(picture, dataset, points);
    const restated = { ...fact("1", "a", "b"), properties: { status: "planned" } };
    followDataset(picture, { ...dataset, relationships: new Map([[restated.id, restated]]) }, points);
    expect(picture.getEdgeAttribute("fact:1", "relationship")).toBe(restated);
  });

  test("lets nodes go that are not in the dataset any more, and keeps the places of the others", () => {
    const picture = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
    followDataset(picture, dataset, points);
    picture.setNodeAttribute("a", "x", 77);
    const smaller = addSubgraph(EMPTY_DATASET, { nodes: [entity("a"), entity("b")], relationships: [] }, null);
    followDataset(picture, smaller, points);
    expect(picture.nodes()).toEqual(["a", "b"]);
    expect(picture.edges()).toEqual([]);
    expect(picture.getNodeAttribute("a", "x")).toBe(77);
  });
});

test("what leads beyond the canvas makes no node larger", () => {
  expect(degreesOf(dataset)).toEqual(
    new Map([
      ["a", 3],
      ["b", 2],
      ["c", 1],
    ]),
  );
});

test("keys walk along lines that are shown, the first of each bundle", () => {
  const picture = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  followDataset(picture, dataset, points);
  expect(linesFrom(picture, "a", new Set(["fact:1", "fact:3"]))).toEqual(new Map([["b", "fact:2"]]));
});
