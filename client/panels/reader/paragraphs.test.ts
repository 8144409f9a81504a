import type { PassageAnswer } from "#model/api.js";
import { expect, test } from "vitest";
import { paragraphIndex, paragraphsOf } from "./paragraphs.js";

const original = "标题\n第一句。第二句。\n\n第三句。页脚";

function passage(text: string, kind: PassageAnswer["kind"], parent = "section:1"): PassageAnswer {
  const start = original.indexOf(text);
  const common = { guessed: false, mentions: [], order: start, parent };
  return { key: text.trim(), text, original: text, kind, start, end: start + text.length, ...common };
}

const passages = [
  passage("标题", "heading"),
  passage("第一句。", "sentence"),
  passage("第二句。\n\n", "sentence"),
  passage("第三句。", "sentence"),
  passage("页脚", "chrome"),
];

test("paragraphs end where lines end in the original, and where the kind changes", () => {
  const shape = paragraphsOf(original, passages).map(({ kind, passages }) => [kind, passages.map(({ key }) => key)]);
  expect(shape).toEqual([
    ["heading", ["标题"]],
    ["text", ["第一句。", "第二句。"]],
    ["text", ["第三句。"]],
    ["chrome", ["页脚"]],
  ]);
});

test("a passage is found in its paragraph", () => {
  const paragraphs = paragraphsOf(original, passages);
  expect([paragraphIndex(paragraphs, "第二句。"), paragraphIndex(paragraphs, "没有")]).toEqual([1, -1]);
});
