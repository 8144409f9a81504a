import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Hono } from "hono";
import { createAccess } from "#server/access/access.js";
import { createTokenText } from "#server/access/token-text.js";
import { createTokens } from "#server/access/tokens.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { createLog } from "#server/log.js";
import { createAloneApp } from "#server/api/alone-app.js";
import type { App } from "#server/api/app.js";
import { chooseLanguage } from "#server/api/request/language.js";
import { findSender } from "#server/api/request/sender.js";
import type { RequestEnvironment } from "#server/api/services.js";
import { createSessionCookie } from "./session-cookie.js";
import { signInRoutes } from "./sign-in.js";

const OWN = { origin: "http://localhost", "sec-fetch-site": "same-origin" };
let folder: string;
let token: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-sign-in-"));
  token = (await createTokens(folder).create({ name: "李雷", role: "editor", expiresAt: null })).text;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function closedApp(environment: Readonly<Record<string, string>> = {}): App {
  return createAloneApp({ MAILUO_DATA: folder, MAILUO_REQUIRE_TOKEN: "true", ...environment });
}

/** As a proxy on this machine that adds TLS passes them on. */
const PROXIED = {
  "x-forwarded-proto": "https",
  "x-forwarded-host": "mailuo.example",
  "x-forwarded-for": "203.0.113.9",
};

const noRoom = () => Promise.reject(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));

async function signIn(app: App, text = token, headers: Readonly<Record<string, string>> = OWN, path = "/sign-in") {
  const body = new URLSearchParams({ token: text });
  return app.request(path, { method: "POST", body, headers });
}

async function cookieFrom(answer: Response | Promise<Response>): Promise<string> {
  return ((await answer).headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

describe("the sign-in page", () => {
  test.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN", "令牌"],
    ["en", "en", "Token"],
  ])("speaks the reader's language: %s", async (accepted, language, label) => {
    const answer = await closedApp().request("/sign-in", { headers: { "accept-language": accepted } });
    const html = await answer.text();
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<label for="token">${label}</label>`);
    expect(html).not.toContain("<script");
  });

  test.each([
    ["", "/sign-in", "/icon.svg"],
    ["/mailuo/", "/mailuo/sign-in", "/mailuo/icon.svg"],
  ])("names its icon, so that browsers ask for no other: below “%s”", async (base, path, icon) => {
    const answer = await closedApp({ BASE_PATH: base }).request(path);
    expect(await answer.text()).toContain(`<link rel="icon" href="${icon}" type="image/svg+xml">`);
  });

  test("changes a token for a cookie that only this server sees, and leads back", async () => {
    const answer = await signIn(closedApp());
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    expect(answer.headers.get("set-cookie")).toMatch(
      /^mailuo=[0-9a-f]{32}\.[0-9a-f]{64}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/u,
    );
  });

  test("gives a cookie for TLS alone where a proxy adds that", async () => {
    const proxied = { ...PROXIED, ...OWN };
    const app = closedApp({ TRUST_PROXY: "loopback", ALLOWED_HOSTS: "mailuo.example" });
    expect((await signIn(app, token, proxied)).headers.get("set-cookie")).toMatch(/^__Host-mailuo=.*; Secure; /u);
    const below = closedApp({ TRUST_PROXY: "loopback", ALLOWED_HOSTS: "mailuo.example", BASE_PATH: "/mailuo/" });
    const answer = await signIn(below, token, proxied, "/mailuo/sign-in");
    expect(answer.headers.get("set-cookie")).toMatch(/^__Secure-mailuo=.*; Path=\/mailuo\/; .*Secure; /u);
    expect(answer.headers.get("location")).toBe("/mailuo/");
  });

  test.each([
    ["/api/docs", "/api/docs"],
    ["//evil.example/", "/"],
    ["/\\evil.example/", "/"],
    ["https://evil.example/", "/"],
    ["/x\r\nset-cookie: a=b", "/"],
    ["/\t/evil.example", "/"],
  ])("leads on to pages of this server only: %o", async (to, location) => {
    const answer = await signIn(closedApp(), token, OWN, `/sign-in?to=${encodeURIComponent(to)}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, location]);
  });

  test("says that a token is wrong, and gives no cookie", async () => {
    for (const wrong of [" ", "mailuo_x", createTokenText(), "x".repeat(2000)]) {
      const answer = await signIn(closedApp(), wrong);
      const html = await answer.text();
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([401, null]);
      expect(html).toContain('<p id="told" role="alert">This token is unknown');
      expect(html).not.toContain(`value`);
    }
  });

  test("says that the disk is full where a session cannot be kept, and leaves the one that was", async () => {
    const configuration = configurationFromEnvironment({ MAILUO_DATA: folder, MAILUO_REQUIRE_TOKEN: "true" });
    const access = createAccess(configuration, createLog({ level: "silent" }));
    const cookie = `mailuo=${await access.sessions.begin((await access.holderOf(token))?.token ?? "")}`;
    const full = { ...access, sessions: { ...access.sessions, begin: noRoom } };
    const app = new Hono<RequestEnvironment>()
      .use(findSender(configuration), chooseLanguage())
      .route("/sign-in", signInRoutes(full, createSessionCookie(""), ""));
    const answer = await app.request("/sign-in", {
      method: "POST",
      body: new URLSearchParams({ token }),
      headers: { ...OWN, cookie },
    });
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([503, null]);
    expect(await answer.text()).toContain('<p id="told" role="alert">The server’s disk is full');
    expect(await access.sessions.find(cookie.replace("mailuo=", ""))).not.toBeNull();
  });

  test("is refused to a form of another site", async () => {
    for (const headers of [{ origin: "http://evil.example" }, { "sec-fetch-site": "cross-site" }, { origin: "null" }]) {
      const answer = await signIn(closedApp(), token, headers);
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([403, null]);
    }
  });

  test("makes who guesses wait, longer each time, but not who was let in from there before", async () => {
    const app = closedApp();
    const cookie = await cookieFrom(signIn(app));
    const waits = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const answer = await signIn(app, createTokenText());
      waits.push([
        answer.status,
        answer.headers.get("retry-after"),
        /role="alert">([^<]*)/u.exec(await answer.text())?.[1],
      ]);
    }
    expect(waits.slice(4)).toEqual([
      [401, null, "This token is unknown, revoked or past its time."],
      [429, "1", "Too many wrong tokens came from your address. Try again in 1 s."],
      [429, "1", "Too many wrong tokens came from your address. Try again in 1 s."],
    ]);
    const chinese = await signIn(app, createTokenText(), { ...OWN, "accept-language": "zh" });
    expect(await chinese.text()).toContain("您的地址多次提交了错误的令牌。请 1 秒后再试。");
    const other = (await createTokens(folder).create({ name: "new", role: "reader", expiresAt: null })).text;
    expect([(await signIn(app, other)).status, (await signIn(app)).status]).toEqual([429, 303]);
    expect((await app.request("/api/for-tests/reader", { headers: { cookie } })).status).toBe(200);
  });

  test("takes no more than a form with a token", async () => {
    expect((await signIn(closedApp(), "x".repeat(10_000))).status).toBe(413);
  });
});

