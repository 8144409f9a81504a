import { expect, test } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../../core/scene/dataset.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { entity, fact } from "../../core/fixture.js";
import { ready } from "../../core/loadable.js";
import { INITIAL_STATE } from "../../core/state.js";
import { createWords } from "../messages/words.js";
import { en } from "../messages/en.js";
import { zhCN } from "../messages/zh-CN.js";
import { rowsInOrder, rowsWithText } from "./arranged-rows.js";
import { textOf } from "./column.js";
import { nodeColumns } from "./node-columns.js";
import { relationshipColumns } from "./relationship-columns.js";

const MESSAGES = { "zh-CN": zhCN, en } as const;

const nodes = [
  entity("西岸", "Place", { lat: 31.16, nameEn: "West Bund", pinyin: "xi an", aliases: ["徐汇滨江"] }),
  entity("滨江", "Place", { nameEn: "Waterfront" }),
  entity("传媒港", "Project", { nameEn: "Media Port" }),
];
const relationships = [
  fact("a", "传媒港", "西岸", "LOCATED_IN"),
  { ...fact("b", "传媒港", "滨江"), properties: { status: "planned", confidence: 0.8, evidence: ["一", "二"] } },
];
const dataset = addSubgraph(EMPTY_DATASET, { nodes, relationships }, null);
const graph = graphContext({ ...INITIAL_STATE, dataset });
const reading = { graph, words: createWords("zh-CN", zhCN) };
const columns = nodeColumns(graph);

function column(name: string) {
  return columns.find((each) => each.name === name)!;
}

function inOrder(name: string, isDescending: boolean) {
  const rows = rowsInOrder(nodes, { column: name, isDescending }, { column: column(name), reading });
  return rows.map(({ id }) => id);
}

function found(text: string) {
  return rowsWithText(nodes, text, { columns, reading }).map(({ id }) => id);
}

function said(language: "zh-CN" | "en") {
  const words = createWords(language, MESSAGES[language]);
  return relationships.map((each) =>
    relationshipColumns(graph)
      .map((one) => textOf(one, each, { graph, words }))
      .join("|"),
  );
}

test("numbers are ordered as numbers, Chinese by its sound, and what is not known comes last either way", () => {
  expect(inOrder("degree", true)).toEqual(["传媒港", "西岸", "滨江"]);
  expect(inOrder("name", false)).toEqual(["滨江", "传媒港", "西岸"]);
  expect(inOrder("name", true)).toEqual(["西岸", "传媒港", "滨江"]);
  expect(inOrder("node:lat", false)).toEqual(["西岸", "滨江", "传媒港"]);
  expect(inOrder("node:lat", true)).toEqual(["西岸", "滨江", "传媒港"]);
});

test("a row is found by words of several of its columns, as they are written", () => {
  expect([found("港 项目"), found("地点"), found(" "), found("港 地点")]).toEqual([
    ["传媒港"],
    ["西岸", "滨江"],
    ["西岸", "滨江", "传媒港"],
    [],
  ]);
});

test("a row is found by other names of what it tells of, and by how they sound from their beginning", () => {
  expect([found("xi an"), found("XIAN 地点"), found("徐汇"), found("bund"), found("ian")]).toEqual([
    ["西岸"],
    ["西岸"],
    ["西岸"],
    ["西岸"],
    [],
  ]);
  const links = rowsWithText(relationships, "west 传媒港", { columns: relationshipColumns(graph), reading });
  expect(links.map(({ id }) => id)).toEqual(["fact:a"]);
});

test("a relationship reads as a sentence, in the reader's language, with how it is known", () => {
  expect(said("zh-CN")).toEqual(["传媒港|位于|西岸|已完成|原句写明|||||", "传媒港|属于|滨江|计划中||80%||||2"]);
  expect(said("en")[1]).toBe("Media Port|part of|Waterfront|Planned||80%||||2");
});

test("a group is told by its name, and the largest comes first", () => {
  const values = new Map(nodes.map(({ id }) => [id, id === "滨江" ? 1 : 0]));
  const measured = { values, graph: { ids: nodes.map(({ id }) => id), edges: Uint32Array.of(2, 0, 2, 1) } };
  const measures = new Map([["community", ready(measured)] as const]);
  const grouped = graphContext({ ...INITIAL_STATE, dataset, measures });
  const groups = nodeColumns(grouped).find(({ name }) => name === "measure:community")!;
  const inGroups = { ...reading, graph: grouped };
  const rows = rowsInOrder(nodes, { column: groups.name, isDescending: false }, { column: groups, reading: inGroups });
  expect(rows.map((node) => textOf(groups, node, inGroups))).toEqual(["“传媒港”等 2 个", "“传媒港”等 2 个", "“滨江”"]);
});
