import { expect, test } from "vitest";
import { formatMarkdown } from "./markdown.js";
import { describeLines } from "./testing.js";

test("front matter becomes hints and is no text", () => {
  const formatted = formatMarkdown("---\ntitle: '上海市2003年政府工作报告'\nsource: http://x.y/1\n---\n\n各位代表：\n");
  expect(formatted.hints).toEqual({
    title: "上海市2003年政府工作报告",
    fields: new Map([
      ["title", "上海市2003年政府工作报告"],
      ["source", "http://x.y/1"],
    ]),
  });
  expect(describeLines(formatted)).toEqual(["text 各位代表："]);
});

test("a rule between paragraphs at the start is no front matter", () => {
  expect(describeLines(formatMarkdown("---\n各位代表：\n---\n"))).toEqual(["text 各位代表："]);
});

test("headings keep their level, in both styles", () => {
  const formatted = formatMarkdown(
    "# 报告\n## 一、回顾 ##\n###（一）经济\n小标题\n====\n又一个\n---\n长长的段落。\n---\n",
  );
  expect(describeLines(formatted)).toEqual([
    "heading 1 报告",
    "heading 2 一、回顾",
    "heading 3 （一）经济",
    "heading 1 小标题",
    "heading 2 又一个",
    "text 长长的段落。",
  ]);
});

test("emphasis goes, and the bold run that opens a line is remembered", () => {
  const formatted = formatMarkdown("**一、回顾**\n**（一）经济。**增长**8%**。\n今年**重点**工作\n*斜体*和 __粗体__\n");
  expect(describeLines(formatted)).toEqual([
    "text [一、回顾]",
    "text [（一）经济。]增长8%。",
    "text 今年重点工作",
    "text *斜体*和 粗体",
  ]);
});

test("stars that mask digits and names stay", () => {
  expect(describeLines(formatMarkdown("201*年至201*年，李**代表\n"))).toEqual(["text 201*年至201*年，李**代表"]);
});

test("each cell of a table is a line with its place", () => {
  const formatted = formatMarkdown(
    "| **序号** | 领域 |\n| --- | :--: |\n| 1 | 食品<br>安全 |\n\n文\n\n| 又 | 一 |\n|---|---|\n| a\\|b | |\n",
  );
  expect(describeLines(formatted)).toEqual([
    "cell 0/0/0 [序号]",
    "cell 0/0/1 领域",
    "cell 0/1/0 1",
    "cell 0/1/1 食品",
    "cell 0/1/1 安全",
    "text 文",
    "cell 1/0/0 又",
    "cell 1/0/1 一",
    "cell 1/1/0 a|b",
  ]);
});

test("links, pictures, quotes, bullets, comments and escapes leave their words", () => {
  const formatted = formatMarkdown(
    "<!-- 新华社\n电 -->\n- 见[附件](http://a.b/c)\n> 引用\n1. 一\n![图](x.png)尾<https://a.b>\n3\\.5 [1]\n",
  );
  expect(describeLines(formatted)).toEqual([
    "text 见附件",
    "text 引用",
    "text 1. 一",
    "text 尾https://a.b",
    "text 3.5 [1]",
  ]);
});

test("every unit knows where it stood", () => {
  const source = "---\r\ntitle: x\r\n---\r\n**一、** 回顾[链](http://a)\r\n| 甲 | 乙 |\r\n";
  const { mapped } = formatMarkdown(source);
  const read = Array.from(mapped.text, (unit, index) =>
    unit === "\n" ? "\n" : source.slice(mapped.starts[index], mapped.ends[index]),
  );
  expect(read.join("")).toBe(mapped.text);
});
