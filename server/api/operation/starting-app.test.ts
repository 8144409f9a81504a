import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { configurationFromEnvironment } from "#server/configuration.js";
import { openFront, type Front } from "#server/front.js";
import { createAloneApp } from "#server/api/alone-app.js";
import { createStartingApp } from "./starting-app.js";

let front: Front;

beforeEach(async () => {
  const configuration = configurationFromEnvironment({ BASE_PATH: "/mailuo" });
  front = await openFront(createStartingApp(configuration), { host: "127.0.0.1", port: 0 });
});
afterEach(() => front.stop(0));

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${front.address}${path}`, { headers });

describe("a server whose store is not open yet", () => {
  test("lives, is not ready, and tells all others in their language that it starts", async () => {
    for (const prefix of ["", "/mailuo"]) {
      const live = await ask(`${prefix}/api/health/live`);
      expect([live.status, await live.json()]).toEqual([200, { status: "alive" }]);
      const ready = await ask(`${prefix}/api/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([503, { status: "unavailable" }]);
    }
    const other = await ask("/api/documents", { "accept-language": "zh" });
    expect([other.status, other.headers.get("retry-after"), other.headers.get("cache-control")]).toEqual([
      503,
      "2",
      "no-store",
    ]);
    expect(await other.json()).toMatchObject({
      code: "store-unavailable",
      detail: expect.stringMatching(/^脉络正在启动/u),
    });
  });

  test("shows whoever opens the page that it starts, and has the browser ask again", async () => {
    const page = await ask("/mailuo/", { accept: "text/html,*/*;q=0.8", "accept-language": "en" });
    expect([page.status, page.headers.get("refresh"), page.headers.get("retry-after")]).toEqual([503, "2", "2"]);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/u);
    expect(await page.text()).toContain("Mailuo is starting");
  });

  test("is answered for by the whole API from the moment that it is open, and stops once", async () => {
    front.serve(createAloneApp({}));
    expect((await ask("/api/openapi.json")).status).toBe(200);
    await Promise.all([front.stop(100), front.stop(0)]);
    await expect(ask("/api/health/live")).rejects.toThrow("fetch failed");
  });
});
