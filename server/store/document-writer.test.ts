import { expect, test } from "vitest";
import type { Params } from "#model/query.js";
import { buildBatch } from "./contract/batch-builder.js";
import { replaceDocument } from "./document-writer.js";

/** Keeps what is asked of it; what it holds are the entities of the document that is replaced. */
function recordingTransaction(held: readonly string[]) {
  const asked: { readonly query: string; readonly params: Params }[] = [];
  const run = async (query: string, params: Params) => {
    asked.push({ query, params });
    return query === "described-entities" ? held.map((key) => ({ key })) : [];
  };
  return { asked, transaction: { run } };
}

test("no statement is given more than 5,000 rows or keys, so that each ends in its time however large the document", async () => {
  const names = Array.from({ length: 5_001 }, (_, index) => `项目${index}`);
  const { asked, transaction } = recordingTransaction(names.map((name) => `project:旧${name}`));
  const entities = names.map((name) => ({ type: "Project" as const, name }));
  await replaceDocument(transaction, buildBatch({ name: "many", passages: [["西岸", null]], entities }), "2026-01-01");
  const lengths = asked.flatMap(({ query, params }) =>
    Object.values(params).flatMap((value) => (Array.isArray(value) ? [[query, value.length] as const] : [])),
  );
  expect(lengths.filter(([, length]) => length > 5_000)).toEqual([]);
  const keysOf = (name: string) =>
    asked.flatMap(({ query, params }) => (query === name && Array.isArray(params["keys"]) ? params["keys"] : []));
  expect(keysOf("remove-undescribed")).toHaveLength(10_002);
  expect(new Set(keysOf("entity-descriptions")).size).toBe(10_002);
});
