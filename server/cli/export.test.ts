import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Subgraph } from "#model/graph.js";
import { packageRoot } from "#server/package-root.js";
import { commandLineIn } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-export-"));
const mailuo = commandLineIn(folder);
const report = join(packageRoot(), "samples/xuhui-2014-h1.txt");

beforeAll(async () => {
  await mailuo(["load", report, join(packageRoot(), "samples/xuhui-projects.csv")]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a document by itself is exported as reading it gives it, but for how and when it was loaded", async () => {
  const read = Subgraph.parse(JSON.parse((await mailuo(["read", report])).printed));
  const exported = Subgraph.parse(
    JSON.parse((await mailuo(["export", "--document", "document:xuhui-2014-h1"])).printed),
  );
  const nodes = exported.nodes.map(
    ({ properties: { loadedAt: _loadedAt, readBy: _readBy, ...properties }, ...node }) => ({
      ...node,
      properties,
    }),
  );
  expect({ ...exported, nodes }).toEqual(read);
});

test("nodes by key come with what links them", async () => {
  const { printed, told } = await mailuo([
    "export",
    "--keys",
    "project:西岸传媒港",
    "place:西岸",
    "document:xuhui-2014-h1",
  ]);
  const { nodes, relationships } = Subgraph.parse(JSON.parse(printed));
  expect(nodes.map(({ id }) => id)).toEqual(["document:xuhui-2014-h1", "place:西岸", "project:西岸传媒港"]);
  expect(relationships.map(({ type, start, end }) => [type, start, end])).toContainEqual([
    "DESCRIBES",
    "document:xuhui-2014-h1",
    "place:西岸",
  ]);
  expect(told).toBe(`3 nodes and ${relationships.length} relationships\n`);
});

test("a query's relationships come with the nodes at their ends", async () => {
  const query = "MATCH (:Project)-[f:PART_OF]->(:Initiative) RETURN f ORDER BY f.key LIMIT $most";
  const { printed } = await mailuo(["export", "--query", query, "--param", "most=3", "--title", "项目"]);
  const { nodes, relationships } = Subgraph.parse(JSON.parse(printed));
  const ends = new Set(relationships.flatMap(({ start, end }) => [start, end]));
  expect([relationships.length, new Set(nodes.map(({ id }) => id))]).toEqual([3, ends]);
  expect(JSON.parse(printed)).toMatchObject({ about: { title: "项目", source: query } });
});

test("CSV goes into a folder of its own, or into an archive", async () => {
  expect(await mailuo(["export", "--format", "csv", "--out", "csv"])).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, "csv"))).toContain("nodes-Entity-Project.csv");
  expect(await mailuo(["export", "--format", "csv", "--out", "csv"])).toMatchObject({
    code: 1,
    told: `mailuo: ${join(folder, "csv")} is not empty; name a new folder for the CSV files.\n`,
  });
  await mailuo(["export", "--format", "csv", "--out", "one.zip"]);
  await mailuo(["export", "--format", "csv", "--out", "two.zip"]);
  expect(readFileSync(join(folder, "one.zip")).equals(readFileSync(join(folder, "two.zip")))).toBe(true);
});

test("what a killed export left is gone after the next to the same place, and nothing else is", async () => {
  const ended = spawnSync(process.execPath, ["--version"]).pid;
  const other = spawn("sleep", ["60"]);
  const running = `again.${other.pid}.unfinished`;
  const places = [`again.${ended}.unfinished`, `again.${process.pid}.unfinished`, running, `else.${ended}.unfinished`];
  for (const name of places) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "nodes.csv"), "half");
  }
  expect(await mailuo(["export", "--format", "csv", "--out", "again"])).toMatchObject({ code: 0 });
  other.kill();
  const left = readdirSync(folder).filter((name) => name.includes("unfinished"));
  expect(left.toSorted()).toEqual([running, `else.${ended}.unfinished`].toSorted());
  for (const name of left) rmSync(join(folder, name), { recursive: true });
});

test("what cannot be exported is one sentence, and leaves the file that was there", async () => {
  writeFileSync(join(folder, "kept.json"), "kept");
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [["--keys", "place:无"], "There is no node with the key “place:无” in the graph."],
    [["--document", "document:none"], "There is no document “document:none” in the graph."],
    [["--query", "RETURN 1"], "The query gives no nodes or relationships to export"],
    [["--query", "MATCH (n) RETURN n", "--max-rows", "3"], "The query gives more than 3 rows, and no export is cut"],
    [["--query", "MATCH (n) DELETE n"], "DELETE"],
  ];
  for (const [options, sentence] of wrong) {
    const { code, told } = await mailuo(["export", "--out", "kept.json", ...options]);
    expect([code, told]).toEqual([1, expect.stringContaining(sentence)]);
  }
  expect(readFileSync(join(folder, "kept.json"), "utf8")).toBe("kept");
  expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([]);
  expect(await mailuo(["export", "--format", "csv"])).toMatchObject({ code: 2 });
  expect(await mailuo(["export", "--keys", "a", "--document", "b"])).toMatchObject({ code: 2 });
  expect(await mailuo(["export", "--date", "yesterday"])).toMatchObject({ code: 2 });
});
