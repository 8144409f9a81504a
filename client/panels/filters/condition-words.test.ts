import { expect, test } from "vitest";
import type { Condition } from "../../core/conditions/condition.js";
import { addSubgraph, EMPTY_DATASET } from "../../core/scene/dataset.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { entity } from "../../core/fixture.js";
import { INITIAL_STATE } from "../../core/state.js";
import { createWords } from "../messages/words.js";
import { en as messagesEn } from "../messages/en.js";
import { zhCN } from "../messages/zh-CN.js";
import { conditionSentence } from "./condition-words.js";

const dataset = addSubgraph(
  EMPTY_DATASET,
  { nodes: [entity("西岸", "Place", { nameEn: "West Bund" })], relationships: [] },
  null,
);
const graph = graphContext({ ...INITIAL_STATE, dataset });

test.each<[Condition, string, string]>([
  [
    { kind: "category", field: "status", values: ["done", "planned"], missing: true, isExcept: false },
    "状态：已完成、计划中",
    "Status: Done, Planned",
  ],
  [
    { kind: "category", field: "relation", values: ["PART_OF"], missing: true, isExcept: true },
    "关系：除属于外",
    "Relation: all but part of",
  ],
  [{ kind: "range", field: "confidence", from: 0.8, to: null, missing: true }, "可信度：≥ 0.8", "Confidence: ≥ 0.8"],
  [
    { kind: "range", field: "degree", from: null, to: 1200, missing: true },
    "关系数：≤ 1,200",
    "Relationships: ≤ 1,200",
  ],
  [{ kind: "range", field: "year", from: 2014, to: 2021, missing: true }, "年份：2014–2021", "Year: 2014–2021"],
  [{ kind: "range", field: "node:year", from: 2014, to: null, missing: true }, "year：≥ 2014", "year: ≥ 2014"],
  [{ kind: "range", field: "node:lat", from: null, to: null, missing: true }, "纬度", "Latitude"],
  [{ kind: "ego", node: "西岸", steps: 2 }, "一个节点的周围：西岸, 2", "Surroundings of a node: West Bund, 2"],
  [{ kind: "component", node: null }, "最大的连通部分", "Largest connected part"],
])("a condition is told in both languages (%#)", (condition, zh, en) => {
  expect([
    conditionSentence(condition, graph, createWords("zh-CN", zhCN)),
    conditionSentence(condition, graph, createWords("en", messagesEn)),
  ]).toEqual([zh, en]);
});
