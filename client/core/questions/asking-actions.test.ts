import type { QueryResult } from "#model/query.js";
import { expect, test } from "vitest";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";
import { entity } from "../fixture.js";
import { openWorld } from "../world.js";

const place = { key: "place:西岸", name: "西岸", type: "Place" } as const;
const found: QueryResult = {
  columns: ["entity", "evidence"],
  rows: [
    ["西岸传媒港", ["passage:1", "passage:2"]],
    ["保税仓库", ["passage:1"]],
  ],
  graph: { nodes: [], relationships: [] },
  truncated: true,
  elapsedMs: 1,
};
const passage = { ...entity("passage:1"), labels: ["Passage"], properties: { text: "西岸传媒港开工。", order: 3 } };
const document = { ...entity("document:1"), labels: ["Document"], properties: { title: "报告", year: 2014 } };
const quoted: QueryResult = {
  ...found,
  columns: ["passage", "document"],
  rows: [
    [
      { $ref: "node", id: "passage:1" },
      { $ref: "node", id: "document:1" },
    ],
  ],
  graph: { nodes: [passage, document], relationships: [] },
};

function openAsking() {
  const asked: unknown[] = [];
  const namedQuery: Api["namedQuery"] = (name, params, limits) => {
    asked.push([name, params, limits]);
    return Promise.resolve(name === "passages-by-key" ? quoted : found);
  };
  return { ...openWorld({ api: { namedQuery } }), asked };
}

test("a chosen question is asked for so many rows, and its sources are read behind it", async () => {
  const { core, state, asked } = openAsking();
  core.chooseQuestion({ question: "in-place", params: {}, entities: {} });
  core.fillBlank("place", place);
  core.fillBlank("year", 2014);
  await core.ask();
  expect(asked).toEqual([
    ["in-place", { place: "place:西岸", year: 2014, limit: 50 }, { maxRows: 50 }],
    ["passages-by-key", { keys: ["passage:1", "passage:2"] }, {}],
  ]);
  expect(state().asked).toMatchObject({
    entities: { place },
    answer: { status: "ready", value: { limit: 50 } },
    sources: { status: "ready", value: [{ passage: "passage:1", text: "西岸传媒港开工。" }] },
  });
});

test("another filling forgets what was answered, and an emptied blank is not asked with", async () => {
  const { core, state, asked } = openAsking();
  core.chooseQuestion({ question: "in-place", params: { place: "place:西岸" }, entities: { place } });
  await core.ask();
  core.fillBlank("place", null);
  expect(state().asked).toMatchObject({
    params: {},
    entities: {},
    answer: { status: "idle" },
    sources: { status: "idle" },
  });
  await core.ask(100);
  expect(asked.at(-2)).toEqual(["in-place", { limit: 100 }, { maxRows: 100 }]);
  core.chooseQuestion(null);
  expect(state().asked).toBeNull();
});

test("what was not answered is told, and no sources are asked for", async () => {
  const failure = { code: "query-timeout", detail: "It took too long." } as const;
  const { core, state } = openWorld({ api: { namedQuery: () => Promise.reject(new RequestError(failure)) } });
  core.chooseQuestion({ question: "connections", params: {}, entities: {} });
  await core.ask();
  expect(state().asked).toMatchObject({ answer: { status: "failed", failure }, sources: { status: "idle" } });
});
