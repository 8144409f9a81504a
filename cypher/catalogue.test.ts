import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { loadCatalogue } from "./catalogue.js";
import { parseQueryFile } from "./query-file.js";

const HEADER = "// title: Entity\n// title.zh: 实体\n// access: read\n// returns: graph\n";
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-catalogue-"));
  folders.push(folder);
  for (const kind of ["queries", "write", "engines/embedded", "engines/neo4j", "schema"]) {
    mkdirSync(join(folder, kind), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

describe("a query file", () => {
  test("becomes a query with its contract", () => {
    const source = `${HEADER}// param key: string — the entity\n// param limit: integer = 20 — at most this many\n// param types: string[] = [A, B] — types\nMATCH (e {key: $key})\nWHERE e.type IN $types\nRETURN e\nLIMIT $limit\n`;
    expect(parseQueryFile("entity", source)).toEqual({
      name: "entity",
      title: "Entity",
      titleZh: "实体",
      access: "read",
      audience: "program",
      returns: "graph",
      params: [
        { name: "key", type: "string", description: "the entity" },
        { name: "limit", type: "integer", description: "at most this many", default: 20 },
        { name: "types", type: "string[]", description: "types", default: ["A", "B"] },
      ],
      text: "MATCH (e {key: $key})\nWHERE e.type IN $types\nRETURN e\nLIMIT $limit",
      origin: "catalogue",
    });
  });

  test.each([
    ["RETURN $limit", "q.cypher: parameter $limit is used but not declared."],
    ["// param key: string — the entity\nRETURN 1 // $key", "q.cypher: parameter $key is declared but not used."],
    ["// param key: string — the entity\nRETURN '$key'", "q.cypher: parameter $key is declared but not used."],
    ["// param key: text — the entity\nRETURN $key", "q.cypher: parameter $key has the unknown type text"],
    [
      "// param key: integer = many — number\nRETURN $key",
      "q.cypher: the default many of parameter $key is not of type",
    ],
    ["// param key: string\nRETURN $key", "q.cypher: parameter $key must read"],
    ["// acces: read\nRETURN 1", "q.cypher: “// acces: read” is not a header line"],
    ["", "q.cypher: there is no query below the header."],
  ])("is refused when its contract is broken: %s", (rest, sentence) => {
    expect(() => parseQueryFile("q", HEADER + rest)).toThrow(sentence);
  });

  test("is for a person where its header says so, and must then only read", () => {
    const person = `${HEADER}// audience: person\n`;
    expect(parseQueryFile("q", `${person}// param limit: integer = 5 — at most\nRETURN $limit`).audience).toBe(
      "person",
    );
    expect(() => parseQueryFile("q", `${person.replace("read", "write")}CREATE (n)`)).toThrow(
      "q.cypher: audience is person, but the query writes.",
    );
    expect(() => parseQueryFile("q", `${HEADER}// audience: all\nRETURN 1`)).toThrow(
      "q.cypher: audience is “all” but must be person or program.",
    );
  });

  test("is refused without a title, or with an unknown access", () => {
    expect(() => parseQueryFile("q", "// access: read\nRETURN 1")).toThrow("q.cypher: the header has no title.");
    expect(() => parseQueryFile("q", HEADER.replace("read", "any") + "RETURN 1")).toThrow(
      "q.cypher: access is “any” but must be read or write.",
    );
  });
});

describe("a catalogue", () => {
  test("gives an engine its own text of a query, and everyone else the plain one", () => {
    const catalogue = loadCatalogue(
      folderOf({ "queries/a.cypher": `${HEADER}RETURN 1`, "engines/neo4j/a.cypher": `${HEADER}RETURN 2` }),
    );
    const query = catalogue.get("a");
    expect(catalogue.variant(query, "neo4j").text).toBe("RETURN 2");
    expect(catalogue.variant(query, "embedded").text).toBe("RETURN 1");
    expect(catalogue.variant({ ...query, origin: "free" }, "neo4j").text).toBe("RETURN 1");
  });

  test("refuses an engine's text whose contract is another, and a writing query among the reading ones", () => {
    expect(() => loadCatalogue(folderOf({ "engines/neo4j/a.cypher": `${HEADER}RETURN 2` }))).toThrow(
      "engines/neo4j/a.cypher: its contract must be that of a.cypher.",
    );
    expect(() => loadCatalogue(folderOf({ "queries/a.cypher": `${HEADER.replace("read", "write")}RETURN 1` }))).toThrow(
      "a.cypher: access is write, but the folder holds read queries.",
    );
  });

  test("says which query it lacks", () => {
    expect(() => loadCatalogue(folderOf({})).get("b")).toThrow("There is no query named “b”");
  });

  test("holds Mailuo's own queries, each with a sound contract", () => {
    const catalogue = loadCatalogue(dirname(fileURLToPath(import.meta.url)));
    expect(catalogue.list().map((query) => query.name)).toContain("neighbours");
    const audiences = catalogue.list().map((query) => query.audience);
    expect(audiences).toEqual(audiences.toSorted());
    expect(new Set(audiences)).toEqual(new Set(["person", "program"]));
    expect(catalogue.schema("embedded").length).toBeGreaterThan(5);
    expect(catalogue.schema("neo4j").join("\n")).toContain("CREATE FULLTEXT INDEX passage_words");
  });
});
