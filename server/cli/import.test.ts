import { mkdtempSync, rmSync, writeFileSync, readFileSync, cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Subgraph } from "#model/graph.js";
import { packageRoot } from "#server/package-root.js";
import { commandLineIn } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-import-"));
const mailuo = commandLineIn(folder);
const inStore = (data: string) => ({ MAILUO_DATA: join(folder, data) });
const exported = async (data: string): Promise<string> => (await mailuo(["export"], inStore(data))).printed;

beforeAll(async () => {
  await mailuo(["load", join(packageRoot(), "samples")]);
  await mailuo(["export", "--out", "graph.json"]);
  await mailuo(["export", "--format", "csv", "--out", "tables"]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a folder of CSV files fills an empty store with the very same graph, once", async () => {
  const first = await mailuo(["import", "tables"], inStore("second"));
  expect(first).toMatchObject({
    code: 0,
    told: expect.stringMatching(/^Writing 2 documents, all or none …\n[^]*\n2 imported, 0 unchanged\n$/u),
  });
  expect(await exported("second")).toBe(readFileSync(join(folder, "graph.json"), "utf8"));
  const again = await mailuo(["import", "graph.json", "--json"], inStore("second"));
  expect(again).toMatchObject({ code: 0, told: expect.stringMatching(/\n0 imported, 2 unchanged\n$/u) });
  expect(JSON.parse(again.printed)).toMatchObject({ documents: [{ counts: { unchanged: true } }, {}], problems: [] });
});

test("a dry run writes nothing", async () => {
  expect(await mailuo(["import", "graph.json", "--dry-run"], inStore("dry"))).toMatchObject({
    code: 0,
    printed: "",
    told: expect.stringContaining("2 documents, nothing written"),
  });
  expect(await mailuo(["export"], inStore("dry"))).toMatchObject({
    code: 1,
    told: expect.stringContaining("There is no store"),
  });
});

test("a part of the graph becomes a document of its own, whose facts are curated and lead to a line each", async () => {
  await mailuo(["export", "--format", "graphml", "--out", "part.graphml", "--query", PART]);
  const { code, told } = await mailuo(["import", "part.graphml"], inStore("part"));
  expect([code, told]).toEqual([0, expect.stringContaining("document:import/part")]);
  const { relationships } = Subgraph.parse(JSON.parse(await exported("part")));
  const facts = relationships.filter(({ type }) => type === "PART_OF");
  expect(facts).toHaveLength(3);
  for (const { properties } of facts) {
    expect(properties).toMatchObject({ basis: "curated", document: "document:import/part", rule: "import" });
  }
});

const PART = "MATCH p = (:Project)-[f:PART_OF]->(:Initiative) RETURN p ORDER BY f.key LIMIT 3";

test("what is wrong is one sentence with file and line, and nothing of it is imported, nor of the files beside it", async () => {
  const before = await exported("data");
  const lines = readFileSync(join(folder, "graph.json"), "utf8").split("\n");
  const changed = (change: (lines: string[]) => void): string => {
    const copy = [...lines];
    change(copy);
    return copy.join("\n");
  };
  const at = (words: string): number => lines.findIndex((line) => line.includes(words));
  const place = at('"id":"place:西岸"');
  const fact = at('"type":"LOCATED_IN"');
  const replaced = (index: number, from: string | RegExp, to: string): string =>
    changed((copy) => void (copy[index] = copy[index]!.replace(from, to)));
  const wrong: readonly (readonly [string, string, string])[] = [
    [
      "dangling.json",
      changed((copy) => void copy.splice(place, 1)),
      "leads to “place:西岸”, but the file has no such node.",
    ],
    [
      "label.json",
      replaced(place, '"Place"', '"Planet"'),
      `label.json, line ${place + 1}: the labels Entity, Planet are not the model's`,
    ],
    [
      "twice.json",
      changed((copy) => void copy.splice(place, 0, copy[place]!.replace('"西岸"', '"东岸"'))),
      `twice.json, line ${place + 2}: there is another node place:西岸, with different content, in line ${place + 1}.`,
    ],
    ["type.json", replaced(fact, /"confidence":[\d.]+/u, '"confidence":"high"'), "confidence must be a number."],
    [
      "extra.json",
      replaced(fact, '"rule":', '"mood":"good","rule":'),
      "has a property mood that the model does not know.",
    ],
    [
      "edited.json",
      replaced(place, '"name":"西岸"', '"name":"东岸"'),
      "name of place:西岸 is not what the file's documents know of it",
    ],
    ["cut.json", lines.slice(0, 20).join("\n"), "the file ends in the middle of the JSON object; it is cut short."],
    ["comma.json", replaced(place, "},", "},,"), `comma.json, line`],
    ["list.json", "[1, 2]", "list.json: this is none of the formats that are imported"],
    ["other.json", '{"rows": [1]}', "other.json, line 1: “rows” is no part of a graph as Mailuo writes it"],
    [
      "links.jsonld",
      '{"@context": {"@vocab": "https://schema.org/"}, "@graph": []}',
      "this JSON-LD has another @context than Mailuo's",
    ],
    ["page.html", "<!doctype html><p>徐汇</p>", "page.html: this is none of the formats that are imported"],
    ["open.graphml", "<graphml><graph><node id='a'>", "open.graphml, line 1: this is not well-formed XML"],
    ["gb.json", "\u0000", "gb.json: this is none of the formats"],
    [
      "script.cypher",
      "// Mailuo\nMATCH (n) DETACH DELETE n;\n",
      "script.cypher, line 2: “MATCH (n) DETACH DELETE n;” is no statement",
    ],
  ];
  for (const [name, content, sentence] of wrong) {
    writeFileSync(join(folder, name), content);
    const { code, told } = await mailuo(["import", "graph.json", name]);
    expect([name, code, told]).toEqual([name, 1, expect.stringContaining(sentence)]);
    expect(told).toMatch(/^mailuo: [^\n]+\.\n$/u);
  }
  expect(await exported("data")).toBe(before);
});

test("a document copied under another name is refused where its figures are the other's", async () => {
  const copy = readFileSync(join(folder, "graph.json"), "utf8").replaceAll("xuhui-2014-h1", "copy");
  writeFileSync(join(folder, "copy.json"), copy);
  const before = await exported("data");
  const { code, told } = await mailuo(["import", "copy.json"]);
  expect([code, told]).toEqual([
    1,
    expect.stringMatching(
      /^mailuo: document:copy: its observation:\w+ has the key of one that document:xuhui-2014-h1 states; /u,
    ),
  ]);
  expect(await exported("data")).toBe(before);
});

test("CSV files that lack one, or a damaged archive, are refused as a whole", async () => {
  cpSync(join(folder, "tables"), join(folder, "lacking"), { recursive: true });
  rmSync(join(folder, "lacking/relationships-IN.csv"));
  const lacking = await mailuo(["import", "lacking"], inStore("none"));
  expect(lacking).toMatchObject({
    code: 1,
    told: expect.stringContaining("relationships-IN.csv is listed but is not there."),
  });
  await mailuo(["export", "--format", "csv", "--out", "graph.zip"]);
  const bytes = readFileSync(join(folder, "graph.zip"));
  writeFileSync(join(folder, "cut.zip"), bytes.subarray(0, bytes.length / 2));
  writeFileSync(
    join(folder, "flipped.zip"),
    bytes.map((byte, index) => (index === 3_000 ? byte ^ 0xff : byte)),
  );
  for (const name of ["cut.zip", "flipped.zip"]) {
    const { code, told } = await mailuo(["import", name], inStore("none"));
    expect([code, told]).toEqual([1, expect.stringContaining("the file is damaged or cut short")]);
  }
  expect(await mailuo(["export"], inStore("none"))).toMatchObject({
    code: 1,
    told: expect.stringContaining("There is no store"),
  });
});
