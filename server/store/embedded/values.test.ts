import { describe, expect, test } from "vitest";
import { tableFromRows, unknownEnds } from "./values.js";

const project = { _id: 0, _labels: ["Entity", "Project"], key: "project:a", name: "甲", aliases: ["乙"] };
const place = { _id: 1, _labels: ["Entity", "Place"], key: "place:b" };
const foreign = { _id: 2, _labels: ["Foreign"], seen: new Date("2014-07-01T00:00:00Z") };
const fact = { _id: 7, _type: "LOCATED_IN", _source: 0, _target: 1, key: "fact:1", evidence: ["p"] };
const mention = { _id: 8, _type: "MENTIONS", _source: 3, _target: 0, start: 5, end: 7 };

describe("rows of the embedded engine", () => {
  test("hold each node and relationship once, and cells point at them", () => {
    expect(tableFromRows([[project, fact, [place, { a: project }]]], new Map())).toEqual({
      rows: [
        [
          { $ref: "node", id: "project:a" },
          { $ref: "relationship", id: "fact:1" },
          [{ $ref: "node", id: "place:b" }, { a: { $ref: "node", id: "project:a" } }],
        ],
      ],
      graph: {
        nodes: [
          {
            id: "project:a",
            labels: ["Entity", "Project"],
            properties: { key: "project:a", name: "甲", aliases: ["乙"] },
          },
          { id: "place:b", labels: ["Entity", "Place"], properties: { key: "place:b" } },
        ],
        relationships: [
          {
            id: "fact:1",
            type: "LOCATED_IN",
            start: "project:a",
            end: "place:b",
            properties: { key: "fact:1", evidence: ["p"] },
          },
        ],
      },
    });
  });

  test("name ends that they do not hold by what was looked up", () => {
    const rows = [[mention, project]];
    expect(unknownEnds(rows)).toEqual([3]);
    const { graph } = tableFromRows(rows, new Map([[3, "passage:p"]]));
    expect(graph.relationships).toEqual([
      {
        id: "MENTIONS:passage:p→project:a@5-7",
        type: "MENTIONS",
        start: "passage:p",
        end: "project:a",
        properties: { start: 5, end: 7 },
      },
    ]);
  });

  test("give a node without a key the engine's id, and a path its nodes and relationships", () => {
    const { rows, graph } = tableFromRows([[foreign, { nodes: [project, place], edges: [fact] }]], new Map());
    expect(rows).toEqual([
      [
        { $ref: "node", id: "element:2" },
        { $ref: "path", nodes: ["project:a", "place:b"], relationships: ["fact:1"] },
      ],
    ]);
    expect(graph.nodes[0]).toEqual({
      id: "element:2",
      labels: ["Foreign"],
      properties: { seen: "2014-07-01T00:00:00.000Z" },
    });
  });

  test("say what JSON cannot hold as typed text", () => {
    const row = [9007199254740993n, Number.NaN, new Date(0), { $decimal: "1.50" }, new Uint8Array([1]), undefined];
    expect(tableFromRows([row], new Map()).rows).toEqual([
      [
        { $type: "Integer", _value: "9007199254740993" },
        { $type: "Float", _value: "NaN" },
        { $type: "LocalDateTime", _value: "1970-01-01T00:00:00.000" },
        { $type: "Decimal", _value: "1.50" },
        { $type: "Base64", _value: "AQ==" },
        null,
      ],
    ]);
  });
});
