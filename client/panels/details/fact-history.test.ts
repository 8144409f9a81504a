import { expect, test } from "vitest";
import type { DocumentSummary } from "#model/api.js";
import { entity, fact } from "../../core/fixture.js";
import { factHistory } from "./fact-history.js";

function report(key: string, year: number | null, period: string | null = null): DocumentSummary {
  return { key, title: key, issuer: null, area: null, year, period, file: `${key}.txt` };
}

const [port, bund] = [entity("project:港"), entity("place:岸", "Place")];

function stated(id: string, document: string, status: string) {
  const one = fact(id, port.id, bund.id, "LOCATED_IN");
  return { ...one, properties: { ...one.properties, document, status } };
}

test("documents stand by their times, and say what is new and what changed", () => {
  const documents = [report("c", null), report("b", 2015), report("a2", 2014, "2014"), report("a1", 2014, "2014-H1")];
  const relationships = [stated("3", "b", "done"), stated("1", "a1", "planned"), stated("2", "a2", "planned")];
  const history = factHistory(documents, { nodes: [port, bund], relationships });
  expect(
    history.map(({ document, statements }) => [
      document.key,
      statements.map(({ status, before, isNew }) => [status, before, isNew]),
    ]),
  ).toEqual([
    ["a1", [["planned", null, true]]],
    ["a2", [["planned", null, false]]],
    ["b", [["done", "planned", false]]],
    ["c", []],
  ]);
});
