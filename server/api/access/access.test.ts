import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ROLES, type Role } from "#model/access.js";
import { createAccess, requireTokenToServe } from "#server/access/access.js";
import { createTokenText } from "#server/access/token-text.js";
import { createTokens } from "#server/access/tokens.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { createLog } from "#server/log.js";
import type { GraphStore } from "#server/store/port.js";
import type { App } from "#server/api/app.js";
import { createAloneApp } from "#server/api/alone-app.js";
import { needOf } from "./needs.js";

let folder: string;
const texts = new Map<Role, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-access-"));
  const tokens = createTokens(folder);
  for (const role of ROLES) texts.set(role, (await tokens.create({ name: role, role, expiresAt: null })).text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function appWith(environment: Readonly<Record<string, string>>): App {
  return createAloneApp({ MAILUO_DATA: folder, ...environment });
}

function as(token: string | undefined): RequestInit {
  return { headers: { authorization: `Bearer ${token}` } };
}

function closed(): App {
  return appWith({ MAILUO_REQUIRE_TOKEN: "true" });
}

function start(environment: Readonly<Record<string, string>>): Promise<void> {
  return requireTokenToServe(configurationFromEnvironment({ MAILUO_DATA: join(folder, "none"), ...environment }));
}

function isOpenOn(HOST: string): boolean {
  return createAccess(configurationFromEnvironment({ HOST }), createLog({ level: "silent" })).isOpen;
}

describe("who a route is for", () => {
  test("is said by every route", () => {
    const routes = new Map<string, object[]>();
    for (const { method, path, handler } of appWith({}).routes) {
      if (method === "ALL" || !path.startsWith("/api/")) continue;
      const route = `${method} ${path}`;
      routes.set(route, [...(routes.get(route) ?? []), handler]);
    }
    expect(routes.size).toBeGreaterThan(10);
    expect([...routes].filter(([, handlers]) => needOf(handlers) === undefined).map(([route]) => route)).toEqual([]);
  });

  test("is checked: each role may do what those below it may", async () => {
    const app = appWith({ MAILUO_REQUIRE_TOKEN: "true" });
    const demanded = ["anyone", ...ROLES];
    const answers = await Promise.all(
      demanded.map((need) =>
        Promise.all(
          [undefined, ...ROLES].map(async (role) => {
            const { status } = await app.request(
              `/api/for-tests/${need}`,
              role === undefined ? {} : as(texts.get(role)),
            );
            return status;
          }),
        ),
      ),
    );
    expect(answers).toEqual([
      [200, 200, 200, 200],
      [401, 200, 200, 200],
      [401, 403, 200, 200],
      [401, 403, 403, 200],
    ]);
  });

  test("is nobody where a route does not say it", async () => {
    const app = appWith({});
    app.get("/api/for-tests/unsaid", (context) => context.text("served"));
    const { status } = await app.request("/api/for-tests/unsaid", as(texts.get("admin")));
    expect(status).toBe(500);
  });
});

describe("a token", () => {
  test("is asked for with a sentence and the scheme", async () => {
    const answer = await closed().request("/api/schema");
    expect([answer.status, answer.headers.get("www-authenticate"), await answer.json()]).toMatchObject([
      401,
      'Bearer realm="Mailuo"',
      { code: "token-needed", detail: expect.stringContaining("GET /api/schema needs a token") },
    ]);
  });

  test.each(["Basic bWU6bWU=", "Bearer", "Bearer a b", "mailuo_x", `Bearer ${createTokenText()}`, "Bearer mailuo_x"])(
    "“%s” lets nobody in",
    async (authorization) => {
      const answer = await closed().request("/api/schema", { headers: { authorization } });
      expect([answer.status, await answer.json()]).toMatchObject([401, { code: "token-needed" }]);
    },
  );

  test("in the address counts for nothing", async () => {
    expect((await closed().request(`/api/schema?token=${texts.get("admin")}`)).status).toBe(401);
  });

  test("that is too low a role's is refused with the role that is needed", async () => {
    const answer = await closed().request("/api/for-tests/admin", as(texts.get("reader")));
    expect(await answer.json()).toMatchObject({
      code: "role-too-low",
      detail: "This needs the role admin, and your token has the role reader.",
    });
  });

  test("that is revoked counts no more in a running server", async () => {
    const tokens = createTokens(folder);
    const { text, token } = await tokens.create({ name: "short", role: "reader", expiresAt: null });
    const running = closed();
    const before = await running.request("/api/for-tests/reader", as(text));
    await tokens.revoke(token.id);
    expect([before.status, (await running.request("/api/for-tests/reader", as(text))).status]).toEqual([200, 401]);
  });

  test("from the environment lets an admin in", async () => {
    const text = createTokenText();
    const opened = appWith({ MAILUO_REQUIRE_TOKEN: "true", MAILUO_ADMIN_TOKEN: text });
    expect((await opened.request("/api/for-tests/admin", as(text))).status).toBe(200);
  });

  test("is not needed on loopback, but a wrong one is still told", async () => {
    const open = appWith({});
    const answers = await Promise.all([
      open.request("/api/for-tests/admin"),
      open.request("/api/for-tests/reader", as(createTokenText())),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
  });
});

describe("a server without tokens", () => {
  test.each(["127.0.0.1", "127.8.9.10", "::1", "[::1]", "localhost"])("starts on %s", async (HOST) => {
    await start({ HOST });
    expect(isOpenOn(HOST)).toBe(true);
  });

  test.each(["0.0.0.0", "::", "192.168.1.5", "mailuo.example", "127.0.0.1.evil.example", "::ffff:127.0.0.1"])(
    "refuses to start on %s and says how a token is made",
    async (HOST) => {
      await expect(start({ HOST })).rejects.toMatchObject({
        code: "invalid-configuration",
        message: expect.stringContaining("mailuo token create --role admin"),
      });
      expect(isOpenOn(HOST)).toBe(false);
    },
  );

  test("starts where a token is given, and refuses one that is none or cannot be read", async () => {
    await start({ HOST: "0.0.0.0", MAILUO_DATA: folder });
    await start({ HOST: "0.0.0.0", MAILUO_ADMIN_TOKEN: createTokenText() });
    await expect(start({ MAILUO_ADMIN_TOKEN: "secret" })).rejects.toThrow("MAILUO_ADMIN_TOKEN is no token of Mailuo");
    await expect(start({ MAILUO_ADMIN_TOKEN_FILE: join(folder, "none") })).rejects.toThrow("which cannot be read");
  });
});

describe("running queries", () => {
  test("are seen and ended by who sent them, and by no other caller", async () => {
    const endless = ((_query, _params, { signal }) =>
      new Promise((_, reject) =>
        signal?.addEventListener("abort", () => reject(new Error("ended"))),
      )) satisfies GraphStore["run"];
    const app = createAloneApp({ MAILUO_DATA: folder, MAILUO_REQUIRE_TOKEN: "true" }, { run: endless });
    const [own, other] = [texts.get("reader"), texts.get("admin")];
    const query = app.request("/api/query", {
      method: "POST",
      body: JSON.stringify({ query: "RETURN 1 AS one" }),
      headers: { authorization: `Bearer ${own}`, "content-type": "application/json", "x-request-id": "mine" },
    });
    const askAs = async (text: string | undefined, method = "GET") =>
      (await app.request(`/api/queries/running${method === "DELETE" ? "/mine" : ""}`, { method, ...as(text) })).json();
    await vi.waitFor(async () => expect(await askAs(own)).toMatchObject({ total: 1 }));
    expect([await askAs(other), await askAs(other, "DELETE"), await askAs(own, "DELETE")]).toMatchObject([
      { total: 0 },
      { ended: 0 },
      { ended: 1 },
    ]);
    await query;
  });
});
