import { describe, expect, test } from "vitest";
import { formatMarkdown } from "../format/markdown.js";
import { describeLines } from "../format/testing.js";
import { mappedTextFromString } from "../mapped-text.js";
import { cleanMappedText, cleanText } from "./clean.js";

function cleaned(text: string): string {
  return cleanMappedText(mappedTextFromString(text)).text;
}

describe("the annotation bug", () => {
  test.each([
    ["區(qū)委全面貫徹,發(fā)展?jié)摿Σ粩嘣鰪。西岸", "区委全面贯彻,发展潜力不断增强。西岸", "强"],
    ["主動擔當?shù)默F(xiàn)象時有", "主动担当的现象时有", ""],
    ["有序?qū)嵤?ldquo;單獨二孩”政策", "有序实施“单独二孩”政策", "施“"],
    ["主干??偨Y(jié)工作", "主干。总结工作", "。总"],
    ["保证?，F(xiàn)将", "保证。现将", "。"],
    ["水平?！笆濉睍r(shí)期", "水平。“十三五”时期", "。十三五"],
    ["全国百?gòu)?qiáng)区", "全国百强区", ""],
    ["金属?gòu)?fù)合", "金属复合", ""],
  ])("%s is read as %s", (damaged, text, guessed) => {
    const mapped = cleanMappedText(mappedTextFromString(damaged));
    expect(mapped.text).toBe(text);
    const units = mapped.guessed.map((unit) => mapped.text.charAt(unit)).join("");
    expect(units).toBe(guessed);
  });

  test("an annotation belongs to its character, and shifted characters to all that they were read from", () => {
    const source = "區(qū)發(fā)展?jié)摿Σ粩嘣鰪(qiáng)";
    const { text, starts, ends } = cleanMappedText(mappedTextFromString(source));
    const read = Array.from(text, (unit, index) => `${unit} ${source.slice(starts[index], ends[index])}`);
    expect(read.slice(0, 6)).toEqual(["区 區(qū)", "发 發(fā)", "展 展", "潜 ?jié)摿", "力 摿Σ", "不 Σ粩"]);
  });

  test("where a pair vanished, each of the two characters keeps to what it was read from", { timeout: 60_000 }, () => {
    const source = "建(jiàn)成市?xíng)姓k事中?xíng)摹?huì)議大廈";
    const { text, starts, ends } = cleanMappedText(mappedTextFromString(source));
    expect(text).toBe("建成市行政办事中心。会议大厦");
    const read = Array.from(text, (unit, index) => `${unit} ${source.slice(starts[index], ends[index])}`);
    expect(read.slice(8, 12)).toEqual(["心 ?xíng)摹", "。 摹", "会 ?huì)", "议 議"]);
  });

  test("where a lone byte swallowed a sign, the sign keeps to the mark that it left", { timeout: 60_000 }, () => {
    const source = "成為示范市?xiǎo)? 個縣創建(jiàn)園區（基地）";
    const { text, starts, ends } = cleanMappedText(mappedTextFromString(source));
    const read = Array.from(text, (unit, index) => `${unit} ${source.slice(starts[index], ends[index])}`);
    expect(read.slice(4, 7)).toEqual(["市 市", "。 ?xiǎo)?", "? ?"]);
  });

  test("words in brackets that are no reading of the character before stay", () => {
    expect(cleaned("發(fā)展上海(shanghai)，GDP(gdp)，现(xiàn)在，海(lù)")).toBe(
      "发展上海(shanghai)，GDP(gdp)，现在，海(lù)",
    );
  });

  test("a question mark in a damaged page stays one", () => {
    expect(cleaned("發(fā)展为了谁？为什么?因为人民。發(fā)展。")).toBe("发展为了谁？为什么?因为人民。发展。");
  });
});

test("entities are decoded, doubled or without ampersand", () => {
  expect(
    cleaned("增长&nbsp;了&amp;ldquo;四个&amp;amp;rdquo;，ldquo;三严rdquo;，R&D和AT&T，&#20113;&lt;b&gt;&amp;"),
  ).toBe("增长 了“四个”，“三严”，R&D和AT&T，云<b>&");
});

test("traditional text becomes simplified, names in simplified text keep their characters", () => {
  expect(cleaned("看著這個著名乾隆后宮之後的乾淨隻字")).toBe("看着这个著名乾隆后宫之后的干净只字");
  const names =
    "在经济建设中，文徵明纪念馆、濛阳、刘昇等项目的实施取得新的进展，对于发展经济、优化结构、改善环境、维护稳定很有帮助，" +
    "全区上下团结一致，总结经验，进一步转变职能，创新体制机制，为实现全年目标任务奠定坚实基础。";
  expect(cleaned(names)).toBe(names);
});

test("in a mixed text each line is judged by itself", () => {
  const simplified = "经济运行总体平稳，产业结构进一步优化，人民生活不断改善。".repeat(20);
  expect(cleaned(`${simplified}\n經濟發展\n`)).toBe(`${simplified}\n经济发展\n`);
});

test("invisible characters go, odd spaces become spaces, radicals become characters", () => {
  expect(cleaned("\uFEFF区\u200B委\u00AD工\u0007作\u00A0⼯⼈")).toBe("区委工作 工人");
});

test("spaces around figures go, spaces between names stay, widths stay", () => {
  expect(cleaned("增长 8 %，在 2014 年完成 545\u3000亿元，市长 龚 正，１２％，GDP 增长")).toBe(
    "增长8%，在2014年完成545亿元，市长 龚 正，１２％，GDP 增长",
  );
});

test("what is left when the repair has spent its allowance is flagged", { timeout: 60_000 }, () => {
  const hostile = `經濟發(fā)展。\n${"計(jì)劃??偨Y(jié)工作".repeat(3000)}`;
  const { text, guessed } = cleanMappedText(mappedTextFromString(hostile));
  const marks = Array.from(text.matchAll(/\?/gu), (match) => match.index);
  const flagged = new Set(guessed);
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter((unit) => !flagged.has(unit))).toEqual([]);
});

test("lines keep their role and spans through the repairs", () => {
  const formatted = formatMarkdown("## 一、區(qū)工作\n\u200B\n**（一）發(fā)展。**增長 8 %。\n| 區(qū) | 數(shù) |\n");
  expect(describeLines(cleanText(formatted))).toEqual([
    "heading 2 一、区工作",
    "text [（一）发展。]增长8%。",
    "cell 0/0/0 区",
    "cell 0/0/1 数",
  ]);
});
