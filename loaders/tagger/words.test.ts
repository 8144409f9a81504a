import { expect, test } from "vitest";
import { read } from "#loaders/mentions/fixture.js";
import { wordsOf } from "./words.js";

test("what stands between marks is cut into words, which know between which marks", () => {
  const { tokens, reading } = read("实施“健康医院”战略");
  expect(wordsOf(tokens, reading.segment).map(({ text, within }) => `${text} ${within}`)).toEqual([
    "实施 word",
    "“ quote",
    "健康 quote",
    "医院 quote",
    "” quote",
    "战略 word",
  ]);
});

test("words cut a passage without gaps", () => {
  const text = "出台《关于推进“三个中心”（试行）的意见》，完成龙吴路12.5公里。";
  const { tokens, reading } = read(text);
  const words = wordsOf(tokens, reading.segment);
  expect(words.map((word) => text.slice(word.start, word.end))).toEqual(words.map((word) => word.text));
  expect(words.map((word) => word.text).join("")).toBe(text);
});
