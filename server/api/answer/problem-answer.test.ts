import { describe, expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { createAloneApp } from "#server/api/alone-app.js";

const AWAY = new GraphError("store-unavailable", "The store is away.");
const app = createAloneApp(
  {},
  {
    run: ({ name }) => Promise.reject(name === "document-count" ? AWAY : new Error("secret inside")),
    revision: async () => "initial",
  },
);

function post(path: string, body: string, headers: Record<string, string> = { "content-type": "application/json" }) {
  return app.request(path, { method: "POST", body, headers });
}

describe("problems", () => {
  test("an unknown path is a problem that names it", async () => {
    const answer = await app.request("/api/nothing");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await answer.json()).toEqual({
      type: "urn:mailuo:problem:not-found",
      title: "There is no such thing",
      status: 404,
      detail: "There is nothing at GET /api/nothing.",
      code: "not-found",
      instance: "/api/nothing",
    });
  });

  test("a defect says nothing of its inside, but the id under which the log has it", async () => {
    const answer = await app.request("/api/documents", { headers: { "x-request-id": "request-7" } });
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(answer.headers.get("x-request-id")).toBe("request-7");
    expect(body).toContain("request-7");
    expect(body).not.toContain("secret inside");
  });

  test("a store that is away makes health unavailable, with the reason", async () => {
    const answer = await app.request("/api/health");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: "unavailable", detail: "The store is away." });
  });

  test.each([
    ["no JSON", "{", 400, "invalid-request"],
    ["no query", "{}", 400, "invalid-request"],
    ["a list", "[]", 400, "invalid-request"],
    ["limits out of bounds", '{"query":"RETURN 1","maxRows":0}', 400, "invalid-request"],
    [
      "lists in lists in lists",
      `{"query":"RETURN 1","params":{"x":${"[".repeat(5000)}${"]".repeat(5000)}}}`,
      400,
      "invalid-request",
    ],
    ["more than a megabyte", JSON.stringify({ query: "x".repeat(1_100_000) }), 413, "too-large"],
  ])("a body with %s is refused", async (_, body, status, code) => {
    const answer = await post("/api/query", body);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  test.each(["abc", "", "-1", "0x10"])("a large body whose headers call it “%s” long is refused", async (length) => {
    const body = JSON.stringify({ query: "x".repeat(2_000_000) });
    const headers = { "content-type": "application/json", "content-length": length };
    const answer = await post("/api/query", body, headers);
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: "too-large" }]);
  });

  test("a body that another site's form could send is refused", async () => {
    const answer = await post("/api/query", '{"query":"RETURN 1"}', { "content-type": "text/plain" });
    expect([answer.status, await answer.json()]).toMatchObject([415, { code: "unsupported-media-type" }]);
  });

  test.each([
    ["/api/search?q=", "In the query string, q must not be empty."],
    ["/api/search?q=x&types=Planet", "“Planet” is not a type of entity"],
    ["/api/search?q=x&limit=many", "In the query string, limit must be a number."],
    ["/api/search?q=x&limit=0x10", "In the query string, limit must be a number."],
    ["/api/search?q=x&limit=1e1", "In the query string, limit must be a number."],
    ["/api/crossing?limit=0x10", "In the query string, limit must be a number."],
    ["/api/crossing?unlinked=", "In the query string, unlinked must be a number."],
    ["/api/documents?limit=", "In the query string, limit must be a number."],
    ["/api/entities/x/neighbours?confidence=", "In the query string, confidence must be a number."],
    ["/api/entities/x/neighbours?types=KNOWS", "“KNOWS” is not a type of fact"],
    ["/api/documents?limit=0", "In the query string, limit must be at least 1."],
    ["/api/search?q=a&q=b", "In the query string, q must be given once, as text."],
    [`/api/search?q=${"x".repeat(201)}`, "In the query string, q must have at most 200 characters."],
  ])("%s is refused with a sentence", async (path, sentence) => {
    const answer = await app.request(path);
    expect([answer.status, await answer.json()]).toMatchObject([400, { detail: expect.stringContaining(sentence) }]);
  });
});

describe("the caller's language", () => {
  test("a problem is in Chinese for who asks for it, and says so", async () => {
    const answer = await app.request("/api/nothing", { headers: { "accept-language": "zh-HK,zh;q=0.9,en;q=0.8" } });
    expect([answer.headers.get("content-language"), answer.headers.get("vary")]).toEqual([
      "zh-CN",
      expect.stringContaining("Accept-Language"),
    ]);
    expect(await answer.json()).toMatchObject({ title: "没有找到", detail: "GET /api/nothing 处没有内容。" });
  });

  test("what was said in English only is led in by what it means", async () => {
    const answer = await app.request("/api/schema", { headers: { "accept-language": "zh" } });
    expect(await answer.json()).toMatchObject({ detail: "图库没有响应：The store is away." });
  });

  test.each([
    [
      "en",
      "In the body, query must be text; params must be an object; maxRows must be at least 1.",
      "Must be at least 1.",
    ],
    ["zh", "请求正文中，query 必须是文字；params 必须是对象；maxRows 不能小于 1。", "不能小于 1。"],
  ])("each wrong part of a body is pointed at, in %s", async (language, detail, ofRows) => {
    const answer = await app.request("/api/query", {
      method: "POST",
      body: '{"query":1,"params":[],"maxRows":0}',
      headers: { "content-type": "application/json", "accept-language": language },
    });
    expect(await answer.json()).toMatchObject({
      detail,
      errors: [{ pointer: "/query" }, { pointer: "/params" }, { pointer: "/maxRows", detail: ofRows }],
    });
  });

  test.each([
    ["/api/search?q=x&limt=3", { parameter: "limt", detail: "Must not have limt, which is not known here." }],
    ["/api/search?q=x&limit=0", { parameter: "limit", detail: "Must be at least 1." }],
  ])("%s names the parameter", async (path, part) => {
    expect(await (await app.request(path)).json()).toMatchObject({ code: "invalid-request", errors: [part] });
  });
});
