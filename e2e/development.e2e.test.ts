import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packageRoot } from "#server/package-root.js";
import { serveSample, type Serving } from "./serving.js";

let server: Serving;
let client: ChildProcess;
let address: string;

beforeAll(async () => {
  server = await serveSample();
  const vite = join(packageRoot(), "node_modules", "vite", "bin", "vite.js");
  client = spawn(process.execPath, [vite, "client", "--port", "7911"], {
    cwd: packageRoot(),
    env: { ...process.env, PORT: new URL(server.address).port, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  address = await new Promise((resolve) => {
    let said = "";
    client.stdout?.setEncoding("utf8").on("data", (words: string) => {
      said += words;
      const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
});
afterAll(async () => {
  const exited = once(client, "exit");
  client.kill();
  await exited;
  await server.stop();
});

it.each([
  ["/", "text/html", "脉络"],
  ["/sign-in", "text/html", "<form method"],
  ["/api/schema", "application/json", "relationshipTypes"],
  ["/api/docs", "text/html", "swagger-ui.css"],
  ["/api-docs/swagger-ui.css", "text/css", ".swagger-ui"],
  ["/api-docs/swagger-ui-bundle.js", "text/javascript", "SwaggerUIBundle"],
  ["/api-docs/start.js", "text/javascript", "openapi.json"],
  ["/metrics", "text/plain", "mailuo_"],
])("while Mailuo itself is worked on, %s is reached too", async (path, type, words) => {
  const answer = await fetch(new URL(path, address), { headers: { accept: `${type}, */*;q=0.1` } });
  expect([answer.status, answer.headers.get("content-type")?.split(";")[0]]).toEqual([200, type]);
  expect(await answer.text()).toContain(words);
});

it("while Mailuo itself is worked on, forms of its pages are taken for its own", async () => {
  const headers = { origin: address, "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(new URL("/sign-in", address), { method: "POST", headers, body: "token=x" });
  expect([answer.status, (await answer.text()).includes('role="alert"')]).toEqual([401, true]);
});
