import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExplainedPassage, Explanation } from "#loaders/explain/explanation.js";
import { packageRoot } from "#server/package-root.js";
import { commandLineIn } from "./command-line.js";
import { htmlFromExplanation } from "./explained-html.js";
import { figureWords, piecesOf } from "./explained-pieces.js";
import { textFromExplanation } from "./explained-text.js";

const SAMPLE = join(packageRoot(), "samples", "xuhui-2014-h1.txt");
const folder = mkdtempSync(join(tmpdir(), "mailuo-explain-"));
const mailuo = commandLineIn(folder);

afterAll(() => rmSync(folder, { recursive: true }));

const place = { type: "Place", name: "西岸", key: "place:西岸", rule: "gazetteer", confidence: 0.88 } as const;
const project = { ...place, type: "Project", name: "西岸传媒港", key: "project:西岸传媒港" } as const;

const passage: ExplainedPassage = {
  order: 3,
  kind: "sentence",
  text: "西岸传媒港<开工>。",
  original: null,
  level: null,
  modality: "review",
  mentions: [
    { ...project, start: 0, end: 5, rule: "head-suffix", confidence: 0.85 },
    { ...place, start: 0, end: 2 },
  ],
  facts: [
    {
      type: "LOCATED_IN",
      subject: "西岸传媒港",
      object: "西岸",
      basis: "stated",
      status: "done",
      rule: "located-in-name",
      confidence: 0.9,
      trigger: null,
      alsoIn: [7],
    },
  ],
  figures: [],
};

const explanation: Explanation = {
  document: {
    key: "document:a",
    title: "徐汇区<工作报告>",
    issuer: "徐汇区政府",
    area: "徐汇区",
    year: 2014,
    period: null,
    sha256: "",
    file: "a.txt",
  },
  guessed: ["area"],
  passages: [passage, { ...passage, order: 4, kind: "chrome", text: "打印", mentions: [], facts: [] }],
};

describe("the pieces of a passage", () => {
  it("show a place within a longer name", () => {
    expect(piecesOf(passage).map(({ text, mention }) => [text, mention?.type ?? null])).toEqual([
      ["西岸", "Place"],
      ["传媒港", "Project"],
      ["<开工>。", null],
    ]);
  });

  it("show mentions that overlap", () => {
    const [first, second] = [
      { ...place, start: 0, end: 3 },
      { ...project, start: 2, end: 6 },
    ];
    const pieces = piecesOf({ text: "甲乙丙丁戊己", mentions: [first, second] });
    expect(pieces.map(({ text, mention }) => [text, mention?.type])).toEqual([
      ["甲乙", "Place"],
      ["丙", "Place"],
      ["丁戊己", "Project"],
    ]);
  });
});

describe("an explanation as text", () => {
  it("has a sentence, and below it mentions and facts with their rules", () => {
    expect(textFromExplanation(explanation, { hasColours: false })).toBe(
      [
        "document:a",
        "  title: 徐汇区<工作报告>",
        "  issuer: 徐汇区政府",
        "  area: 徐汇区 (guessed)",
        "  year: 2014",
        "  Department  Organization  Place  Project  Policy  Initiative  Event  Person  Indicator  → fact  # figure",
        "",
        "    3 西岸传媒港<开工>。  [review]",
        "      西岸传媒港  Project       head-suffix 0.85",
        "      西岸        Place         gazetteer 0.88",
        "      → 西岸传媒港 LOCATED_IN 西岸  located-in-name 0.9, stated, done, also in 7",
        "",
      ].join("\n"),
    );
  });

  it("says the same in colours where they are wanted", () => {
    const coloured = textFromExplanation(explanation, { hasColours: true });
    expect(coloured).toContain("\u001B[32m西岸\u001B[0m\u001B[33m传媒港\u001B[0m<开工>。");
    // oxlint-disable-next-line eslint/no-control-regex -- What colours begin with.
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, "")).toBe(textFromExplanation(explanation, { hasColours: false }));
  });
});

