import { expect, test } from "vitest";
import { entity, fact } from "../fixture.js";
import { rowReferences } from "./row-references.js";

const [media, bund] = [entity("project:媒"), entity("place:西岸", "Place")];
const located = { ...fact("1", media.id, bund.id), properties: { evidence: ["p1"] } };
const passage = { id: "p2", labels: ["Passage"], properties: {} };
const figure = { id: "o1", labels: ["Observation"], properties: { evidence: ["p3"] } };
const graph = {
  nodes: new Map([media, bund, passage, figure].map((node) => [node.id, node])),
  relationships: new Map([[located.id, located]]),
};

test("entities, facts and passages are found in cells, lists and paths, each once", () => {
  const row = [
    { $ref: "node", id: media.id },
    [
      { $ref: "node", id: figure.id },
      { $ref: "node", id: passage.id },
    ],
    { $ref: "path", nodes: [media.id, bund.id], relationships: [located.id] },
    ["p3", "p4"],
    ["p9"],
  ];
  const columns = ["p", "list", "path", "evidence", "names"];
  expect(rowReferences(row, { columns, graph })).toEqual({
    entities: [media.id, bund.id],
    facts: [located],
    passages: ["p3", "p2", "p4"],
  });
});
