import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createAloneApp } from "#server/api/alone-app.js";

const app = createAloneApp({});

describe("methods and media types", () => {
  test.each([
    ["DELETE", "/api/search", "GET, HEAD"],
    ["POST", "/api/entities/x", "GET, HEAD"],
    ["GET", "/api/query", "POST"],
    ["PUT", "/api/queries/problems-named", "POST"],
    ["OPTIONS", "/api/health", "GET, HEAD"],
  ])("%s %s is answered with the methods that are served", async (method, path, allow) => {
    const answer = await app.request(path, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
    expect(await answer.json()).toMatchObject({ code: "method-not-allowed", detail: expect.stringContaining(method) });
  });

  test("an unknown path is unknown by every method", async () => {
    for (const method of ["GET", "POST", "DELETE"]) {
      expect((await app.request("/api/nothing", { method })).status).toBe(404);
    }
  });

  test.each([
    ["/api/documents/document:上海市/2003", true],
    ["/api/documents/document%3A上海市/2003", true],
    ["/api/nothing/2003", false],
  ])("who asks for %s is told how a slash within a key is written: %s", async (path, isTold) => {
    const { detail } = z.object({ detail: z.string() }).parse(await (await app.request(path)).json());
    expect(detail.includes("a slash within a key is written %2F")).toBe(isTold);
  });

  test("the headers of a known path are answered without the body", async () => {
    const answer = await app.request("/api/queries", { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });

  test.each([
    ["application/json", 200],
    ["*/*", 200],
    ["text/html, application/*;q=0.1", 200],
    ["", 200],
    ["not a header", 406],
    ["text/html", 406],
    ["*/*, application/json;q=0", 406],
  ])("an answer for who accepts “%s” has the status %i", async (accept, status) => {
    const answer = await app.request("/api/queries", { headers: { accept } });
    const type = status === 200 ? "application/json" : "application/problem+json; charset=utf-8";
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, type]);
  });

  test("an address without end is refused", async () => {
    const answer = await app.request(`/api/search?q=${"x".repeat(9_000)}`);
    expect([answer.status, await answer.json()]).toMatchObject([414, { code: "uri-too-long" }]);
  });
});
