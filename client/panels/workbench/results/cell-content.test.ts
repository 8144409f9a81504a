import { expect, test } from "vitest";
import { cellContent } from "./cell-content.js";

test("each kind of value is told by its shape", () => {
  expect(
    [
      null,
      732,
      true,
      { $ref: "node", id: "place:西岸" },
      { $ref: "relationship", id: "fact:1" },
      { $ref: "path", nodes: ["a", "b"], relationships: ["r"] },
      { $type: "Date", _value: "2014-06-30" },
      { $type: "Integer", _value: "9007199254740993" },
      { $type: "Float", _value: "NaN" },
      { $type: "Base64", _value: "AP8Q" },
      { $type: "Base64", _value: "AA==" },
      ["西岸", null],
      { a: 1 },
      { $type: "Map", _value: { $ref: "x" } },
    ].map(cellContent),
  ).toEqual([
    { kind: "nothing" },
    { kind: "number", number: 732 },
    { kind: "text", text: "true" },
    { kind: "node", id: "place:西岸" },
    { kind: "relationship", id: "fact:1" },
    { kind: "path", nodes: ["a", "b"], relationships: ["r"] },
    { kind: "typed", type: "Date", text: "2014-06-30" },
    { kind: "integer", text: "9007199254740993" },
    { kind: "number", number: Number.NaN },
    { kind: "binary", bytes: 3, text: "AP8Q" },
    { kind: "binary", bytes: 1, text: "AA==" },
    { kind: "list", cells: ["西岸", null] },
    { kind: "map", cells: { a: 1 } },
    { kind: "map", cells: { $ref: "x" } },
  ]);
});
