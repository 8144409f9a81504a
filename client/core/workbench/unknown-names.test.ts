import { expect, test } from "vitest";
import { unknownNames } from "./unknown-names.js";

const SCHEMA = {
  labels: [
    { label: "Project", count: 1, properties: [] },
    { label: "Place", count: 1, properties: [] },
  ],
  relationshipTypes: [{ type: "LOCATED_IN", count: 1, properties: [] }],
};

test("labels and types that the store does not have are named once, and what stands in strings is none", () => {
  const text =
    "MATCH (p:Project|Dragon)-[r:LOCATED_IN|FLIES_TO*1..2]->(:Place {name: '(:Ghost)'}), (q:`Dragon`) RETURN p";
  expect(unknownNames(text, SCHEMA)).toEqual(["Dragon", "FLIES_TO"]);
});

test("a name that ends like a keyword is taken whole", () => {
  const text =
    "MATCH (n:SOMEWHERE WHERE n.a = 1)-[:NOWHERE WHERE true]->(m:Place WHERE m.b = 2), (x:ELSEWHERE) RETURN n";
  expect(unknownNames(text, SCHEMA)).toEqual(["SOMEWHERE", "ELSEWHERE", "NOWHERE"]);
});

test("an empty store lacks nothing", () => {
  expect(unknownNames("MATCH (n:Dragon) RETURN n", { labels: [], relationshipTypes: [] })).toEqual([]);
});
