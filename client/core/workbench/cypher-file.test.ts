import { describe, expect, test } from "vitest";
import { cypherFileFrom, cypherFileName } from "./cypher-file.js";
import { readCypherFile } from "./cypher-file-reading.js";
import type { SavedBody } from "./saved-query.js";

const BODY: SavedBody = {
  title: "某地的项目",
  description: "第一行\n第二行",
  folder: "区域/徐汇",
  tags: ["项目", "地点"],
  text: "MATCH (p {key: $place}) WHERE p.at > $since RETURN p, $ids, $big LIMIT $limit",
  params: [
    { name: "place", type: "entity", description: "地点" },
    { name: "since", type: "date", description: "" },
    { name: "ids", type: "list", description: "" },
    { name: "big", type: "integer", description: "" },
    { name: "limit", type: "integer", description: "最多几个" },
  ],
  defaults: {
    since: { $type: "Date", _value: "2014-07-01" },
    ids: ["a", "b"],
    big: { $type: "Integer", _value: "9007199254740993" },
    limit: 50,
  },
};

describe("a saved query as a file", () => {
  test("is read again as it was", () => {
    expect(readCypherFile("x.cypher", cypherFileFrom(BODY))).toEqual({ kind: "query", body: BODY });
  });

  test("says the type of a default that was taken for what it looks like, and reads it again", () => {
    const params = ["n", "share", "isNew", "name"].map((name) => ({ name, type: "auto", description: "" }) as const);
    const defaults = { n: 25, share: 0.5, isNew: true, name: "25" };
    const body: SavedBody = { ...BODY, text: "RETURN $n, $share, $isNew, $name", params, defaults };
    const file = cypherFileFrom(body);
    expect(file.split("\n").filter((line) => line.startsWith("// param"))).toEqual([
      "// param n: integer = 25 — n",
      "// param share: float = 0.5 — share",
      "// param isNew: boolean = true — isNew",
      "// param name: string = 25 — name",
    ]);
    expect(readCypherFile("x.cypher", file)).toEqual({ kind: "query", body });
  });
});

describe("a saved query is read from its file as it was", () => {
  const plain: SavedBody = {
    title: "T",
    description: "",
    folder: "",
    tags: [],
    text: "RETURN $x",
    params: [],
    defaults: {},
  };

  test.each([
    ["// title: inner\n// description: mine\nRETURN 1"],
    ["// just so\n\n// folder: x\n// tags: a\nRETURN 1"],
    ["// param n: integer — it\nRETURN 1"],
    ["// query:\nRETURN 1"],
  ])("where its text begins like a header: %j", (text) => {
    const body = { ...plain, text };
    expect(readCypherFile("T.cypher", cypherFileFrom(body))).toEqual({ kind: "query", body });
  });

  test("where somebody's own comment is no header", () => {
    const text = "// query: mine\nRETURN 1";
    expect(readCypherFile("T.cypher", text)).toEqual({ kind: "query", body: { ...plain, text } });
  });

  test.each<[SavedBody["params"][number]["type"], SavedBody["defaults"][string]]>([
    ["list", ["甲、乙", "丙，丁"]],
    ["list", ["a, b", "c"]],
    ["list", ["a "]],
    ["list", [1, 2]],
    ["list", []],
    ["auto", ["a", "b"]],
    ["auto", 1e21],
    ["float", 1e21],
    ["text", "trailing  "],
    ["text", "null"],
    ["text", "a — b"],
    ["text", "\u2028two lines"],
    ["entity", 'project:“a”, "b"'],
    ["json", { a: [1, { b: null }] }],
  ])("with a default of type %s: %j", (type, x) => {
    const body: SavedBody = { ...plain, params: [{ name: "x", type, description: "" }], defaults: { x } };
    expect(readCypherFile("T.cypher", cypherFileFrom(body))).toEqual({ kind: "query", body });
  });

  test("with empty and indented lines in its description, and parameters in their order, also those that Cypher quotes", () => {
    const params = [
      { name: "my param", type: "integer", description: "that one" },
      { name: "first", type: "text", description: "" },
    ] as const;
    const body: SavedBody = {
      ...plain,
      description: "  a\n\n- b\n  c",
      text: "RETURN $first, $`my param`",
      params,
      defaults: { "my param": 3 },
    };
    expect(readCypherFile("T.cypher", cypherFileFrom(body))).toEqual({ kind: "query", body });
  });

  test("with the line ends of Windows, which are none of a file", () => {
    const file = cypherFileFrom({ ...plain, text: "RETURN 1,\r\n  $x" });
    expect(file).toBe(cypherFileFrom({ ...plain, text: "RETURN 1,\n  $x" }));
  });
});

test("a name of a file is one on every system", () => {
  expect(cypherFileName('a/b: "c"?')).toBe("a b c.cypher");
  expect(cypherFileName("///")).toBe("query.cypher");
});

describe("a file of somebody else's", () => {
  test("without a header is called as the file is, and its parameters are found", () => {
    const read = readCypherFile("项目.cypher", "\uFEFF// 只是注释\r\nMATCH (n) RETURN n LIMIT $n");
    expect(read).toMatchObject({
      body: { title: "项目", text: "// 只是注释\nMATCH (n) RETURN n LIMIT $n", params: [{ name: "n", type: "auto" }] },
    });
  });

  test.each([
    ["// title: a\n\n", { reason: "empty", line: 0 }],
    ["// title: a\n// param n: integer\nRETURN $n", { reason: "param", line: 2 }],
    ["// title: a\n// param n: colour — x\nRETURN $n", { reason: "type", line: 2 }],
    ["// title: a\n// param n: integer = five — x\nRETURN $n", { reason: "default", line: 2 }],
    ["// title: a\n// param n: integer — x\nRETURN 1", { reason: "unused", line: 2 }],
    ["x".repeat(100_001), { reason: "too-long", line: 0 }],
  ])("%j is none, and the line is told", (source, fault) => {
    expect(readCypherFile("a.cypher", source)).toMatchObject({ kind: "fault", fault });
  });
});
