import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Hono } from "hono";
import { configurationFromEnvironment } from "#server/configuration.js";
import { createFailingStore } from "#server/store/failing-store.js";
import { problemOf } from "#server/api/contract/asking.js";
import { createAloneApp } from "#server/api/alone-app.js";
import { healthRoutes } from "./health.js";
import { chooseLanguage } from "#server/api/request/language.js";
import { openSampleApp, type SampleApp } from "#server/api/contract/sample-app.js";
import type { RequestEnvironment } from "#server/api/services.js";

let sample: SampleApp;

beforeAll(async () => {
  sample = await openSampleApp();
});
afterAll(() => sample?.close());

const silent = () => new Promise<never>(() => {});

async function statusOf(path: string, app = sample.app): Promise<readonly [number, unknown]> {
  const answer = await app.request(path);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return [answer.status, await answer.json()];
}

describe("metrics", () => {
  test("count requests by the route's pattern, never by what was asked for", async () => {
    await sample.app.request("/api/entities/secret");
    await sample.app.request("/api/search?q=secret");
    await sample.app.request("/secret");
    await sample.app.request("/api/health", { method: "SECRET" });
    const answer = await sample.app.request("/metrics");
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain;/u);
    const text = await answer.text();
    expect(text).not.toMatch(/secret/iu);
    for (const labels of [
      'method="GET",route="/api/entities/:key",status="404"',
      'method="GET",route="/api/search",status="200"',
      'method="GET",route="none",status="404"',
    ]) {
      expect(text).toContain(`mailuo_http_request_duration_seconds_count{${labels}} 1`);
    }
    expect(text).toMatch(/mailuo_query_duration_seconds_count\{query="entity",outcome="ok"\} \d+/u);
  });

  test("are for readers, or for whom the setting names", async () => {
    const closed = { MAILUO_REQUIRE_TOKEN: "true" };
    for (const path of ["/metrics", "/api/metrics"]) {
      expect(await problemOf(createAloneApp(closed).request(path))).toMatchObject({ code: "token-needed" });
      expect((await createAloneApp({ ...closed, MAILUO_METRICS: "anyone" }).request(path)).status).toBe(200);
    }
  });
});

describe("health", () => {
  test("is told within a bounded time, though the store says nothing", async () => {
    const store = createFailingStore(new Error("not asked"), { version: silent, run: silent });
    const { catalogue } = sample;
    const services = {
      store,
      catalogue,
      configuration: configurationFromEnvironment({}),
      ending: new AbortController().signal,
    };
    const app = new Hono<RequestEnvironment>()
      .use(chooseLanguage())
      .route("/", healthRoutes(services, { readiness: 10, health: 1_000 }));
    const health = await app.request("/");
    expect([health.status, await health.json()]).toMatchObject([
      503,
      {
        status: "unavailable",
        engineVersion: null,
        detail: "The store has not answered for 1 s; it may be busy, or starting.",
      },
    ]);
    expect((await app.request("/ready")).status).toBe(503);
  });

  test("liveness asks nobody, readiness the store", async () => {
    const away = createAloneApp({ MAILUO_REQUIRE_TOKEN: "true" });
    expect(await statusOf("/api/health/live", away)).toEqual([200, { status: "alive" }]);
    expect(await statusOf("/api/health/ready", away)).toEqual([503, { status: "unavailable" }]);
    expect(await statusOf("/api/health/ready")).toEqual([200, { status: "ready" }]);
  });

  test("a server that was asked to end is alive and not ready", async () => {
    sample.end();
    expect(await statusOf("/api/health/live")).toEqual([200, { status: "alive" }]);
    expect(await statusOf("/api/health/ready")).toEqual([503, { status: "ending" }]);
  });
});
