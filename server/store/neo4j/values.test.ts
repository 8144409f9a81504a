import neo4j from "neo4j-driver";
import { expect, it } from "vitest";
import { driverParams, elementsOf, tableFrom, unknownEnds } from "./values.js";

const { Date, Duration, Node, Path, PathSegment, Point, Relationship } = neo4j.types;

const place = new Node(neo4j.int(1), ["Entity", "Place"], { key: "place:西岸", name: "西岸", lat: 31.2 }, "e1");
const foreign = new Node(neo4j.int(2), ["Other"], { size: neo4j.int("9007199254740993") }, "e2");
const fact = new Relationship(
  neo4j.int(3),
  neo4j.int(4),
  neo4j.int(1),
  "LOCATED_IN",
  { key: "fact:1", confidence: 0.9 },
  "r3",
  "e4",
  "e1",
);

it("gives nodes and relationships each once, and cells that point to them", () => {
  const path = new Path(foreign, place, [
    new PathSegment(
      foreign,
      new Relationship(neo4j.int(5), neo4j.int(2), neo4j.int(1), "AT", {}, "r5", "e2", "e1"),
      place,
    ),
  ]);
  const rows = [
    [place, fact],
    [[place], path],
  ];
  expect(tableFrom(rows, elementsOf(rows), { ids: new Map([["e4", "project:传媒港"]]) })).toEqual({
    rows: [
      [
        { $ref: "node", id: "place:西岸" },
        { $ref: "relationship", id: "fact:1" },
      ],
      [
        [{ $ref: "node", id: "place:西岸" }],
        { $ref: "path", nodes: ["element:e2", "place:西岸"], relationships: ["AT:element:e2→place:西岸"] },
      ],
    ],
    graph: {
      nodes: [
        { id: "place:西岸", labels: ["Entity", "Place"], properties: { key: "place:西岸", name: "西岸", lat: 31.2 } },
        { id: "element:e2", labels: ["Other"], properties: { size: "9007199254740993" } },
      ],
      relationships: [
        {
          id: "fact:1",
          type: "LOCATED_IN",
          start: "project:传媒港",
          end: "place:西岸",
          properties: { key: "fact:1", confidence: 0.9 },
        },
        { id: "AT:element:e2→place:西岸", type: "AT", start: "element:e2", end: "place:西岸", properties: {} },
      ],
    },
  });
});

function noteOfOthers(element: string, text: string): InstanceType<typeof Node> {
  return new Node(neo4j.int(0), ["Note"], { key: "place:西岸", text }, element);
}

it("takes no node of others for an entity whose key it bears, nor two of theirs that bear one key for one", () => {
  const rows = [[place, noteOfOthers("e8", "甲"), noteOfOthers("e9", "乙")]];
  const { graph } = tableFrom(rows, elementsOf(rows), { ids: new Map() });
  expect(graph.nodes.map(({ id, properties }) => [id, properties["text"]])).toEqual([
    ["place:西岸", undefined],
    ["element:e8", "甲"],
    ["element:e9", "乙"],
  ]);
});

it("names the ends that the rows do not hold", () => {
  expect([[[fact]], [[fact, place]]].map((rows) => unknownEnds(elementsOf(rows)))).toEqual([["e4", "e1"], ["e4"]]);
});

it("says with a type what JSON cannot", () => {
  const row = [
    neo4j.int(7),
    neo4j.int("9007199254740993"),
    Number.NaN,
    new Date(neo4j.int(2014), neo4j.int(7), neo4j.int(1)),
    new Duration(neo4j.int(1), neo4j.int(2), neo4j.int(3), neo4j.int(0)),
    new Duration(neo4j.int(14), neo4j.int(0), neo4j.int(0), neo4j.int(0)),
    new Point(neo4j.int(4326), 121.4, 31.2),
    new Uint8Array([1, 255]),
    { map: [null, true] },
  ];
  expect(tableFrom([row], elementsOf([row]), { ids: new Map() }).rows).toEqual([
    [
      7,
      { $type: "Integer", _value: "9007199254740993" },
      { $type: "Float", _value: "NaN" },
      { $type: "Date", _value: "2014-07-01" },
      { $type: "Duration", _value: "P1M2DT3S" },
      { $type: "Duration", _value: "P1Y2M" },
      { $type: "Point", _value: "SRID=4326;POINT (121.4 31.2)" },
      { $type: "Base64", _value: "Af8=" },
      { map: [null, true] },
    ],
  ]);
});

it("sends whole numbers as integers", () => {
  expect(driverParams({ limit: 5, share: 0.5, rows: [{ order: 1 }] })).toEqual({
    limit: neo4j.int(5),
    share: 0.5,
    rows: [{ order: neo4j.int(1) }],
  });
});
