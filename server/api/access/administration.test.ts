import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, TokenSummary, type Role } from "#model/access.js";
import { AuditAnswer, NewTokenAnswer, TokensAnswer } from "#model/access-api.js";
import { createTokens } from "#server/access/tokens.js";
import { createAloneApp } from "#server/api/alone-app.js";
import type { App } from "#server/api/app.js";
import { problemOf } from "#server/api/contract/asking.js";

let folder: string;
let app: App;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-administration-"));
  for (const role of ROLES) {
    tokens.set(role, (await createTokens(folder).create({ name: role, role, expiresAt: null })).text);
  }
  app = createAloneApp({ MAILUO_DATA: folder, MAILUO_REQUIRE_TOKEN: "true" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(method: string, path: string, body?: unknown, token = tokens.get("admin")): Promise<Response> {
  return app.request(path, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "accept-language": "zh" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe("tokens over HTTP", () => {
  test("are made, let in, are listed without their secrets, and count no more once they are revoked", async () => {
    const made = await ask("POST", "/api/tokens", {
      name: " 李雷 ",
      role: "editor",
      expiresAt: "2099-01-31T08:00:00+08:00",
    });
    expect([made.status, made.headers.get("cache-control")]).toEqual([201, "no-store"]);
    const { token, ...summary } = NewTokenAnswer.parse(await made.json());
    expect(summary).toMatchObject({
      name: "李雷",
      role: "editor",
      expiresAt: "2099-01-31T00:00:00.000Z",
      lastUsedAt: null,
    });
    expect((await ask("GET", "/api/for-tests/editor", undefined, token)).status).toBe(200);

    const listed = await (await ask("GET", "/api/tokens")).text();
    expect(listed).not.toContain(token);
    expect(TokensAnswer.parse(JSON.parse(listed))).toMatchObject({
      items: [{ name: "reader" }, { name: "editor" }, { name: "admin" }, { id: summary.id }],
      total: 4,
      truncated: false,
    });

    const revoked = await ask("DELETE", `/api/tokens/${summary.id}`);
    expect(TokenSummary.parse(await revoked.json())).toMatchObject({ id: summary.id, revokedAt: expect.any(String) });
    expect((await ask("GET", "/api/for-tests/editor", undefined, token)).status).toBe(401);
  });

  test("are a reader's without an end where nothing else is said", async () => {
    const answer = await ask("POST", "/api/tokens", { name: "看板" });
    expect(NewTokenAnswer.parse(await answer.json())).toMatchObject({ role: "reader", expiresAt: null });
  });

  test.each([
    [{}, "name 必须是文字"],
    [{ name: "  " }, "name 不能为空"],
    [{ name: "a\nb" }, "name 必须是一行文字"],
    [{ name: "a", role: "root" }, "role 必须是 reader、editor、admin 之一"],
    [{ name: "a", expiresAt: "2001-01-01T00:00:00Z" }, "expiresAt 必须是将来的时间"],
    [{ name: "a", expiresAt: "tomorrow" }, "expiresAt 必须是时间，如 2027-01-31T00:00:00Z"],
    [{ name: "a", secret: "b" }, "不能有 secret"],
  ])("%j is refused with a sentence", async (body, sentence) => {
    const problem = await problemOf(ask("POST", "/api/tokens", body));
    expect([problem.status, problem.code]).toEqual([400, "invalid-request"]);
    expect(problem.detail).toContain(sentence);
  });

  test("are revoked by their ids alone, not by their names", async () => {
    await ask("POST", "/api/tokens", { name: "ci" });
    expect(await problemOf(ask("DELETE", "/api/tokens/ci"))).toMatchObject({ status: 404, code: "not-found" });
    const { items } = TokensAnswer.parse(await (await ask("GET", "/api/tokens")).json());
    expect(items.find(({ name }) => name === "ci")).toMatchObject({ revokedAt: null });
  });

  test("that are not there cannot be revoked", async () => {
    expect(await problemOf(ask("DELETE", "/api/tokens/0123456789ab"))).toMatchObject({
      status: 404,
      detail: "没有使用中的令牌“0123456789ab”；令牌列表列出现有的令牌。",
    });
  });
});

test.each([
  ["GET", "/api/tokens"],
  ["POST", "/api/tokens"],
  ["DELETE", "/api/tokens/0123456789ab"],
  ["GET", "/api/audit"],
  ["POST", "/api/doctor"],
])("%s %s is for admins alone", async (method, path) => {
  const body = method === "POST" ? { name: "a" } : undefined;
  expect(await problemOf(ask(method, path, body, tokens.get("editor")))).toMatchObject({
    status: 403,
    code: "role-too-low",
  });
});

test("tokens are listed page by page, the oldest first", async () => {
  await ask("POST", "/api/tokens", { name: "a" });
  const all = TokensAnswer.parse(await (await ask("GET", "/api/tokens")).json());
  const read: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const path = `/api/tokens?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const page = TokensAnswer.parse(await (await ask("GET", path)).json());
    read.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(read).toEqual(all.items.map(({ id }) => id));
  expect(read).toHaveLength(all.total);
  expect(await problemOf(ask("GET", "/api/tokens?cursor=x"))).toMatchObject({ status: 400, code: "invalid-cursor" });
});

test("the audit log is read page by page, the newest first, and says which token was made", async () => {
  const { id } = NewTokenAnswer.parse(await (await ask("POST", "/api/tokens", { name: "新" })).json());
  await ask("POST", "/api/tokens", { name: "" });
  const first = AuditAnswer.parse(await (await ask("GET", "/api/audit?limit=1")).json());
  expect(first.items).toMatchObject([{ what: "POST /api/tokens", who: { name: "admin" }, outcome: "invalid-request" }]);
  const next = AuditAnswer.parse(await (await ask("GET", `/api/audit?limit=1&cursor=${first.nextCursor}`)).json());
  expect(next.items).toMatchObject([{ what: "POST /api/tokens", outcome: "done", target: id }]);
  const lines = readFileSync(join(folder, "access", "audit.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  expect([first.total, first.truncated]).toEqual([lines.length, true]);
  expect(await problemOf(ask("GET", "/api/audit?cursor=x"))).toMatchObject({ status: 400, code: "invalid-cursor" });
});
