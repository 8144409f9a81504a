import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LinkAnswer, LinkedAnswer, LinksAnswer, ViewAnswer, ViewsAnswer, ViewSummary } from "#model/views-api.js";
import { problemOf } from "#server/api/contract/asking.js";
import { openForRoles, type RoleCallers } from "#server/api/access/role-callers.js";

let folder: string;
let app: RoleCallers["app"];
let ask: RoleCallers["ask"];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-views-api-"));
  ({ app, ask } = await openForRoles(folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SNAPSHOT = { version: 1, nodes: ["project:西岸传媒港"] };

async function saved(title: string): Promise<ViewSummary> {
  const answer = await ask("POST /api/views", { body: { title, snapshot: SNAPSHOT } });
  const view = ViewSummary.parse(await answer.json());
  expect([answer.status, answer.headers.get("location")]).toEqual([201, `views/${view.id}`]);
  return view;
}

describe("views over HTTP", () => {
  test("are saved by editors and read by readers, who are told whose they are", async () => {
    const view = await saved(" 西岸 ");
    expect(view).toMatchObject({ title: "西岸", note: "", thumbnail: null, author: "editor" });
    const read = await ask(`GET /api/views/${view.id}`, { as: "reader" });
    expect(ViewAnswer.parse(await read.json())).toEqual({ ...view, snapshot: SNAPSHOT });
    expect(read.headers.get("etag")).toBe(`W/"${view.version}"`);
    const listed = ViewsAnswer.parse(await (await ask("GET /api/views", { as: "reader" })).json());
    expect(listed).toMatchObject({ items: [view], total: 1, truncated: false, nextCursor: null });
    for (const request of ["POST /api/views", `PUT /api/views/${view.id}`, `DELETE /api/views/${view.id}`])
      expect((await ask(request, { as: "reader", body: {} })).status).toBe(403);
  });

  test("are changed and deleted by who saw what is there, and by no one else", async () => {
    const view = await saved("甲");
    const etag = (await ask(`GET /api/views/${view.id}`)).headers.get("etag") ?? "";
    const put = (ifMatch: string, title: string) =>
      ask(`PUT /api/views/${view.id}`, { body: { title, snapshot: SNAPSHOT }, headers: { "if-match": ifMatch } });
    const changed = ViewSummary.parse(await (await put(etag, "乙")).json());
    expect(changed).toMatchObject({ id: view.id, title: "乙" });
    const problem = await problemOf(put(`"${view.version}"`, "丙"));
    expect(problem).toMatchObject({ status: 412, code: "changed-meanwhile", time: changed.changedAt });
    const unnamed = ask(`PUT /api/views/${view.id}`, { body: { title: "丙", snapshot: SNAPSHOT } });
    expect(await problemOf(unnamed)).toMatchObject({ status: 400, code: "invalid-request" });
    const stale = ask(`DELETE /api/views/${view.id}`, { headers: { "if-match": etag } });
    expect(await problemOf(stale)).toMatchObject({ status: 412 });
    expect((await put("*", "丁")).status).toBe(200);
    expect((await ask(`DELETE /api/views/${view.id}`)).status).toBe(200);
    expect((await ask(`GET /api/views/${view.id}`)).status).toBe(404);
  });

  test("are saved also where the audit log cannot be written", async () => {
    const audit = join(folder, "access", "audit.jsonl");
    rmSync(audit, { force: true });
    mkdirSync(audit);
    expect(await saved("甲")).toMatchObject({ title: "甲" });
    rmSync(audit, { recursive: true });
  });

  test("are listed page by page", async () => {
    for (const title of ["一", "二", "三"]) await saved(title);
    const titles: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page = ViewsAnswer.parse(
        await (await ask(`GET /api/views?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`)).json(),
      );
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    }
    expect(titles.slice(0, 3)).toEqual(["三", "二", "一"]);
    expect(titles.length).toBe(new Set(titles).size);
    expect(await problemOf(ask("GET /api/views?cursor=x"))).toMatchObject({ code: "invalid-cursor" });
  });

  test.each([
    ["without a title", { title: " ", snapshot: SNAPSHOT }, 400],
    ["without a version of their shape", { title: "甲", snapshot: { nodes: [] } }, 400],
    ["with a script for a picture", { title: "甲", snapshot: SNAPSHOT, thumbnail: "data:text/html,<script>" }, 400],
    ["with what is not known", { title: "甲", snapshot: SNAPSHOT, colour: "red" }, 400],
    ["of more than 4 MB", { title: "甲", snapshot: { ...SNAPSHOT, more: "x".repeat(4_300_000) } }, 413],
  ])("%s are refused with a sentence", async (_what, body, status) => {
    const problem = await problemOf(ask("POST /api/views", { body }));
    expect(problem.status).toBe(status);
    expect(problem.detail).toMatch(/^[A-Z].+\.$/u);
  });

  test("that are nested without end are refused, also where they are changed", async () => {
    const { id } = await saved("深");
    const deep = `{"title":"深","snapshot":{"version":1,"a":${"[".repeat(300)}${"]".repeat(300)}}}`;
    for (const [method, path] of [
      ["POST", "/api/views"],
      ["PUT", `/api/views/${id}`],
    ] as const) {
      const answer = ask(`${method} ${path}`, { headers: { "if-match": "*" }, text: deep });
      expect(await problemOf(answer)).toMatchObject({ status: 400, code: "invalid-request" });
    }
  });

  test("hold 4 MB, and the words of a report as they are", async () => {
    const snapshot = { version: 2, note: "<img src=x onerror=alert(1)>\u202e🀄️", more: "重".repeat(1_200_000) };
    const answer = await ask("POST /api/views", { body: { title: "<b>🀄️", snapshot } });
    const { id } = ViewSummary.parse(await answer.json());
    const read = ViewAnswer.parse(await (await ask(`GET /api/views/${id}`)).json());
    expect([read.title, read.snapshot]).toEqual(["<b>🀄️", snapshot]);
  });
});

describe("links over HTTP", () => {
  test("are made by whoever may read, and followed by them", async () => {
    const body = { snapshot: SNAPSHOT };
    const { key } = LinkAnswer.parse(await (await ask("POST /api/links", { as: "reader", body })).json());
    expect(LinkAnswer.parse(await (await ask("POST /api/links", { as: "editor", body })).json())).toEqual({ key });
    const followed = await ask(`GET /api/links/${key}`, { as: "reader" });
    expect(LinkedAnswer.parse(await followed.json())).toMatchObject({ key, snapshot: SNAPSHOT });
    expect((await app.request(`/api/links/${key}`)).status).toBe(401);
  });

  test("are listed and taken away by admins alone", async () => {
    const body = { snapshot: { version: 1, nodes: ["甲"] } };
    const { key } = LinkAnswer.parse(await (await ask("POST /api/links", { as: "reader", body })).json());
    for (const request of ["GET /api/links", `DELETE /api/links/${key}`])
      expect((await ask(request, { as: "editor" })).status).toBe(403);
    const listed = LinksAnswer.parse(await (await ask("GET /api/links", { as: "admin" })).json());
    expect(listed.items.map((link) => link.key)).toContain(key);
    expect((await ask(`DELETE /api/links/${key}`, { as: "admin" })).status).toBe(200);
    expect(await problemOf(ask(`GET /api/links/${key}`))).toMatchObject({ status: 404, code: "not-found" });
  });

  test.each([
    "GET /api/links/nope",
    "DELETE /api/links/nope",
    "GET /api/views/nope",
    "DELETE /api/views/nope",
    "GET /api/saved-queries/nope",
    "DELETE /api/tokens/nope",
  ])("%s finds nothing under a key that none of ours can be", async (request) => {
    const problem = await problemOf(ask(request, { as: "admin" }));
    expect(problem).toMatchObject({ status: 404, code: "not-found" });
    expect(problem.detail).toContain("nope");
  });
});
