import { expect, test } from "vitest";
import { citedAnswer, numberedSources, type CitedAnswer } from "./cited-answer.js";
import { BARE, CITED, EN, ZH } from "./fixture.js";

const other = { ...CITED, passage: "passage:3", quoted: "西岸传媒港开工。", address: null };
const answer: CitedAnswer = {
  title: "西岸有什么？",
  statements: [
    { text: "西岸传媒港 位于 西岸", passages: [CITED, BARE] },
    { text: "保税仓库 位于 西岸", passages: [other, CITED] },
  ],
  note: "只列出前2条。",
};

test("sources are numbered in the order in which they are first cited, each once", () => {
  expect(numberedSources(answer.statements).map(({ passage }) => passage)).toEqual([
    "passage:1",
    "passage:2",
    "passage:3",
  ]);
});

test("a plain answer tells its statements with numbers, what is to be known of it, and the sources", () => {
  expect(citedAnswer(answer, "plain", ZH).split("\n")).toEqual([
    "西岸有什么？",
    "",
    "西岸传媒港 位于 西岸 [1][2]",
    "保税仓库 位于 西岸 [3][1]",
    "",
    "只列出前2条。",
    "",
    "来源",
    `[1] “区委推进西岸传媒港建设。” 徐汇区委，《上半年工作总结》，2014年上半年，“一、工作回顾”。 ${CITED.address}`,
    "[2] “稳步推进。” 《上半年工作总结》。",
    "[3] “西岸传媒港开工。” 徐汇区委，《上半年工作总结》，2014年上半年，“一、工作回顾”。",
  ]);
});

test("an answer in Markdown has its sources as footnotes", () => {
  expect(citedAnswer(answer, "markdown", EN).split("\n").slice(0, 6)).toEqual([
    "## 西岸有什么？",
    "",
    "- 西岸传媒港 位于 西岸[^1][^2]",
    "- 保税仓库 位于 西岸[^3][^1]",
    "",
    "_只列出前2条。_",
  ]);
  expect(citedAnswer(answer, "markdown", EN)).toContain(
    `[^1]: “区委推进西岸传媒港建设。” [徐汇区委, “上半年工作总结”, first half of 2014, section “一、工作回顾”.](<${CITED.address}>)`,
  );
});

test("by GB/T 7714 a section of a report is listed once, however many of its sentences are quoted", () => {
  expect(citedAnswer(answer, "gbt7714", ZH).split("\n")).toEqual([
    "西岸有什么？",
    "",
    "西岸传媒港 位于 西岸：“区委推进西岸传媒港建设。”[1]“稳步推进。”[2]",
    "保税仓库 位于 西岸：“西岸传媒港开工。”[1]“区委推进西岸传媒港建设。”[1]",
    "",
    "只列出前2条。",
    "",
    "来源",
    `[1] 徐汇区委. 上半年工作总结[R/OL]. 2014: 一、工作回顾[2026-11-26]. ${CITED.address}.`,
    "[2] 上半年工作总结[R].",
  ]);
});

test.each(["plain", "markdown", "gbt7714"] as const)(
  "statements without sources have no list of them (%s)",
  (style) => {
    const bare = { title: null, statements: [{ text: "无", passages: [] }], note: null };
    expect(citedAnswer(bare, style, ZH)).toBe(style === "markdown" ? "- 无" : "无");
  },
);