describe("a session", () => {
  test("says who one is, and is over when one signs out", async () => {
    const app = closedApp();
    const cookie = await cookieFrom(signIn(app));
    const session = await app.request("/api/session", { headers: { cookie } });
    expect(await session.json()).toEqual({ by: "session", role: "editor", name: "李雷" });
    const out = await app.request("/api/session", { method: "DELETE", headers: { cookie, ...OWN } });
    expect([out.status, out.headers.get("set-cookie")]).toEqual([
      200,
      "mailuo=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict",
    ]);
    const after = await app.request("/api/session", { headers: { cookie } });
    expect(await after.json()).toEqual({ by: "nothing", role: null, name: null });
  });

  test("ends with its token", async () => {
    const tokens = createTokens(folder);
    const made = await tokens.create({ name: "short", role: "reader", expiresAt: null });
    const app = closedApp();
    const cookie = await cookieFrom(signIn(app, made.text));
    const before = await app.request("/api/for-tests/reader", { headers: { cookie } });
    await tokens.revoke(made.token.id);
    const after = await app.request("/api/for-tests/reader", { headers: { cookie } });
    expect([before.status, after.status]).toEqual([200, 401]);
    const page = await app.request("/sign-in", { headers: { cookie } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Your session is over")]);
    const others = [{}, { cookie: await cookieFrom(signIn(app)) }];
    for (const headers of others)
      expect(await (await app.request("/sign-in", { headers })).text()).not.toContain('role="alert"');
  });

  test("is not taken over at sign-in, so that nobody can plant one", async () => {
    const app = closedApp();
    const planted = await cookieFrom(signIn(app));
    const own = await cookieFrom(signIn(app, token, { ...OWN, cookie: planted }));
    expect(own).not.toBe(planted);
    expect((await app.request("/api/for-tests/reader", { headers: { cookie: planted } })).status).toBe(401);
  });

  test.each([
    ["this server's page", OWN, 200],
    ["an older browser's own page", { origin: "http://localhost" }, 200],
    ["another site", { origin: "http://evil.example", "sec-fetch-site": "cross-site" }, 403],
    ["another site of the same domain", { origin: "http://x.localhost", "sec-fetch-site": "same-site" }, 403],
    ["an older browser elsewhere", { origin: "http://evil.example" }, 403],
    ["a page without origin", { origin: "null" }, 403],
    ["who does not say", {}, 403],
  ])("lets change things from %s: %s %i", async (_, headers, status) => {
    const app = closedApp();
    const cookie = await cookieFrom(signIn(app));
    const request = { method: "POST", body: "{}", headers: { "content-type": "application/json", cookie, ...headers } };
    const answer = await app.request("/api/for-tests/editor", request);
    expect(answer.status).toBe(status);
  });

  test("is sent along by no page elsewhere that a server without tokens would heed either", async () => {
    const open = createAloneApp({ MAILUO_DATA: folder });
    const json = { "content-type": "application/json" };
    const statuses = await Promise.all(
      [{}, OWN, { origin: "http://evil.example" }, { "sec-fetch-site": "cross-site" }].map(async (headers) => {
        const request = { method: "POST", body: "{}", headers: { ...json, ...headers } };
        return (await open.request("/api/for-tests/admin", request)).status;
      }),
    );
    expect(statuses).toEqual([200, 200, 403, 403]);
  });
});

describe("a server without tokens", () => {
  test("is not open to what came through a proxy that it was not told of, or under another name", async () => {
    const open = createAloneApp({ MAILUO_DATA: folder, ALLOWED_HOSTS: "mailuo.example" });
    const statuses = await Promise.all(
      [
        {},
        { "x-forwarded-for": "203.0.113.9" },
        { forwarded: "for=203.0.113.9" },
        { "x-real-ip": "203.0.113.9" },
        { host: "mailuo.example" },
      ].map(async (headers) => (await open.request("/api/for-tests/reader", { headers })).status),
    );
    expect(statuses).toEqual([200, 401, 401, 401, 401]);
  });
});

describe("budgets", () => {
  test("are counted by caller and kind, told in headers, and refused with the time to wait", async () => {
    const app = closedApp({ RATE_READING: "2" });
    const other = (await createTokens(folder).create({ name: "other", role: "reader", expiresAt: null })).text;
    const ask = (text: string, path = "/api/for-tests/reader") =>
      app.request(path, { headers: { authorization: `Bearer ${text}` } });
    const answers = [
      await ask(token),
      await ask(token),
      await ask(token),
      await ask(other),
      await ask(token, "/api/for-tests/editor"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200, 200]);
    expect(answers.slice(0, 3).map(({ headers }) => headers.get("ratelimit"))).toEqual([
      '"reading";r=1;t=60',
      '"reading";r=0;t=60',
      '"reading";r=0;t=60',
    ]);
    const [refused] = answers.slice(2);
    expect([refused?.headers.get("ratelimit-policy"), refused?.headers.get("retry-after")]).toEqual([
      '"reading";q=2;w=60',
      "60",
    ]);
    expect(await refused?.json()).toMatchObject({ code: "too-many-requests", retryAfter: 60 });
  });

  test("do not bind who needs no token", async () => {
    const open = createAloneApp({ MAILUO_DATA: folder, RATE_READING: "1" });
    const statuses = [];
    for (let request = 0; request < 5; request += 1)
      statuses.push((await open.request("/api/for-tests/reader")).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
  });
});

describe("the audit log", () => {
  test("tells who changed what, from where and with what outcome, and holds no token", async () => {
    const app = closedApp({ TRUST_PROXY: "loopback", ALLOWED_HOSTS: "mailuo.example" });
    const post = (text: string, path: string) =>
      app.request(path, {
        method: "POST",
        body: "{}",
        headers: { authorization: `Bearer ${text}`, "content-type": "application/json", ...PROXIED },
      });
    await post(token, "/api/for-tests/editor");
    await post(token, "/api/for-tests/admin");
    await post(token, "/api/for-tests/reader");
    const text = readFileSync(join(folder, "access", "audit.jsonl"), "utf8");
    const lines: unknown[] = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const who = { name: "李雷", role: "editor", token: expect.stringMatching(/^[0-9a-f]{12}$/u) };
    const rest = { at: expect.any(String), who, from: "203.0.113.9", requestId: expect.any(String) };
    expect(lines.slice(-2)).toEqual([
      { ...rest, what: "POST /api/for-tests/editor", outcome: "done" },
      { ...rest, what: "POST /api/for-tests/admin", outcome: "role-too-low" },
    ]);
    expect(lines).toContainEqual(expect.objectContaining({ what: "sign in", outcome: "done" }));
    expect(lines).toContainEqual(expect.objectContaining({ what: "sign out", outcome: "done" }));
    expect(lines).toContainEqual(expect.objectContaining({ what: "show a token", outcome: "token-needed" }));
    expect(text).not.toContain(token.slice(7, 40));
  });

  test("changes no answer where it cannot be written", async () => {
    const audit = join(folder, "access", "audit.jsonl");
    rmSync(audit, { force: true });
    mkdirSync(audit);
    const app = closedApp();
    const signedIn = await signIn(app);
    const cookie = await cookieFrom(signedIn);
    const out = await app.request("/api/session", { method: "DELETE", headers: { cookie, ...OWN } });
    expect([signedIn.status, out.status, out.headers.get("set-cookie")]).toEqual([
      303,
      200,
      expect.stringMatching(/^mailuo=; Max-Age=0;/u),
    ]);
    const headers = { authorization: `Bearer ${createTokenText()}` };
    expect((await app.request("/api/for-tests/reader", { headers })).status).toBe(401);
    const wrong = await signIn(app, createTokenText());
    expect([wrong.status, wrong.headers.get("content-type")]).toEqual([401, expect.stringMatching(/^text\/html/u)]);
    rmSync(audit, { recursive: true });
  });
});
