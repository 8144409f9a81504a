import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { describedRoutes } from "#server/api/openapi/openapi.js";
import { openSampleApp, type SampleApp } from "#server/api/contract/sample-app.js";
import { listen, type Listening } from "#server/listening.js";
import { packageRoot } from "#server/package-root.js";
import { createMailuoClient, itemsOf, MailuoError, type MailuoClient } from "./client.js";

/** What other programs ask for, and what is sent and answered in files and events. `send` reaches them all. */
const WITHOUT_METHOD = new Set([
  "readOpenApi",
  "browseDocs",
  "signOut",
  "readLiveness",
  "readReadiness",
  "readMetrics",
  "readJsonLdContext",
]);

let sample: SampleApp;
let listening: Listening;
let client: MailuoClient;

beforeAll(async () => {
  sample = await openSampleApp();
  listening = await listen(sample.app, { host: "127.0.0.1", port: 0 });
  client = createMailuoClient({ baseUrl: `${listening.address}/`, language: "zh" });
});
afterAll(async () => {
  await listening?.stop(0);
  await sample?.close();
});

describe("the client for scripts", () => {
  test("has a method for every operation of the API's description", () => {
    const ids = describedRoutes(sample.app.routes).flatMap(({ description }) => description?.id ?? []);
    const methods = Object.keys(client);
    expect(ids.filter((id) => !methods.includes(id) && !WITHOUT_METHOD.has(id))).toEqual([]);
  });

  test("reads what the API answers", async () => {
    const [document] = (await client.listDocuments({})).items;
    const key = document?.key ?? "";
    expect(await client.readDocument({ key })).toEqual(document);
    expect(await client.readDocumentText({ key })).toBe(sample.batch.original);
    const found = await client.search({ q: "西岸", types: ["Place", "Project"], limit: 1 });
    expect(found.entities.items.map(({ entity }) => entity.id)).toEqual(["place:西岸"]);
    const entity = await client.readEntity({ key: "project:西岸传媒港" });
    expect(entity.entity.properties["nameEn"]).toBe("West Bund Media Port");
    const { relationships } = await client.readNeighbours({ key: "project:西岸传媒港", direction: "out", limit: 5 });
    const facts = await Promise.all(relationships.map(({ id }) => client.readFact({ key: id })));
    expect(facts.map(({ subject }) => subject.id)).toEqual(relationships.map(() => "project:西岸传媒港"));
    expect((await client.readHealth()).status).toBe("ready");
  });

  test("runs queries with parameters, at once and line by line", async () => {
    const given = { query: "UNWIND $names AS name RETURN name", params: { names: ["甲", "乙"] } };
    expect((await client.runQuery(given)).rows).toEqual([["甲"], ["乙"]]);
    const lines = [];
    for await (const line of client.streamQuery(given)) lines.push(line);
    expect(lines.map((line) => (line.type === "row" ? line.row : line.type))).toEqual([
      "header",
      ["甲"],
      ["乙"],
      "end",
    ]);
    expect((await client.runNamedQuery({ name: "planned-not-done", params: { limit: 1 } })).rows).toHaveLength(1);
  });

  test("stops a stream from which nobody reads on", async () => {
    const given = { query: "UNWIND range(1, 5000) AS n RETURN n" };
    for await (const line of client.streamQuery(given)) if (line.type === "row") break;
    await expect.poll(async () => (await client.listRunningQueries()).total).toBe(0);
  });

  test("goes through a list of many pages", async () => {
    const { key } = sample.batch.document;
    const orders = [];
    for await (const { order } of itemsOf(client.listPassages, { key, limit: 50 })) orders.push(order);
    expect(orders).toEqual(sample.batch.passages.map(({ order }) => order));
  });

  test("sends reports, follows the job that reads them, and takes the graph out and in again", async () => {
    const content =
      "各位代表：现在，我代表甲区人民政府报告工作。上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。";
    const { id } = await client.uploadDocuments({
      files: [{ name: "甲区报告.txt", content }],
      area: "徐汇区",
      year: 2013,
    });
    const told = [];
    for await (const event of client.followJob({ id }))
      told.push("entry" in event ? event.entry.document : event.job.status);
    expect([told.includes("document:甲区报告"), told.at(-1)]).toEqual([true, "done"]);
    const exported = await (await client.exportGraph({ document: "document:甲区报告" })).text();
    await client.removeDocument({ key: "document:甲区报告" });
    const imported = await client.importGraph({ files: [new File([exported], "graph.json")] });
    const states = [];
    for await (const event of client.followJob({ id: imported.id })) if ("job" in event) states.push(event.job.status);
    expect(states.at(-1)).toBe("done");
    expect(await (await client.exportGraph({ document: "document:甲区报告" })).text()).toBe(exported);
    const some = await client.exportGraph({ keys: ["project:西岸传媒港", "place:西岸"], format: "graphml" });
    expect(await some.text()).toContain("西岸传媒港");
    const found = await client.exportPart({ query: "MATCH (p:Project {name: '西岸传媒港'}) RETURN p", format: "json" });
    expect(await found.json()).toMatchObject({ nodes: [{ id: "project:西岸传媒港" }] });
    await client.removeDocument({ key: "document:甲区报告" });
  });

  test("saves a view, saves over it only as it was seen, and follows a link", async () => {
    const snapshot = { version: 1, nodes: ["place:西岸"] };
    const view = await client.createView({ title: "西岸", snapshot });
    expect(await client.readView({ id: view.id })).toEqual({ ...view, snapshot });
    const changed = await client.changeView({ id: view.id, title: "徐汇滨江", snapshot, version: view.version });
    expect((await client.listViews({})).items).toEqual([changed]);
    const stale = client.changeView({ id: view.id, title: "西岸", snapshot, version: view.version });
    await expect(stale).rejects.toMatchObject({ problem: { code: "changed-meanwhile" } });
    await client.removeView({ id: view.id, version: changed.version });
    const { key } = await client.createLink({ snapshot });
    expect((await client.readLink({ key })).snapshot).toEqual(snapshot);
  });

  test.each([
    ["after an event", ""],
    ["within one", 'event: job\ndata: {"status":"do'],
  ])("does not take a job for over whose events are cut off %s", async (_where, rest) => {
    const cut = createMailuoClient({
      baseUrl: "http://proxy.example",
      fetch: () => new Response(`event: job\ndata: {"status":"running"}\n\n${rest}`),
    });
    const states: string[] = [];
    const following = async (): Promise<void> => {
      for await (const event of cut.followJob({ id: "a" })) if ("job" in event) states.push(event.job.status);
    };
    await expect(following()).rejects.toThrow("The answer was cut off.");
    expect(states).toEqual(["running"]);
  });

  test("throws the problem of what is refused, in the language that was asked for", async () => {
    const refused = await client.readEntity({ key: "project:没有" }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MailuoError);
    expect(refused).toMatchObject({
      message: "没有实体“project:没有”；可以用 /api/search 按名称查找。",
      problem: { code: "not-found", status: 404 },
    });
    await expect(client.runQuery({ query: "MATCH (n" })).rejects.toMatchObject({ problem: { code: "invalid-query" } });
    await expect(client.readEntity({ key: "" })).rejects.toThrow("needs key");
  });

  test("says what is no answer of Mailuo's", async () => {
    const elsewhere = createMailuoClient({
      baseUrl: "http://proxy.example",
      fetch: () => new Response("<h1>Bad gateway</h1>", { status: 502 }),
    });
    await expect(elsewhere.readHealth()).rejects.toThrow("Something other than Mailuo answered, with status 502");
  });

  test("sends the token below the path of the server", async () => {
    const asked: Request[] = [];
    const watched = createMailuoClient({
      baseUrl: "https://graph.example/mailuo",
      token: "mailuo_x",
      fetch: (request) => {
        asked.push(request);
        return Response.json({});
      },
    });
    await watched.readFact({ key: "fact:a/b" });
    expect(asked.map(({ url, headers }) => [url, headers.get("authorization")])).toEqual([
      ["https://graph.example/mailuo/api/facts/fact%3Aa%2Fb", "Bearer mailuo_x"],
    ]);
  });

  test("is found as mailuo/client by a program that has the package, with its types", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mailuo-script-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(packageRoot(), join(folder, "node_modules", "mailuo"), "dir");
    const script = `declare const process: { readonly argv: string[] };
import { createMailuoClient, MailuoError } from "mailuo/client";
const client = createMailuoClient({ baseUrl: process.argv[2] ?? "" });
const answer = await client.search({ q: "西岸传媒港", limit: 1 });
const names: string[] = answer.entities.items.map((hit) => hit.entity.id);
// @ts-expect-error A limit is a number.
const wrong = () => client.search({ q: "x", limit: "1" });
console.log(JSON.stringify([...names, typeof MailuoError, typeof wrong]));
`;
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    writeFileSync(join(folder, "script.ts"), script);
    const run = promisify(execFile);
    const tsc = join(packageRoot(), "node_modules", "typescript", "bin", "tsc");
    const options = ["--strict", "--target", "es2023", "--module", "nodenext", "--skipLibCheck", "--types", ""];
    const compiled = await run(process.execPath, [tsc, ...options, "--lib", "es2023,dom", "script.ts"], {
      cwd: folder,
    }).catch((error: unknown) => z.looseObject({ stdout: z.string() }).parse(error));
    expect(compiled.stdout).toBe("");
    const { stdout } = await run(process.execPath, ["script.js", listening.address], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual(["project:西岸传媒港", "function", "function"]);
    rmSync(folder, { recursive: true, force: true });
  });
});
