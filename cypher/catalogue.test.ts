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
  for (const kind of ["questions", "queries", "write", "engines/embedded", "engines/neo4j", "schema"]) {
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

const QUESTION = `${HEADER}// audience: person
// asks: What stands in {place}?
// asks.zh: {place}有什么？
// param place: string — the place
// param year: integer = 0 — the year; 0: all
// param limit: integer = 20 — at most this many
// blank place: Place, Organization — 地点
// blank year: year — 年份
// column entity: entity
// column evidence: evidence
`;
const ANSWER = "MATCH (e {key: $place, year: $year})\nRETURN e AS entity, e.evidence AS evidence\nLIMIT $limit";

describe("a question's file", () => {
  test("says what is asked, with typed blanks and columns", () => {
    expect(parseQueryFile("q", QUESTION + ANSWER).question).toEqual({
      asks: { en: "What stands in {place}?", zh: "{place}有什么？" },
      blanks: [
        {
          param: "place",
          kind: "entity",
          types: ["Place", "Organization"],
          required: true,
          label: { en: "the place", zh: "地点" },
        },
        { param: "year", kind: "year", types: [], required: false, label: { en: "the year; 0: all", zh: "年份" } },
      ],
      columns: [
        { name: "entity", kind: "entity" },
        { name: "evidence", kind: "evidence" },
      ],
    });
  });

  test.each([
    ["// blank year: year — 年份\n", "", "q.cypher: parameter $year of the question has no blank."],
    ["// blank year: year", "// blank age: year", "q.cypher: the blank age is no parameter."],
    ["// blank year: year", "// blank year: status", "q.cypher: the blank year needs a parameter of type string."],
    ["Place, Organization", "Place, Town", "q.cypher: “Town” is no kind of blank and no entity type."],
    ["year — 年份", "year", "q.cypher: the blank year must read “kind — 名称”"],
    ["{place}有什么？", "有什么？", "q.cypher: asks must be a sentence with the blanks place."],
    [
      "// column evidence: evidence",
      "// column evidence: text",
      "q.cypher: a question has exactly one column of evidence.",
    ],
    [
      "// column entity: entity",
      "// column entity: thing",
      "q.cypher: the column entity is “thing” but must be entity",
    ],
  ])("is refused when its contract is broken: “%s” as “%s”", (sound, broken, sentence) => {
    expect(() => parseQueryFile("q", QUESTION.replace(sound, broken) + ANSWER)).toThrow(sentence);
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

  test("refuses what is no question among the questions, and a name twice", () => {
    expect(() => loadCatalogue(folderOf({ "questions/a.cypher": `${HEADER}RETURN 1` }))).toThrow(
      "questions/a.cypher: a question says what it asks, and is for a person.",
    );
    expect(() =>
      loadCatalogue(folderOf({ "questions/a.cypher": QUESTION + ANSWER, "queries/a.cypher": `${HEADER}RETURN 1` })),
    ).toThrow("Two queries have the same name.");
  });

  test("says which query it lacks", () => {
    expect(() => loadCatalogue(folderOf({})).get("b")).toThrow("There is no query named “b”");
  });

  test("holds Mailuo's own queries, each with a sound contract", () => {
    const catalogue = loadCatalogue(dirname(fileURLToPath(import.meta.url)));
    expect(catalogue.list().map((query) => query.name)).toContain("neighbours");
    expect(catalogue.list().filter(({ question }) => question !== undefined).length).toBeGreaterThanOrEqual(30);
    const audiences = catalogue.list().map((query) => query.audience);
    expect(audiences).toEqual(audiences.toSorted());
    expect(new Set(audiences)).toEqual(new Set(["person", "program"]));
    expect(catalogue.schema("embedded").length).toBeGreaterThan(5);
    expect(catalogue.schema("neo4j").join("\n")).toContain("CREATE FULLTEXT INDEX passage_words");
  });
});
