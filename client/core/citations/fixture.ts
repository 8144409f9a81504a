import type { CitationWords } from "./citation-words.js";
import type { CitedPassage } from "./cited-passage.js";

/** Words and passages for the tests of citations. */

export const ZH: CitationWords = {
  language: "zh-CN",
  quote: (text) => `“${text}”`,
  repaired: "（引文已修复原文的乱码）",
  period: (period) => (period === "2014-H1" ? "2014年上半年" : `${period}年`),
  sources: "来源",
  today: "2026-11-26",
};

export const EN: CitationWords = {
  ...ZH,
  language: "en",
  repaired: " [damaged characters repaired]",
  period: (period) => (period === "2014-H1" ? "first half of 2014" : period),
  sources: "Sources",
};

export const CITED: CitedPassage = {
  passage: "passage:1",
  quoted: "区委推进西岸传媒港建设。",
  isRepaired: false,
  document: {
    key: "document:xuhui-2014-h1",
    title: "上半年工作总结",
    issuer: "徐汇区委",
    area: "徐汇区",
    year: 2014,
    period: "2014-H1",
    file: "xuhui-2014-h1.txt",
  },
  section: "一、工作回顾",
  address: "http://127.0.0.1:7010/?fact=1",
};

/** Of a document that tells nothing of itself. */
export const BARE: CitedPassage = {
  ...CITED,
  passage: "passage:2",
  quoted: "稳步推进。",
  document: { ...CITED.document, key: "document:bare", issuer: null, area: null, year: null, period: null },
  section: null,
  address: null,
};
