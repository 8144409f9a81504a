import { expect, it } from "vitest";
import type { GraphNode } from "#model/graph.js";
import { fakeApi, result } from "../fixture.js";
import { readQuotations } from "./quotations.js";

const passage: GraphNode = {
  id: "passage:a/1",
  labels: ["Passage"],
  properties: { key: "passage:a/1", text: "西岸传媒港稳步推进", surface: "西岸傳媒港穩(wěn)步推進", order: 3 },
};
const document: GraphNode = { id: "document:a", labels: ["Document"], properties: { title: "报告", year: 2014 } };
const ref = ({ id }: GraphNode) => ({ $ref: "node", id });
const COLUMNS = ["passage", "parent", "mentions", "document", "section", "sectionParent"];

it("reads passages in parts, each with its document, its section and the names in it, and tells how far it is", async () => {
  const asked: unknown[] = [];
  const told: number[] = [];
  const mentions = [{ entity: "project:西岸传媒港", textStart: 0, textEnd: 5, start: 0 }, { entity: 1 }];
  const api = fakeApi({
    namedQuery(name, params) {
      asked.push([name, Array.isArray(params["keys"]) ? params["keys"].length : 0]);
      const rows = asked.length === 1 ? [[ref(passage), "section:a", mentions, ref(document), null, null]] : [];
      return Promise.resolve({ ...result([passage, document]), columns: COLUMNS, rows });
    },
  });
  const keys = Array.from({ length: 250 }, (_, index) => `passage:a/${index}`);
  const signal = new AbortController().signal;
  expect(await readQuotations(api, keys, { signal, tell: (count) => told.push(count) })).toEqual([
    {
      passage: "passage:a/1",
      text: "西岸传媒港稳步推进",
      original: "西岸傳媒港穩(wěn)步推進",
      document: { key: "document:a", title: "报告", issuer: null, area: null, year: 2014, period: null, file: "" },
      section: null,
      order: 3,
      mentions: [{ entity: "project:西岸传媒港", start: 0, end: 5 }],
    },
  ]);
  expect(asked).toEqual([
    ["passages-by-key", 200],
    ["passages-by-key", 50],
  ]);
  expect(told).toEqual([200, 250]);
});

it("asks for no more once it is called off", async () => {
  const work = new AbortController();
  work.abort();
  await expect(readQuotations(fakeApi(), ["passage:a/1"], { signal: work.signal, tell: () => {} })).rejects.toThrow(
    "aborted",
  );
});
