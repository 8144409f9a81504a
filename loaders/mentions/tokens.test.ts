import { expect, test } from "vitest";
import { readingOf } from "./fixture.js";
import { tokensOf } from "./tokens.js";

const { segment } = readingOf();

function kinds(text: string): string[] {
  return tokensOf(text, segment)
    .filter((token) => token.kind !== "word")
    .map((token) => `${token.kind} ${token.text}`);
}

test.each([
  ["出台《关于推进“三个中心”的意见》", ["title 《关于推进“三个中心”的意见》"]],
  ["龙美术馆(西岸馆)开馆", ["bracket (西岸馆)"]],
  ["完成14个商贸中心和58.5亿元投资", ["quantity 14个", "quantity 58.5亿元"]],
  ["推进15号线和5G基站建设", ["number 15", "number 5G"]],
  ["“没有结束的引号", ["mark “"]],
])("%s has the tokens %j besides words", (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test("tokens cut a passage without gaps", () => {
  const text = "24.推进“一河两岸”改造，完成龙吴路（一期）12.5公里。";
  expect(
    tokensOf(text, segment)
      .map((token) => token.text)
      .join(""),
  ).toBe(text);
});

test("characters of two units are never cut: an emoji is one mark, a rare character part of a word", () => {
  expect(tokensOf("😀𠮷田镇", segment).map(({ kind, text, start, end }) => [kind, text, start, end])).toEqual([
    ["mark", "😀", 0, 2],
    ["word", "𠮷", 2, 4],
    ["word", "田", 4, 5],
    ["word", "镇", 5, 6],
  ]);
});

test.each([
  ["采取有效措施", ["采取", "有效", "措施"]],
  ["各项改革", ["各项", "改革"]],
  ["规划编制工作", ["规划", "编制", "工作"]],
])("%s is cut where the dictionary has a verb or qualifier with its noun for one word", (text, words) => {
  expect(tokensOf(text, segment).map((token) => token.text)).toEqual(words);
});
