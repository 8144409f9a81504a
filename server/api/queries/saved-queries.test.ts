import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SavedQueriesAnswer, SavedQuery } from "#model/saved-queries-api.js";
import { problemOf } from "#server/api/contract/asking.js";
import { openForRoles, type RoleCallers } from "#server/api/access/role-callers.js";

let folder: string;
let app: RoleCallers["app"];
let ask: RoleCallers["ask"];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-saved-queries-api-"));
  ({ app, ask } = await openForRoles(folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function saved(title: string): Promise<SavedQuery> {
  const answer = await ask("POST /api/saved-queries", { body: { title, text: "RETURN 1" } });
  const query = SavedQuery.parse(await answer.json());
  expect([answer.status, answer.headers.get("location")]).toEqual([201, `saved-queries/${query.id}`]);
  return query;
}

describe("saved queries over HTTP", () => {
  test("are saved by editors and read by readers, who are told whose they are", async () => {
    const query = await saved(" 西岸 ");
    expect(query).toMatchObject({ title: "西岸", folder: "", tags: [], params: [], defaults: {}, author: "editor" });
    const read = await ask(`GET /api/saved-queries/${query.id}`, { as: "reader" });
    expect(SavedQuery.parse(await read.json())).toEqual(query);
    expect(read.headers.get("etag")).toBe(`W/"${query.version}"`);
    const listed = SavedQueriesAnswer.parse(await (await ask("GET /api/saved-queries", { as: "reader" })).json());
    expect(listed).toMatchObject({ items: [query], total: 1, truncated: false, nextCursor: null });
    for (const request of [
      "POST /api/saved-queries",
      `PUT /api/saved-queries/${query.id}`,
      `DELETE /api/saved-queries/${query.id}`,
    ])
      expect((await ask(request, { as: "reader", body: {} })).status).toBe(403);
    expect((await app.request("/api/saved-queries")).status).toBe(401);
  });

  test("are changed and deleted by who saw what is there, and by no one else", async () => {
    const query = await saved("甲");
    const put = (ifMatch: string, title: string) =>
      ask(`PUT /api/saved-queries/${query.id}`, {
        body: { title, text: "RETURN 2" },
        headers: { "if-match": ifMatch },
      });
    const changed = SavedQuery.parse(await (await put(`"${query.version}"`, "乙")).json());
    expect(changed).toMatchObject({ id: query.id, title: "乙", text: "RETURN 2" });
    const problem = await problemOf(put(`"${query.version}"`, "丙"));
    expect(problem).toMatchObject({ status: 412, code: "changed-meanwhile", time: changed.changedAt });
    expect(problem.detail).toContain(changed.changedAt);
    const stale = ask(`DELETE /api/saved-queries/${query.id}`, { headers: { "if-match": `"${query.version}"` } });
    expect(await problemOf(stale)).toMatchObject({ status: 412 });
    expect((await ask(`DELETE /api/saved-queries/${query.id}`)).status).toBe(200);
    expect((await ask(`GET /api/saved-queries/${query.id}`)).status).toBe(404);
  });

  test.each([
    ["without a title", { title: " ", text: "RETURN 1" }],
    ["without a text", { title: "甲", text: "" }],
    ["with a parameter of no known type", { title: "甲", text: "RETURN $a", params: [{ name: "a", type: "colour" }] }],
    ["with more than one line for a folder", { title: "甲", text: "RETURN 1", folder: "a\nb" }],
    ["with what is not known", { title: "甲", text: "RETURN 1", colour: "red" }],
  ])("%s are refused with a sentence", async (_what, body) => {
    const problem = await problemOf(ask("POST /api/saved-queries", { body }));
    expect(problem.status).toBe(400);
    expect(problem.detail).toMatch(/^[A-Z].+\.$/u);
  });
});
