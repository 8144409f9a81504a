import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTokens } from "#server/access/tokens.js";
import { createAloneApp } from "#server/api/alone-app.js";
import { listen, type Listening } from "#server/listening.js";

const GUIDE = readFileSync(new URL("deploy.md", import.meta.url), "utf8");

/** The configuration of a proxy as the guide shows it, on ports of this test and without TLS. */
function configurationOf(proxy: "nginx" | "caddy", ports: { readonly proxy: number; readonly server: number }): string {
  const [, shown = ""] = new RegExp(`\`\`\`${proxy}\\n([^]*?)\`\`\``, "u").exec(GUIDE) ?? [];
  const placed = shown.replaceAll("127.0.0.1:7010", `127.0.0.1:${ports.server}`);
  if (proxy === "caddy")
    return `{\n  admin off\n}\n${placed.replace("mailuo.example.org {", `http://127.0.0.1:${ports.proxy} {`)}`;
  const plain = placed.replace("listen 443 ssl;", `listen 127.0.0.1:${ports.proxy};`).replaceAll(/^ *ssl_.*\n/gmu, "");
  return `events {}\npid nginx.pid;\nerror_log stderr;\nhttp {\n  access_log off;\n${plain}}\n`;
}

const COMMANDS = {
  nginx: (folder: string) => ["-p", folder, "-c", join(folder, "nginx"), "-g", "daemon off;"],
  caddy: (folder: string) => ["run", "--adapter", "caddyfile", "--config", join(folder, "caddy")],
} as const;

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, [program === "nginx" ? "-v" : "version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return address !== null && typeof address === "object" ? address.port : 0;
}

describe.each(["nginx", "caddy"] as const)("behind %s as the guide sets it up", (name) => {
  let folder: string;
  let listening: Listening;
  let proxy: ChildProcess;
  let address: string;
  let token: string;
  const isThere = isInstalled(name);

  beforeAll(async () => {
    if (!isThere) return;
    folder = mkdtempSync(join(tmpdir(), `mailuo-${name}-`));
    token = (await createTokens(folder).create({ name: "script", role: "reader", expiresAt: null })).text;
    listening = await listen(createAloneApp({ MAILUO_DATA: folder, TRUST_PROXY: "loopback", BASE_PATH: "/mailuo" }), {
      host: "127.0.0.1",
      port: 0,
    });
    const ports = { proxy: await freePort(), server: Number(new URL(listening.address).port) };
    writeFileSync(join(folder, name), configurationOf(name, ports));
    proxy = spawn(name, COMMANDS[name](folder), { stdio: "ignore", env: { ...process.env, HOME: folder } });
    address = `http://127.0.0.1:${ports.proxy}`;
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if ((await fetch(`${address}/mailuo/sign-in`).catch(() => null)) !== null) break;
      await wait(50);
    }
  });
  afterAll(async () => {
    if (!isThere) return;
    const ended = once(proxy, "exit");
    proxy.kill();
    await ended;
    await listening.stop(100);
    rmSync(folder, { recursive: true, force: true });
  });

  test.skipIf(!isThere)("a token lets in, and nobody can say that he is another", async () => {
    const forged = {
      "x-forwarded-for": "6.6.6.6",
      forwarded: "for=6.6.6.6",
      "x-real-ip": "6.6.6.6",
      "x-forwarded-host": "evil.example",
    };
    const ask = (headers: Readonly<Record<string, string>>) =>
      fetch(`${address}/mailuo/api/for-tests/reader`, { headers: { ...forged, ...headers } });
    expect((await ask({})).status).toBe(401);
    const answer = await ask({ authorization: `Bearer ${token}` });
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { by: "token", name: "script", address: "127.0.0.1" },
    ]);
  });

  test.skipIf(!isThere)("who leaves the last slash away is led to the page", async () => {
    const answer = await fetch(`${address}/mailuo`, { redirect: "manual" });
    const location = new URL(answer.headers.get("location") ?? "", address).pathname;
    expect([[301, 302].includes(answer.status), location]).toEqual([true, "/mailuo/"]);
  });

  test.skipIf(!isThere)("signing in gives a cookie for the path, and leads back below it", async () => {
    const request = {
      method: "POST",
      body: new URLSearchParams({ token }),
      redirect: "manual",
      headers: { origin: address },
    } as const;
    const answer = await fetch(`${address}/mailuo/sign-in`, request);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/mailuo/"]);
    expect(answer.headers.get("set-cookie")).toContain("Path=/mailuo/; HttpOnly; SameSite=Strict");
  });
});
