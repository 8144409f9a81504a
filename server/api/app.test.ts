import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { NO_JOBS } from "#server/jobs/no-jobs.js";
import { createLog } from "#server/log.js";
import { packageRoot } from "#server/package-root.js";
import { createFailingStore } from "#server/store/failing-store.js";
import { createApp, type App } from "./app.js";
import type { Services } from "./services.js";

/** What stands around the routes; no answer here comes from a graph, so the store only ever fails. */
const store = createFailingStore(new Error("secret inside"));

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

  test.each([
    ["/", "text/html; charset=UTF-8"],
    ["/sign-in", "text/html; charset=UTF-8"],
    ["/api/health/live", "application/json"],
    ["/api/nothing", "application/problem+json; charset=utf-8"],
    ["/metrics", "text/plain; version=0.0.4; charset=utf-8"],
  ])("each answer says of what type it is, and text in which characters: %s", async (path, type) => {
    expect((await app.request(path)).headers.get("content-type")).toBe(type);
  });

  test("a preflight of another origin is not granted", async () => {
    const answer = await app.request("/api/query", {
      method: "OPTIONS",
      headers: { origin: "http://evil.example", "access-control-request-method": "POST" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a body", () => {
  test("of other bytes than UTF-8 is refused as such, one that holds U+FFFD is not", async () => {
    const gbk = Buffer.from([...Buffer.from('{"snapshot":"'), 0xce, 0xf7, 0xb0, 0xb6, ...Buffer.from('"}')]);
    const answers = [await sent(gbk), await sent(Buffer.from('{"snapshot":"\uFFFD"}'))];
    expect(answers).toEqual([
      expect.objectContaining({ status: 400, detail: expect.stringContaining("is not UTF-8") }),
      expect.objectContaining({ status: 400, detail: expect.not.stringContaining("is not UTF-8") }),
    ]);
  });

  test("with a name that would be lost is refused, at any depth and however it is written", async () => {
    const answers = [
      await sent(Buffer.from('{"state":"s","more":[{"\\u005f_proto__":1}]}')),
      await sent(Buffer.from('{"state":"__proto__:"}')),
    ];
    expect(answers).toEqual([
      expect.objectContaining({ status: 400, detail: expect.stringContaining("the name __proto__") }),
      expect.not.objectContaining({ detail: expect.stringContaining("the name __proto__") }),
    ]);
  });

  test("of quotes in a text without an end is refused in no more time than its length takes", async () => {
    const began = performance.now();
    expect(await sent(Buffer.from(`{"state":"\\u0061${'\\"'.repeat(500_000)}`))).toMatchObject({ status: 400 });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe("below a path", () => {
  test("what is served begins there, whether the proxy takes the path away or not", async () => {
    const html =
      '<meta name="mailuo-base" content="" /><link href="./icon.svg"><script src="./assets/main-1a2b3c4d.js">';
    writeFileSync(join(clientFolder, "index.html"), html);
    const below = createApp({ ...services, configuration: configurationFromEnvironment({ BASE_PATH: "/a/mailuo/" }) });
    const pages = await Promise.all(
      ["/a/mailuo", "/a/mailuo/", "/"].map(async (path) => (await below.request(path)).text()),
    );
    writeFileSync(join(clientFolder, "index.html"), "<!doctype html><title>Mailuo</title>");
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
    const problem = await (await below.request("/api/nothing")).json();
    expect(problem).toMatchObject({ instance: "/a/mailuo/api/nothing" });
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

  test("the page is the one that was built last, since only its files are there; while one is built, that of before", async () => {
    const file = join(clientFolder, "index.html");
    const before = readFileSync(file, "utf8");
    rmSync(file);
    expect(await servedPage()).toBe(before);
    writeFileSync(file, "<!doctype html><title>built anew</title>");
    expect(await servedPage()).toBe("<!doctype html><title>built anew</title>");
    writeFileSync(file, before);
  });
});

async function servedPage(): Promise<string> {
  return (await app.request("/")).text();
}

async function sent(body: Buffer): Promise<unknown> {
  const headers = { "content-type": "application/json", "content-length": String(body.length) };
  return (await app.request("/api/links", { method: "POST", headers, body: new Uint8Array(body) })).json();
}
