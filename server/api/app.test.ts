import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { GraphError } from "#model/problem.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { NO_JOBS } from "#server/jobs/no-jobs.js";
import { createLog } from "#server/log.js";
import { packageRoot } from "#server/package-root.js";
import type { GraphStore } from "#server/store/port.js";
import { createApp, type App } from "./app.js";
import type { Services } from "./services.js";

/** What stands around the routes; no answer here comes from a graph, so the store only ever fails. */
const failing = (): Promise<never> => Promise.reject(new GraphError("store-unavailable", "The store is away."));
const store: GraphStore = {
  engine: "none",
  location: "nowhere",
  version: failing,
  run: ({ name }) => (name === "document-count" ? failing() : Promise.reject(new Error("secret inside"))),
  async *stream() {
    yield { part: "head", columns: ["n"] };
    await failing();
  },
  schema: failing,
  revision: () => Promise.resolve("initial"),
  applySchema: failing,
  replaceDocument: failing,
  removeDocument: failing,
  publish: failing,
  close: () => Promise.resolve(),
};

let app: App;
let services: Services;
const logged: unknown[] = [];
let clientFolder: string;

beforeAll(() => {
  clientFolder = mkdtempSync(join(tmpdir(), "mailuo-client-"));
  mkdirSync(join(clientFolder, "assets"));
  writeFileSync(join(clientFolder, "index.html"), "<!doctype html><title>Mailuo</title>");
  writeFileSync(join(clientFolder, "favicon.svg"), "<svg/>");
  writeFileSync(join(clientFolder, "assets", "main-1a2b3c4d.js"), "export {};");
  const configuration = configurationFromEnvironment({ ALLOWED_HOSTS: "graph.example" });
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  const log = createLog({ level: "info" }, { write: (line) => void logged.push(JSON.parse(line)) });
  services = {
    store,
    catalogue,
    configuration,
    log,
    jobs: NO_JOBS,
    ending: new AbortController().signal,
    clientFolder,
  };
  app = createApp(services);
});
afterAll(() => rmSync(clientFolder, { recursive: true, force: true }));

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

  test("a body that another site's form could send is refused", async () => {
    const answer = await post("/api/query", '{"query":"RETURN 1"}', { "content-type": "text/plain" });
    expect([answer.status, await answer.json()]).toMatchObject([415, { code: "unsupported-media-type" }]);
  });

  test.each([
    ["/api/search?q=", "In the query string, q must not be empty."],
    ["/api/search?q=x&types=Planet", "“Planet” is not a type of entity"],
    ["/api/search?q=x&limit=many", "In the query string, limit must be a number."],
    ["/api/entities/x/neighbours?types=KNOWS", "“KNOWS” is not a type of fact"],
    ["/api/documents?limit=0", "In the query string, limit must be at least 1."],
    ["/api/search?q=a&q=b", "In the query string, q must be given once, as text."],
    [`/api/search?q=${"x".repeat(201)}`, "In the query string, q must have at most 200 characters."],
  ])("%s is refused with a sentence", async (path, sentence) => {
    const answer = await app.request(path);
    expect([answer.status, await answer.json()]).toMatchObject([400, { detail: expect.stringContaining(sentence) }]);
  });
});

describe("methods and media types", () => {
  test.each([
    ["DELETE", "/api/search", "GET, HEAD"],
    ["POST", "/api/entities/x", "GET, HEAD"],
    ["GET", "/api/query", "POST"],
    ["PUT", "/api/queries/plans", "POST"],
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
    ["en", "In the body, params must be an object; maxRows must be at least 1.", "Must be at least 1."],
    ["zh", "请求正文中，params 必须是对象；maxRows 不能小于 1。", "不能小于 1。"],
  ])("each wrong part of a body is pointed at, in %s", async (language, detail, ofRows) => {
    const answer = await app.request("/api/query", {
      method: "POST",
      body: '{"query":"RETURN 1","params":[],"maxRows":0}',
      headers: { "content-type": "application/json", "accept-language": language },
    });
    expect(await answer.json()).toMatchObject({
      detail,
      errors: [{ pointer: "/params" }, { pointer: "/maxRows", detail: ofRows }],
    });
  });

  test.each([
    ["/api/search?q=x&limt=3", { parameter: "limt", detail: "Must not have limt, which is not known here." }],
    ["/api/search?q=x&limit=0", { parameter: "limit", detail: "Must be at least 1." }],
  ])("%s names the parameter", async (path, part) => {
    expect(await (await app.request(path)).json()).toMatchObject({ code: "invalid-request", errors: [part] });
  });
});

