import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Subgraph } from "#model/graph.js";
import { packageRoot } from "#server/package-root.js";
import { commandLineIn } from "./command-line.js";

const SAMPLE = join(packageRoot(), "samples", "xuhui-2014-h1.txt");
const Side = z.object({
  key: z.string(),
  documents: z.int(),
  sightings: z
    .array(z.object({ document: z.string(), title: z.string(), passage: z.string(), text: z.string() }))
    .min(1),
});
const Duplicate = z.object({ rule: z.string(), strength: z.number(), a: Side, b: Side });

const folder = mkdtempSync(join(tmpdir(), "mailuo-cli-"));
const mailuo = commandLineIn(folder);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("help and wrong use", () => {
  test.each(["serve", "load", "unload", "read", "query", "duplicates", "export", "schema"])(
    "%s explains itself",
    async (command) => {
      const { code, printed } = await mailuo([command, "--help"]);
      expect(code).toBe(0);
      expect(printed).toContain(`Usage: mailuo ${command}`);
      expect(printed).toMatch(new RegExp(`Examples:\\n  mailuo ${command}`, "u"));
      expect((await mailuo(["--help"])).printed).toContain(`  ${command}`);
    },
  );

  test.each([
    [["fly"], "unknown command 'fly'"],
    [["load"], "missing required argument 'paths'"],
    [["read", "a.txt", "--year", "14"], "A year has four digits"],
    [["serve", "--port", "99999"], "It must be a port number from 0 to 65535."],
    [["query", "RETURN 1", "--param", "x"], "A parameter is written name=value."],
    [["query", "RETURN $x", "--param", 'x={"__proto__":1}'], "It has the name __proto__, which would be lost"],
    [["load", SAMPLE, join(packageRoot(), "README.md"), "--title", "x"], "there are 2 files"],
    [["duplicates", "--type", "Thing"], "Entity types are Department"],
    [["export", "--format", "pdf"], "Allowed choices are json, graphml, gexf, csv, jsonld, cypher."],
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

describe("a report in and out", () => {
  test("what `read` prints is what `export` gives of a store that holds only this", async () => {
    const read = await mailuo(["read", SAMPLE]);
    expect((await mailuo(["load", SAMPLE])).code).toBe(0);
    const exported = await mailuo(["export"]);
    const withoutTime = Subgraph.parse(JSON.parse(exported.printed)).nodes.map((node) => {
      const { loadedAt: _, readBy: __, ...properties } = node.properties;
      return { ...node, properties };
    });
    const expected = Subgraph.parse(JSON.parse(read.printed));
    expect(withoutTime).toEqual(expected.nodes);
    expect(Subgraph.parse(JSON.parse(exported.printed)).relationships).toEqual(expected.relationships);
  });

  test("loading again changes nothing and says so", async () => {
    const before = await mailuo(["export"]);
    const again = await mailuo(["load", SAMPLE, "--json"]);
    expect(JSON.parse(again.printed)).toEqual({
      interrupted: false,
      loaded: 0,
      new: 0,
      changed: 0,
      unchanged: 1,
      failed: 0,
      documents: [{ file: "xuhui-2014-h1.txt", status: "unchanged", document: "document:xuhui-2014-h1" }],
    });
    expect((await mailuo(["export"])).printed).toBe(before.printed);
  });

  test("one bad file does not keep the others out, and the exit code tells", async () => {
    writeFileSync(join(folder, "empty.txt"), "");
    const { code, printed, told } = await mailuo(["load", "empty.txt", SAMPLE, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      unchanged: 1,
      failed: 1,
      documents: [{ file: "empty.txt", status: "failed" }, { status: "unchanged" }],
    });
    expect(told).toContain("1 of 2 reports could not be loaded; see above.");
  });

  test("a table that people keep themselves is loaded like a report, and told from it", async () => {
    const table = join(packageRoot(), "samples", "xuhui-projects.csv");
    expect((await mailuo(["load", table])).code).toBe(0);
    const facts = await mailuo([
      "query",
      "MATCH ()-[r]->() WHERE r.basis = 'curated' RETURN DISTINCT r.document AS document",
    ]);
    expect(facts.printed).toContain("document:xuhui-projects");
    expect((await mailuo(["unload", "xuhui-projects"])).code).toBe(0);
  });

  test("a table of reports gives a document for each row, which `read` says", async () => {
    const text = "各位代表：现在，我代表徐汇区人民政府报告工作。上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。";
    writeFileSync(join(folder, "reports.csv"), `标题,年份,正文\n甲报告,2013,${text}\n乙报告,2014,${text}\n`);
    expect((await mailuo(["read", "reports.csv"])).told).toBe(
      "mailuo: reports.csv: this holds several reports; “mailuo load” takes them all in.\n",
    );
    const { code, told } = await mailuo(["load", "reports.csv"]);
    expect([code, told]).toEqual([0, expect.stringContaining("document:reports.csv/乙报告")]);
    for (const name of ["甲报告", "乙报告"]) expect((await mailuo(["unload", `reports.csv/${name}`])).code).toBe(0);
  });

  test("`read` gives up a report that takes too long", async () => {
    // Long enough that no machine reads it in a second.
    writeFileSync(join(folder, "long.txt"), "上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。\n".repeat(100_000));
    expect(await mailuo(["read", "long.txt", "--time-limit", "1"])).toEqual({
      code: 1,
      printed: "",
      told: "mailuo: long.txt: reading it took longer than 1 s and was ended; split it or allow more with --time-limit.\n",
    });
  });

  test("an export goes into a file, whole or not at all", async () => {
    const { printed } = await mailuo(["export"]);
    expect((await mailuo(["export", "--out", "graph.json"])).code).toBe(0);
    expect(readFileSync(join(folder, "graph.json"), "utf8")).toBe(printed);
  });

  test("a query with a misspelt label tells which was meant", async () => {
    const { told } = await mailuo(["query", "MATCH (d:Documnt) RETURN d"]);
    expect(told).toContain("line 1, column 10: The graph has no label `Documnt`. Perhaps `Document` was meant.");
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

describe("what might be one thing", () => {
  test("is listed with its sentences, the likeliest first", async () => {
    const other = join(folder, "of-the-city");
    mkdirSync(other);
    const program = commandLineIn(other);
    writeFileSync(join(other, "city.txt"), readFileSync(SAMPLE));
    await program(["load", SAMPLE]);
    await program(["load", "city.txt", "--area", "上海市", "--issuer", "上海市政府"]);
    const listed = await program(["duplicates", "--json", "--limit", "5"]);
    const duplicates = listed.printed
      .trimEnd()
      .split("\n")
      .map((line) => Duplicate.parse(JSON.parse(line)));
    expect(duplicates).toHaveLength(5);
    const strengths = duplicates.map(({ strength }) => strength);
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    const written = await program(["duplicates", "--limit", "5"]);
    expect(written.printed.match(/^ {2}\S.*\(.*; \d documents?\)$/gmu)).toHaveLength(10);
    expect(written.printed.match(/^0\.\d\d {2}[a-z-]+: [a-z ,]+$/gmu)).toHaveLength(5);
    expect(written.told).toMatch(/^1–5 of \d+ candidates; there are more/mu);
  });
});
