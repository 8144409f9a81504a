import { expect, test } from "vitest";
import { en } from "./en.js";
import type { Message } from "./message.js";
import { createTranslate } from "./translate.js";
import { zhCN } from "./zh-CN.js";

function placesIn(message: Message): readonly string[] {
  const texts = typeof message === "string" ? [message] : [message.one ?? message.other, message.other];
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();
}

function placesOf(catalogue: Readonly<Record<string, Message>>) {
  return Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, placesIn(message)]));
}

test("both catalogues have the same keys, in the same order, with the same places", () => {
  expect(Object.keys(en)).toEqual(Object.keys(zhCN));
  expect(placesOf(en)).toEqual(placesOf(zhCN));
});

test("numbers and plurals follow the language", () => {
  expect(
    [1, 1318].flatMap((count) => [
      createTranslate("en", en)("details.sentenceCount", { count }),
      createTranslate("zh-CN", zhCN)("details.sentenceCount", { count }),
    ]),
  ).toEqual(["1 sentence", "1 句", "1,318 sentences", "1,318 句"]);
});

test("one of a thing is told as one wherever the plan and the result count", () => {
  const said = (["plan.rows", "plan.estimated", "plan.hits", "workbench.toCanvasCount"] as const).map((key) =>
    createTranslate("en", en)(key, { count: 1 }),
  );
  expect(said).toEqual(["1 row", "≈ 1 row", "1 hit", "Put 1 node on the graph"]);
});

test("what is alone is named in both languages", () => {
  const said = [1, 2].flatMap((count) => [
    createTranslate("en", en)("history.hide", { name: "西岸", count }),
    createTranslate("zh-CN", zhCN)("history.hide", { name: "西岸", count }),
  ]);
  expect(said).toEqual(["Hid 西岸", "隐藏“西岸”", "Hid 2 things", "隐藏 2 项"]);
});

test("a place without a value stays visible", () => {
  expect(createTranslate("en", en)("search.none")).toContain("{query}");
});

test("values are put in as they are, never read as places", () => {
  expect(createTranslate("en", en)("search.none", { query: "$& {query}" })).toContain("“$& {query}”");
});
