import { expect, test } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../../core/scene/dataset.js";
import { entity, fact } from "../../core/fixture.js";
import { traitsOf } from "./layout-traits.js";

const told = (id: string, start: string, end: string, document: string) => {
  const one = fact(id, start, end);
  return { ...one, properties: { ...one.properties, document } };
};
const dataset = addSubgraph(
  EMPTY_DATASET,
  {
    nodes: [
      entity("bund", "Place", { lat: 31.2, lon: 121.4 }),
      entity("port", "Project"),
      entity("firm", "Organization"),
      entity("alone", "Person"),
      { id: "report", labels: ["Document"], properties: { year: 2019 } },
    ],
    relationships: [
      told("1", "port", "bund", "d23"),
      told("2", "port", "bund", "d21"),
      told("3", "firm", "port", "d23"),
    ],
  },
  null,
);
const ids = [...dataset.nodes.keys()];
const years = new Map([
  ["d21", 2021],
  ["d23", 2023],
]);

test("a layout is told types, the first year of each node, and coordinates", () => {
  const { types, years: first, coordinates } = traitsOf(ids, dataset, { layout: { kind: "force" }, years });
  expect([...types]).toEqual([2, 3, 1, 7, 9]);
  expect([...first]).toEqual([2021, 2021, 2023, 0, 2019]);
  expect([...coordinates]).toEqual([121.4, 31.2, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN]);
});

function groupsBy(by: "type" | "place" | "department"): readonly number[] {
  return [...traitsOf(ids, dataset, { layout: { kind: "grouped", by }, years }).groups];
}

test("groups are types, or what is nearest to the same place; what is near to none is a group of its own", () => {
  expect(groupsBy("type")).toEqual([2, 3, 1, 7, 9]);
  expect(groupsBy("place")).toEqual([0, 0, 0, 5, 5]);
  expect(groupsBy("department")).toEqual([5, 5, 5, 5, 5]);
});

test("the middle is what was chosen, as far as it is there", () => {
  const layout = { kind: "radial", centres: ["firm", "gone"] } as const;
  expect([...traitsOf(ids, dataset, { layout, years }).centres]).toEqual([2]);
});

test("a district without coordinates lies where its city does, or else its province", () => {
  const nodes = [
    entity("nanjing", "Place", { code: "320100", lat: 32, lon: 118.8 }),
    entity("jiangsu", "Place", { code: "320000", lat: 33, lon: 119 }),
    entity("xuanwu", "Place", { code: "320102" }),
    entity("wuxi's", "Place", { code: "320205" }),
    entity("elsewhere", "Place", { code: "110101" }),
    entity("no division", "Place"),
  ];
  const divisions = addSubgraph(EMPTY_DATASET, { nodes, relationships: [] }, null);
  const { coordinates } = traitsOf([...divisions.nodes.keys()], divisions, { layout: { kind: "map" }, years });
  expect([...coordinates]).toEqual([118.8, 32, 119, 33, 118.8, 32, 119, 33, NaN, NaN, NaN, NaN]);
});
