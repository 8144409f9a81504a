import { describe, expect, it, test } from "vitest";
import { json } from "./json.js";
import { describeLines } from "./testing.js";

const REPORT = {
  title: "2014年报告",
  text: "各位代表：现在报告工作。",
  year: 2014,
  tags: ["经济", "民生"],
  nested: { a: 1 },
};

async function contentOf(text: string) {
  const { formatted, tables, problems } = await json.read(Buffer.from(text), "a.json");
  return { lines: describeLines(formatted), names: tables?.map(({ name }) => name), problems };
}

test("a list of objects is a table, its columns the members that hold words, numbers and lists of them", async () => {
  const { lines } = await contentOf(JSON.stringify([REPORT, { text: "同志们" }]));
  expect(lines).toEqual([
    "cell 0/0/0 title",
    "cell 0/0/1 text",
    "cell 0/0/2 year",
    "cell 0/0/3 tags",
    "cell 0/0/4 nested",
    "cell 0/1/0 2014年报告",
    "cell 0/1/1 各位代表：现在报告工作。",
    "cell 0/1/2 2014",
    "cell 0/1/3 经济；民生",
    "cell 0/2/1 同志们",
  ]);
});

test("characters that are written as escapes are read", async () => {
  const escaped = JSON.stringify([{ text: "各位代表" }]).replace(/\p{Script=Han}/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  expect((await contentOf(escaped)).lines).toEqual(["cell 0/0/0 text", "cell 0/1/0 各位代表"]);
  await expect(contentOf('[{"text":"\\u0061bc"}]')).rejects.toThrow("a.json: the text is not Chinese");
});

test("half of a character, which JSON may hold and no store takes, is a gap", async () => {
  const { lines } = await contentOf('[{"名\\ud83d称":"徐州\\ud83d大剧院","text":"各位😀代表"}]');
  expect(lines).toEqual(["cell 0/0/0 名�称", "cell 0/0/1 text", "cell 0/1/0 徐州�大剧院", "cell 0/1/1 各位😀代表"]);
});

test("lists by name are tables by name, and an object of none is a row", async () => {
  const lists = await contentOf('{"entities":[{"name":"西岸"}],"links":[{"from":"西岸"}]}');
  expect(lists.names).toEqual(["entities", "links"]);
  const single = await contentOf('{"text":"各位代表"}');
  expect([single.names, single.lines]).toEqual([[null], ["cell 0/0/0 text", "cell 0/1/0 各位代表"]]);
});

test("a file of nothing but broken lines tells of the first", async () => {
  await expect(contentOf('{"名称": 西岸\n{"名称": 东岸\n')).rejects.toThrow("a.json, line 1: this is not JSON.");
});

test("lines that are no objects are told, the others read", async () => {
  const { lines, problems } = await contentOf('{"text":"各位代表"}\n{"text":\n\n[1]\n{"title":"报告"}\n');
  expect(lines).toEqual(["cell 0/0/0 text", "cell 0/0/1 title", "cell 0/1/0 各位代表", "cell 0/5/1 报告"]);
  expect(problems).toEqual([
    { en: "a.json, line 2: this is not JSON.", zh: "a.json 第 2 行：这不是 JSON。" },
    { en: "a.json, line 4: this is not an object.", zh: "a.json 第 4 行：这不是对象。" },
  ]);
});

describe("JSON that cannot be read is one sentence", () => {
  it.each([
    ["without objects", '["各位代表"]', "a.json: this JSON holds no list of objects"],
    ["that is broken", '[\n{"text": "各位代表" "year": 1}]', "a.json, line 2, column 17: this is not JSON"],
    ["that ends too soon", '[{"text": "各位代表"', "a.json, line 1, column 17: this is not JSON"],
    [
      "nested without end",
      `["各位",${"[".repeat(100_000)}`,
      "a.json, line 1, column 106: this is nested more than 100 deep",
    ],
    ["with brackets in its words", `["${"[".repeat(200)}各位代表"]`, "this JSON holds no list of objects"],
  ])("%s", (_, text, sentence) => {
    expect(() => json.read(Buffer.from(text), "a.json")).toThrow(sentence);
  });
});
