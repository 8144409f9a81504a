import { existsSync, readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { DocumentBatch } from "#model/batch.js";
import { DocumentBatch as DocumentBatchSchema } from "#model/batch.js";
import { createReader } from "./read.js";

const ROOT = new URL("../", import.meta.url);
const SAMPLE = readFileSync(new URL("samples/xuhui-2014-h1.txt", ROOT));
const CLEAN = new URL("../shared/eval/text/xuhui-2014-h1.clean.txt", ROOT);

const read = createReader(new URL("loaders/gazetteers/", ROOT).pathname);

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, "");
}

/** What a batch says, but for the file that it came from. */
function contentOf(batch: DocumentBatch) {
  return {
    ...batch,
    original: null,
    document: { ...batch.document, sha256: null },
    passages: batch.passages.map((passage) => ({ ...passage, ...NOWHERE })),
    mentions: batch.mentions.map((mention) => ({ ...mention, ...NOWHERE })),
  };
}

const NOWHERE = { start: null, end: null, surface: null };

it("refuses a page that is nothing but what a site puts around reports", () => {
  const page = '<title>政府网</title><ul><li><a href="/1">江北区召开会议</a> 2019-01-02</ul><p>联系我们 网站地图';
  expect(() => read(Buffer.from(page), "list.html")).toThrow("list.html: there is no report in it, only links");
  expect(read(Buffer.from(`${page}<p>全区推进建设。`), "report.html").passages.at(-1)?.text).toBe("全区推进建设。");
});

describe("reading the sample report", () => {
  const batch = read(SAMPLE, "xuhui-2014-h1.txt");

  it("gives a batch that keeps to its schema", () => {
    expect(() => DocumentBatchSchema.parse(batch)).not.toThrow();
  });

  it("tells area, issuer and time without being told", () => {
    const { area, issuer, year, period } = batch.document;
    expect({ area, issuer, year, period }).toEqual({
      area: "徐汇区",
      issuer: "徐汇区委",
      year: 2014,
      period: "2014-H1",
    });
  });

  it.skipIf(!existsSync(CLEAN))("repairs it wholly (needs ../shared/eval)", () => {
    const joined = batch.passages.map((passage) => passage.text).join("");
    expect(withoutSpace(joined)).toBe(withoutSpace(readFileSync(CLEAN, "utf8")));
  });

  it("knows the sentences that say what is wrong, though no heading announces them", () => {
    const problems = batch.passages
      .filter(({ modality }) => modality === "problem")
      .map(({ text }) => text.slice(0, 12));
    expect(problems).toEqual([
      "在总结工作成绩的同时,也",
      "二是依法办事能力水平还不",
      "三是民生保障体系有待进一",
      "四是部分干部处理复杂问题",
    ]);
  });

  it("quotes every passage and every mention verbatim from the original", () => {
    const wrong = [
      ...batch.passages.filter(
        ({ start, end, surface, text }) => batch.original.slice(start, end) !== (surface ?? text),
      ),
      ...batch.mentions.filter(({ start, end, surface }) => batch.original.slice(start, end) !== surface),
    ];
    expect(wrong).toEqual([]);
  });

  it("leads every mention to its name in the clean text, and every fact to passages that are there", () => {
    const passages = new Map(batch.passages.map((passage) => [passage.key, passage]));
    const entities = new Map(batch.entities.map((entity) => [entity.key, entity]));
    for (const mention of batch.mentions) {
      const words = passages.get(mention.passage)!.text.slice(mention.textStart, mention.textEnd);
      expect(words.length).toBe(mention.textEnd - mention.textStart);
      expect(entities.has(mention.entity)).toBe(true);
    }
    for (const fact of batch.facts) {
      expect(fact.evidence.every((key) => passages.has(key))).toBe(true);
      expect(entities.has(fact.start) && entities.has(fact.end)).toBe(true);
      expect(passages.get(fact.evidence[0]!)!.text).toContain(fact.trigger ?? "");
    }
  });

  it("gives the same batch again, to the byte", () => {
    expect(JSON.stringify(read(SAMPLE, "xuhui-2014-h1.txt"))).toBe(JSON.stringify(batch));
  });

  it("leaves page furniture out of mentions and facts", () => {
    const chrome = new Set(batch.passages.filter(({ kind }) => kind === "chrome").map(({ key }) => key));
    expect(chrome.size).toBe(1);
    expect(batch.mentions.filter(({ passage }) => chrome.has(passage))).toEqual([]);
  });

  it.each([
    ["GB18030", iconv.encode(SAMPLE.toString("utf8"), "gb18030")],
    [
      "UTF-16 with a byte order mark",
      Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(SAMPLE.toString("utf8"), "utf-16le")]),
    ],
    ["UTF-8 with Windows line breaks", Buffer.from(SAMPLE.toString("utf8").replaceAll("\n", "\r\n"))],
  ])("finds the same in %s", (_, bytes) => {
    expect(contentOf(read(bytes, "xuhui-2014-h1.txt"))).toEqual(contentOf(batch));
  });
});

describe("what cannot be read", () => {
  it("is refused with a sentence that names the file", () => {
    const readme =
      "Mailuo turns Chinese government work reports 政府工作报告 into a knowledge graph 知识图谱 and lets you explore it. ".repeat(
        20,
      );
    expect(() => read(Buffer.from(readme), "README.md")).toThrow("README.md: most of the text is not Chinese");
    expect(() => read(Buffer.from("政府工作报告".repeat(20)), "report.docx")).toThrow(
      "report.docx: files of the kind “.docx” are not read; save it as one of HTML, Markdown, TXT.",
    );
  });
});
