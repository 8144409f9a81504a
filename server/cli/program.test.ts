import { createServer } from "node:http";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Subgraph } from "#model/graph.js";
import { packageRoot } from "#server/package-root.js";
import { runProgram, type ExitCode } from "./program.js";

const SAMPLE = join(packageRoot(), "samples", "xuhui-2014-h1.txt");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: ExitCode;
  readonly printed: string;
  readonly told: string;
}

async function mailuo(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  let printed = "";
  let told = "";
  const code = await runProgram(words, {
    print: async (text) => void (printed += text),
    tell: (line) => void (told += `${line}\n`),
    environment: { MAILUO_DATA: join(folder, "data"), ...environment },
    workingFolder: folder,
    signal: AbortSignal.timeout(60_000),
  });
  return { code, printed, told };
}

describe("help and wrong use", () => {
  test.each(["serve", "load", "unload", "read", "query", "export", "schema"])("%s explains itself", async (command) => {
    const { code, printed } = await mailuo([command, "--help"]);
    expect(code).toBe(0);
    expect(printed).toContain(`Usage: mailuo ${command}`);
    expect((await mailuo(["--help"])).printed).toContain(`  ${command}`);
  });

  test.each([
    [["fly"], "unknown command 'fly'"],
    [["load"], "missing required argument 'paths'"],
    [["read", "a.txt", "--year", "14"], "A year has four digits"],
    [["serve", "--port", "99999"], "A port is a number from 0 to 65535."],
    [["query", "RETURN 1", "--param", "x"], "A parameter is written name=value."],
    [["load", SAMPLE, join(packageRoot(), "README.md"), "--title", "x"], "there are 2 files"],
    [["export", "--format", "pdf"], "Allowed choices are json."],
  ])("%o is wrong use and says why", async (words, sentence) => {
    const { code, printed, told } = await mailuo(words);
    expect([code, printed]).toEqual([2, ""]);
    expect(told).toContain(sentence);
  });

  test("no command at all shows what there is", async () => {
    const { code, told } = await mailuo([]);
    expect(code).toBe(2);
    expect(told).toContain("Usage: mailuo");
  });
});

describe("bad input is one sentence", () => {
  beforeAll(() => {
    mkdirSync(join(folder, "none"));
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(
      join(folder, "binary.txt"),
      Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 251),
    );
    writeFileSync(join(folder, "lost.txt"), "锟斤拷锟斤拷".repeat(500));
    writeFileSync(join(folder, "english.txt"), "The committee reported progress on every project. ".repeat(50));
  });

  test.each([
    [["read", "missing.txt"], "missing.txt: there is no such file or folder"],
    [["load", "missing.txt"], "missing.txt: there is no such file or folder"],
    [["load", "none"], "none: this folder holds no report"],
    [["read", "none"], "none: this is a folder"],
    [["read", "empty.txt"], "empty.txt"],
    [["read", "binary.txt"], "binary.txt"],
    [["read", "lost.txt"], "lost.txt"],
    [["read", "english.txt"], "english.txt"],
    [["export", "--out", "no/such/folder.json"], "folder.json: there is no such file or folder"],
    [["unload", "none"], "document:none"],
    [["query", "MATCH (n"], "mailuo: "],
    [["query", "MATCH (n) DELETE n"], "mailuo: "],
  ])("%o", async (words, sentence) => {
    const { code, printed, told } = await mailuo(words);
    expect([code, printed]).toEqual([1, ""]);
    expect(told).toContain(sentence);
    expect(told).not.toMatch(/\n\s+at |should not have happened/u);
  });

  test.each([
    [{ PORT: "x" }, "PORT is “x”"],
    [{ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret" }, "127.0.0.1:1"],
  ])("configuration %o", async (environment, sentence) => {
    const { code, told } = await mailuo(["schema"], environment);
    expect(code).toBe(1);
    expect(told).toContain(sentence);
    expect(told).not.toContain("secret");
  });

  test("a port in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const { code, told } = await mailuo(["serve", "--port", String(port)]);
    other.close();
    expect(code).toBe(1);
    expect(told).toContain(`Port ${port} on 127.0.0.1 is in use`);
  });
});

describe("a report in and out", () => {
  test("what `read` prints is what `export` gives of a store that holds only this", async () => {
    const read = await mailuo(["read", SAMPLE]);
    expect((await mailuo(["load", SAMPLE])).code).toBe(0);
    const exported = await mailuo(["export"]);
    const withoutTime = Subgraph.parse(JSON.parse(exported.printed)).nodes.map((node) => {
      const { loadedAt: _, ...properties } = node.properties;
      return { ...node, properties };
    });
    const expected = Subgraph.parse(JSON.parse(read.printed));
    expect(withoutTime).toEqual(expected.nodes);
    expect(Subgraph.parse(JSON.parse(exported.printed)).relationships).toEqual(expected.relationships);
  });

  test("loading again changes nothing and says so", async () => {
    const before = await mailuo(["export"]);
    const again = await mailuo(["load", SAMPLE, "--json"]);
    expect(JSON.parse(again.printed)).toMatchObject([{ status: "unchanged", document: "document:xuhui-2014-h1" }]);
    expect((await mailuo(["export"])).printed).toBe(before.printed);
  });

  test("one bad file does not keep the others out, and the exit code tells", async () => {
    const { code, printed, told } = await mailuo(["load", "empty.txt", SAMPLE, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toMatchObject([{ file: "empty.txt", status: "failed" }, { status: "unchanged" }]);
    expect(told).toContain("1 of 2 files could not be loaded");
  });

  test("an export goes into a file, whole or not at all", async () => {
    const { printed } = await mailuo(["export"]);
    expect((await mailuo(["export", "--out", "graph.json"])).code).toBe(0);
    expect(readFileSync(join(folder, "graph.json"), "utf8")).toBe(printed);
  });

  test("a query prints a table, or JSON with parameters", async () => {
    const table = await mailuo(["query", "MATCH (d:Document) RETURN d.key AS key"]);
    expect([table.printed, table.told]).toEqual(["key\n──────────────────────\ndocument:xuhui-2014-h1\n", "1 row\n"]);
    const words = ["query", "UNWIND $list AS n RETURN n", "--param", "list=[1,2,3]", "--max-rows", "2", "--json"];
    const json = await mailuo(words);
    expect(JSON.parse(json.printed)).toMatchObject({ columns: ["n"], rows: [[1], [2]], truncated: true });
    expect(json.told).toContain("there are more");
  });

  test("the schema counts, and unloading leaves nothing behind", async () => {
    expect((await mailuo(["schema"])).printed).toMatch(/^\(:Document\) +1 /mu);
    expect((await mailuo(["unload", "xuhui-2014-h1"])).code).toBe(0);
    expect(JSON.parse((await mailuo(["export"])).printed)).toEqual({ nodes: [], relationships: [] });
  });
});