describe("the log", () => {
  test("a request is one line with its id, without what was looked for; a defect is one more, with its stack", async () => {
    logged.length = 0;
    await app.request("/api/search?q=secret", { headers: { "x-request-id": "request-8" } });
    expect(logged).toEqual([
      {
        level: 50,
        time: expect.any(String),
        requestId: "request-8",
        code: "internal",
        err: expect.objectContaining({ message: "secret inside", stack: expect.stringContaining("app.test.ts") }),
        msg: "request failed",
      },
      {
        level: 30,
        time: expect.any(String),
        requestId: "request-8",
        method: "GET",
        path: "/api/search",
        status: 500,
        ms: expect.any(Number),
        msg: "request",
      },
    ]);
  });
});

describe("host names", () => {
  test.each(["localhost", "127.0.0.1:7010", "[::1]:7010", "GRAPH.example", "graph.example:80"])(
    "%s is served",
    async (host) => {
      expect((await app.request("/", { headers: { host } })).status).toBe(200);
    },
  );

  test.each([
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:7010",
    "0.0.0.0",
    "evil.example@localhost",
    "",
  ])("“%s” is refused", async (host) => {
    const answer = await app.request("/api/health", { headers: { host } });
    expect([answer.status, await answer.json()]).toMatchObject([421, { code: "host-refused" }]);
  });
});

describe("headers", () => {
  test("scripts and connections are this server's own, and no other origin may read", async () => {
    const { headers } = await app.request("/", { headers: { origin: "http://evil.example" } });
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test("a preflight of another origin is not granted", async () => {
    const answer = await app.request("/api/query", {
      method: "OPTIONS",
      headers: { origin: "http://evil.example", "access-control-request-method": "POST" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("below a path", () => {
  test("what is served begins there, whether the proxy takes the path away or not", async () => {
    const html =
      '<meta name="mailuo-base" content="" /><link href="./icon.svg"><script src="./assets/main-1a2b3c4d.js">';
    writeFileSync(join(clientFolder, "index.html"), html);
    const below = createApp({ ...services, configuration: configurationFromEnvironment({ BASE_PATH: "/a/mailuo/" }) });
    writeFileSync(join(clientFolder, "index.html"), "<!doctype html><title>Mailuo</title>");
    const pages = await Promise.all(
      ["/a/mailuo", "/a/mailuo/", "/"].map(async (path) => (await below.request(path)).text()),
    );
    const page =
      '<meta name="mailuo-base" content="/a/mailuo" /><link href="/a/mailuo/icon.svg"><script src="/a/mailuo/assets/main-1a2b3c4d.js">';
    expect(pages).toEqual([page, page, page]);
    const paths = [
      "/a/mailuo/api/session",
      "/api/session",
      "/a/mailuo/assets/main-1a2b3c4d.js",
      "/a/mailuoo/favicon.svg",
    ];
    const statuses = await Promise.all(paths.map(async (path) => (await below.request(path)).status));
    expect(statuses).toEqual([200, 200, 200, 404]);
  });
});

describe("the client's files", () => {
  test.each([
    ["/", 200, "no-cache"],
    ["/any/view", 200, "no-cache"],
    ["/favicon.svg", 200, "no-cache"],
    ["/assets/main-1a2b3c4d.js", 200, "public, max-age=31536000, immutable"],
    ["/assets/main-gone.js", 404, "no-store"],
    ["/missing.png", 404, "no-store"],
    ["/..%2f..%2fpackage.json", 404, "no-store"],
  ])("%s answers %i and may be kept: %s", async (path, status, kept) => {
    const answer = await app.request(path);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, kept]);
    const head = await app.request(path, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([status, ""]);
  });
});
