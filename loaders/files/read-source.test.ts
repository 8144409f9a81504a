import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DocumentBatch } from "#model/batch.js";
import { paragraph, wordFile } from "../testing/office-file.js";
import { type MadeLine, pdfFile } from "../testing/pdf-file.js";
import { createSourceReader } from "./read-source.js";
import type { SourceHints } from "./report-source.js";
import { sourcesFromFile } from "./sources.js";

const ROOT = new URL("../../", import.meta.url);
const SAMPLE = readFileSync(new URL("samples/xuhui-2014-h1.txt", ROOT), "utf8");
const readSource = createSourceReader(new URL("loaders/gazetteers/", ROOT).pathname);
const HINTS: SourceHints = { area: "徐汇区", issuer: "徐汇区委", year: 2014, period: "2014-H1", title: "报告" };

async function readFile(path: string, content: string | Buffer, hints = HINTS): Promise<DocumentBatch> {
  for await (const found of sourcesFromFile({ path, bytes: Buffer.from(content), hints })) {
    if (found.kind === "refused") throw new Error(found.detail.en);
    return (await readSource(found.source)).batch;
  }
  throw new Error("no source");
}

/** What a batch says, wherever it stands. */
function saidBy({ entities, facts, observations, sections }: DocumentBatch) {
  return {
    sections: sections.map(({ title, modality }) => [title, modality]),
    entities: entities.map(({ key, aliases }) => [key, aliases]),
    facts: facts.map(({ type, start, end, status }) => [type, start, end, status].join(" ")).toSorted(),
    figures: observations
      .map(({ indicator, value, growthPercent }) => [indicator, value, growthPercent].join(" "))
      .toSorted(),
  };
}

describe("the sample report", () => {
  const paragraphs = SAMPLE.split(/\r?\n/u).filter((line) => line.trim() !== "");
  it.each([
    ["Word", "report.docx", () => wordFile(paragraphs.map((text) => paragraph(escaped(text))).join(""))],
    ["HTML", "report.html", () => `<html><body>${paragraphs.map((text) => `<p>${escaped(text)}`).join("")}`],
    ["a row of a CSV table", "report.csv", () => `标题,正文\n报告,"${SAMPLE.replaceAll('"', '""')}"\n`],
    ["JSON", "report.json", () => JSON.stringify({ text: SAMPLE })],
  ])("says the same as %s", async (_, path, content) => {
    expect(saidBy(await readFile(path, content()))).toEqual(saidBy(await readFile("report.txt", SAMPLE)));
  });

  it("says the same as PDF, where its paragraphs are wrapped over pages", async () => {
    const sound = (await readFile("report.txt", SAMPLE)).passages.map(({ text }) => text).join("");
    const text = sound.replace(/\s/gu, "").slice(0, 3_000);
    const [first, second] = await Promise.all([readFile("report.txt", text), readFile("report.pdf", wrapped(text))]);
    expect(saidBy(second)).toEqual(saidBy(first));
  });
});

/** A paragraph in lines of 26 characters, thirty on a page. */
function wrapped(text: string): Buffer {
  const lines = `\u3000\u3000${text}`.match(/.{1,26}/gsu) ?? [];
  const pages: MadeLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const indent = line.length - line.trimStart().length;
    if (at % 30 === 0) pages.push([]);
    pages.at(-1)?.push({ text: line.trim(), x: 80 + 16 * indent, y: 780 - 24 * (at % 30) });
  }
  return pdfFile(pages);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

describe("a file in another language", () => {
  const english = "The committee reported progress on every project of the district. ".repeat(20);
  it.each([
    ["report.docx", wordFile(paragraph(english))],
    ["report.csv", `title,text\nReport,${english}\n`],
  ])("%s is refused with a sentence", async (path, content) => {
    await expect(readFile(path, content)).rejects.toThrow(/report\.(?:docx|csv): .*not Chinese/u);
  });
});
