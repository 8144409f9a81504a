import { expect, test } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../scene/dataset.js";
import { findOnCanvas } from "./find-on-canvas.js";
import { entity } from "../fixture.js";

const NODES = [
  entity("place:西岸", "Place", { name: "西岸", nameEn: "West Bund", pinyin: "xi an", initials: "xa" }),
  entity("project:西岸传媒港", "Project", { name: "西岸传媒港", pinyin: "xian chuanmeigang", initials: "xacmg" }),
  entity("organization:漕开发", "Organization", { name: "漕河泾开发区", aliases: ["漕开发"], initials: "chjkfq" }),
];
const DATASET = addSubgraph(EMPTY_DATASET, { nodes: NODES, relationships: [] }, null);

function found(text: string, types: Parameters<typeof findOnCanvas>[2]["types"] = []) {
  const { items, total } = findOnCanvas(DATASET, text, { types, limit: 10 });
  return { total, items: items.map(({ node, field, matched, range }) => [node.id, field, matched, range]) };
}

test("finds by a part of the name, the whole name first", () => {
  expect(found("西岸")).toEqual({
    total: 2,
    items: [
      ["place:西岸", "name", "西岸", [0, 2]],
      ["project:西岸传媒港", "name", "西岸传媒港", [0, 2]],
    ],
  });
});

test("finds by English, pinyin, initials and other names, and tells which of them it was", () => {
  expect(found("west bund").items).toEqual([["place:西岸", "nameEn", "West Bund", [0, 9]]]);
  expect(found("xi'an").items).toEqual([]);
  expect(found("xacm").items).toEqual([["project:西岸传媒港", "initials", "xacmg", [0, 4]]]);
  expect(found("XIAN").items.map(([id, field]) => [id, field])).toEqual([
    ["place:西岸", "pinyin"],
    ["project:西岸传媒港", "pinyin"],
  ]);
  expect(found("漕开发").items).toEqual([["organization:漕开发", "alias", "漕开发", [0, 3]]]);
});

test("does not take the middle of a sound for a hit, nor blanks for words", () => {
  expect(found("gang")).toEqual({ total: 0, items: [] });
  expect(found("  ")).toEqual({ total: 0, items: [] });
});

test("keeps to the types that are asked for, and says how many there are beyond the limit", () => {
  expect(found("西岸", ["Project"]).items.map(([id]) => id)).toEqual(["project:西岸传媒港"]);
  expect(findOnCanvas(DATASET, "西岸", { types: [], limit: 1 })).toMatchObject({ total: 2, items: { length: 1 } });
});
