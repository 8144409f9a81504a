import { describe, expect, test } from "vitest";
import { citation } from "./citation.js";
import { citedFromEvidence, citedFromQuotation } from "./cited-passage.js";
import { BARE, CITED, EN, ZH } from "./fixture.js";
import { passageAddress } from "./passage-address.js";

describe("a plain citation", () => {
  test("names issuer, title, period, section and address, and says that the text was repaired", () => {
    expect(citation({ ...CITED, isRepaired: true }, "plain", ZH)).toBe(
      `“区委推进西岸传媒港建设。”（引文已修复原文的乱码）\n——徐汇区委，《上半年工作总结》，2014年上半年，“一、工作回顾”。\n${CITED.address}`,
    );
  });

  test("in English follows the order of the Chicago notes", () => {
    expect(citation(CITED, "plain", EN)).toBe(
      `“区委推进西岸传媒港建设。”\n— 徐汇区委, “上半年工作总结”, first half of 2014, section “一、工作回顾”.\n${CITED.address}`,
    );
  });

  test("leaves out what is not known", () => {
    expect(citation(BARE, "plain", ZH)).toBe("“稳步推进。”\n——《上半年工作总结》。");
  });
});

describe("a citation in Markdown", () => {
  test("is a quotation whose source is a link", () => {
    expect(citation(CITED, "markdown", ZH)).toBe(
      `> “区委推进西岸传媒港建设。”\n>\n> ——[徐汇区委，《上半年工作总结》，2014年上半年，“一、工作回顾”。](<${CITED.address}>)`,
    );
  });

  test("shows signs of the text as they are", () => {
    expect(citation({ ...BARE, quoted: "1. *税收*\n增长[10%]<br>" }, "markdown", ZH)).toBe(
      String.raw`> “1. \*税收\* 增长\[10%\]\<br\>”` + "\n>\n> ——《上半年工作总结》。",
    );
  });
});

describe("a citation by GB/T 7714", () => {
  test("tells body, title, year, section, the day it was read and the address", () => {
    expect(citation(CITED, "gbt7714", ZH)).toBe(
      `“区委推进西岸传媒港建设。”[1]\n[1] 徐汇区委. 上半年工作总结[R/OL]. 2014: 一、工作回顾[2026-11-26]. ${CITED.address}.`,
    );
  });

  test("gives the area in brackets where the issuer is not known, and leaves out what nothing tells", () => {
    const area = { ...CITED, document: { ...CITED.document, issuer: null, year: null }, address: null };
    expect(citation(area, "gbt7714", ZH)).toContain("[1] [徐汇区]. 上半年工作总结[R]. 2014: 一、工作回顾.");
    expect(citation(BARE, "gbt7714", ZH)).toContain("[1] 上半年工作总结[R].");
  });

  test("is the same in the English page", () => {
    expect(citation(CITED, "gbt7714", EN)).toBe(citation(CITED, "gbt7714", ZH));
  });
});

test("what is cited of evidence are the words that are shown", () => {
  const passage = {
    key: "passage:1",
    text: "推进建设。",
    original: " 推進(jìn)建設。",
    kind: "sentence" as const,
    guessed: false,
  };
  const evidence = {
    passage: { ...passage, start: 0, end: 9, order: 0, parent: "section:1", mentions: [] },
    document: CITED.document,
    section: null,
  };
  const given = (variant: "original" | "repaired") => citedFromEvidence(evidence, { variant, base: null });
  expect([given("original"), given("repaired")].map(({ quoted, isRepaired }) => [quoted, isRepaired])).toEqual([
    ["推進(jìn)建設。", false],
    ["推进建设。", true],
  ]);
  const base = "http://127.0.0.1:7010/";
  expect(citedFromEvidence(evidence, { variant: "original", base }).address).toBe(
    passageAddress(base, CITED.document.key, passage.key),
  );
  const quotation = {
    passage: "passage:1",
    text: "推进建设。",
    original: "推進(jìn)建設。",
    section: null,
    order: 0,
    mentions: [],
  };
  expect(citedFromQuotation({ ...quotation, document: CITED.document }, null)).toEqual(given("repaired"));
});

test("a passage is opened by the keys of its document and its own", () => {
  expect(passageAddress("http://127.0.0.1:7010/", "document:a b", "passage:a/1")).toBe(
    "http://127.0.0.1:7010/#doc=document%3Aa+b&passage=passage%3Aa%2F1",
  );
});
