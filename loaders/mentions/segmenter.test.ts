import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Jieba } from "@node-rs/jieba";
import { describe, expect, it } from "vitest";
import { createSegmenter, type Word } from "./segmenter.js";

const OWN = [
  ["临空经济园区", "n"],
  ["区委", "n"],
  ["中心", "v"],
] as const;
const segment = createSegmenter(OWN, () => null);
const jieba = Jieba.withDict(readFileSync(createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt")));
jieba.loadDict(Buffer.from(OWN.map(([word, tag]) => `${word} 3000 ${tag}\n`).join("")));

function cutByJieba(text: string): Word[] {
  return jieba.tag(text, false).map(({ word, tag }) => ({ text: word, tag }));
}

function wordsOf(text: string): Word[] {
  return segment(text).map(({ text, tag }) => ({ text, tag }));
}

const SAMPLE = readFileSync(new URL("../../samples/xuhui-2014-h1.txt", import.meta.url), "utf8");

describe("words are those of jieba", () => {
  it("in a report", () => {
    for (const line of SAMPLE.split("\n")) expect(wordsOf(line)).toEqual(cutByJieba(line));
  });

  it.each([
    [""],
    ["徐汇区委在临空经济园区建成中心"],
    ["AT&T和C++、4S店,5G 3.14%"],
    ["abc123 456 x"],
    ["龘𲳝😀々〇Ⅱｱé"],
    ["一\r\n二\n\t三　四"],
    ["卡尔·马克思-恩格斯_a.b"],
    ["豈更車"],
  ])("in %j", (text) => {
    expect(wordsOf(text)).toEqual(cutByJieba(text));
  });
});

it("a word may be cut into others", () => {
  const cut = createSegmenter([], ({ text }) => (text === "建设" ? [{ text: "建", tag: "v" }] : null));
  expect(cut("建设中").map(({ text }) => text)).toEqual(["建", "中"]);
});
