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
      ["西岸", null],
      { a: 1 },
    ].map(cellContent),
  ).toEqual([
    { kind: "nothing" },
    { kind: "number", number: 732 },
    { kind: "text", text: "true" },
    { kind: "node", id: "place:西岸" },
    { kind: "relationship", id: "fact:1" },
    { kind: "path", nodes: ["a", "b"] },
    { kind: "text", text: "2014-06-30" },
    { kind: "list", items: [{ kind: "text", text: "西岸" }, { kind: "nothing" }] },
    { kind: "text", text: '{"a":1}' },
  ]);
});
