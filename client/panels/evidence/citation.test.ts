import type { EvidencePassage } from "#model/api.js";
import { expect, test } from "vitest";
import { createTranslate } from "../messages/translate.js";
import { en } from "../messages/en.js";
import { zhCN } from "../messages/zh-CN.js";
import { citation, periodName } from "./citation.js";

const evidence: EvidencePassage = {
  passage: {
    key: "passage:1",
    text: "区委推进西岸传媒港建设。",
    original: "區(qū)委推進西岸傳媒港建設。",
    kind: "sentence",
    guessed: false,
    start: 0,
    end: 16,
    order: 0,
    parent: "section:1",
    mentions: [],
  },
  document: {
    key: "document:xuhui-2014-h1",
    title: "上半年工作总结",
    issuer: "徐汇区委",
    area: "徐汇区",
    year: 2014,
    period: "2014-H1",
    file: "xuhui-2014-h1.txt",
  },
  section: { key: "section:1", title: "一、工作回顾", level: 1, order: 0, modality: "review", parent: "document:x" },
};
const [zh, english] = [createTranslate("zh-CN", zhCN), createTranslate("en", en)];
const address = "http://127.0.0.1:7010/?fact=1";

test("a Chinese citation names issuer, title, period and section, and says that the text was repaired", () => {
  expect(citation(evidence, { language: "zh-CN", t: zh, variant: "repaired", address })).toBe(
    `“区委推进西岸传媒港建设。”（引文已修复原文的乱码）\n——徐汇区委，《上半年工作总结》，2014年上半年，“一、工作回顾”。\n${address}`,
  );
});

test("an English citation of the original is verbatim", () => {
  expect(citation(evidence, { language: "en", t: english, variant: "original", address })).toBe(
    `“區(qū)委推進西岸傳媒港建設。”\n— 徐汇区委, “上半年工作总结”, first half of 2014, section “一、工作回顾”.\n${address}`,
  );
});

test("what the document does not tell is left out", () => {
  const bare = {
    ...evidence,
    document: { ...evidence.document, issuer: null, area: null, year: null, period: null },
    section: null,
  };
  expect(citation(bare, { language: "zh-CN", t: zh, variant: "original", address })).toBe(
    `“區(qū)委推進西岸傳媒港建設。”\n——《上半年工作总结》。\n${address}`,
  );
});

test("periods are written in words, unknown forms as they are", () => {
  expect(["2014", "2014-H2", "2014-Q3", "2014.5"].map((period) => periodName(period, zh))).toEqual([
    "2014年",
    "2014年下半年",
    "2014年第3季度",
    "2014.5",
  ]);
});