describe("a figure in words", () => {
  const figure = {
    indicator: "地区生产总值",
    about: ["徐汇区"],
    value: 800,
    valueMax: 900,
    unit: "亿元",
    bound: "atLeast" as const,
    growthPercent: 8.5,
    growthPercentMax: null,
    growthBound: null,
    growthBasis: "yearOnYear" as const,
    rank: 3,
    rankAmong: "全省",
    growthRank: null,
    growthRankAmong: null,
    period: "2014-H1",
    status: "actual" as const,
  };

  it("has all that is known of it", () => {
    expect(figureWords(figure)).toBe(
      "地区生产总值 = at least 800–900亿元, 8.5% yearOnYear, rank 3 in 全省, 2014-H1, actual, about 徐汇区",
    );
  });
});

describe("an explanation as a page", () => {
  const page = htmlFromExplanation(explanation);

  it("marks the names, nested ones too, and escapes what the report says", () => {
    expect(page).toContain(
      '<mark class="Place" title="Place: 西岸, gazetteer 0.88">西岸</mark><mark class="Project" title="Project: 西岸传媒港, head-suffix 0.85">传媒港</mark>&lt;开工&gt;。',
    );
    expect(page).toContain("<title>徐汇区&lt;工作报告&gt; · Mailuo</title>");
    expect(page).toContain("overflow-wrap: anywhere");
    expect(page).not.toMatch(/<工作报告>|<开工>/u);
  });

  it("needs no script and no other file", () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|https?:|url\(|@import/u);
    expect(page).toContain("@media (prefers-color-scheme: dark)");
  });
});

describe("`read --explain`", () => {
  let printed: string;
  beforeAll(async () => {
    ({ printed } = await mailuo(["read", SAMPLE, "--explain"]));
  });

  it("prints sentences with findings, and no colours where nobody sees them", () => {
    expect(printed).toMatch(/^document:xuhui-2014-h1\n {2}title: /u);
    expect(printed).toMatch(/\n {6}区委 +Department {4}department 0\.\d+ {2}= 徐汇区委\n/u);
    expect(printed).toMatch(/\n {6}→ .+ (?:PART_OF|LOCATED_IN) /u);
    expect(printed).not.toContain("\u001B");
  });

  it("prints JSON with --json", async () => {
    const json = await mailuo(["read", SAMPLE, "--explain", "--json"]);
    const { document, passages } = JSON.parse(json.printed);
    expect([document.key, passages.length > 10]).toEqual(["document:xuhui-2014-h1", true]);
  });

  it("writes a page with --html, or prints it", async () => {
    const written = await mailuo(["read", SAMPLE, "--html", "why.html"]);
    expect(written).toEqual({ code: 0, printed: "", told: "why.html: written\n" });
    const page = await mailuo(["read", SAMPLE, "--html"]);
    expect(page.printed).toBe(readFileSync(join(folder, "why.html"), "utf8"));
    expect(page.printed).toMatch(/^<!doctype html>/u);
  });

  it("explains a table that people keep themselves", async () => {
    writeFileSync(join(folder, "projects.csv"), "项目名称,所在地\n西岸传媒港,西岸\n");
    const { printed, code } = await mailuo(["read", "projects.csv", "--explain", "--area", "徐汇区"]);
    expect([code, printed]).toEqual([0, expect.stringContaining("→ 西岸传媒港 LOCATED_IN 西岸")]);
    expect(printed).toContain("curated");
  });

  it.each([
    [["read", SAMPLE, "--html", "--json"], 2, "--html prints a page"],
    [["read", SAMPLE, "--html", "no/such/why.html"], 1, "no/such/why.html: there is no such file or folder"],
  ])("%o is refused in a sentence", async (words, code, sentence) => {
    const run = await mailuo(words);
    expect([run.code, run.printed]).toEqual([code, ""]);
    expect(run.told).toContain(sentence);
  });
});
