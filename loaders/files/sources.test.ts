import { describe, expect, it } from "vitest";
import { paragraph, wordFile } from "../testing/office-file.js";
import { zipFile } from "../testing/zip-file.js";
import type { FoundSource, SourceHints } from "./report-source.js";
import { sourcesFromFile } from "./sources.js";

const TEXT = "各位代表：现在，我代表徐汇区人民政府报告工作。上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。";

async function foundIn(path: string, content: string | Buffer, hints: SourceHints = {}): Promise<FoundSource[]> {
  const found: FoundSource[] = [];
  for await (const one of sourcesFromFile({ path, bytes: Buffer.from(content), hints })) found.push(one);
  return found;
}

/** Each source as path, place and hints; a refusal as its sentence. */
async function toldOf(path: string, content: string | Buffer, hints?: SourceHints) {
  return (await foundIn(path, content, hints)).map((found) => {
    if (found.kind === "refused") return found.detail.en;
    const { source } = found;
    const said = Object.fromEntries(Object.entries(source.hints).filter(([, value]) => value !== undefined));
    return [source.path, source.place, said];
  });
}

describe("a file of one report", () => {
  it.each(["report.txt", "report.md", "report.csv"])("%s is itself its source", async (path) => {
    const bytes = path.endsWith("csv") ? "名称,类型\n西岸,地点\n" : TEXT;
    expect(await toldOf(path, bytes, { year: 2014 })).toEqual([[path, path, { year: 2014 }]]);
  });

  it("of a kind that is not read is refused with a sentence", async () => {
    expect(await toldOf("report.pages", TEXT)).toEqual([
      expect.stringContaining(
        "report.pages: files of the kind “.pages” are not read; save it as one of PDF, Word (DOCX)",
      ),
    ]);
  });
});

describe("a table of reports", () => {
  it("gives a source for each row, with what its columns say", async () => {
    const rows = [
      "province,year,title,source_url,publish_date,full_text",
      `上海市,2026,2026年上海市政府工作报告,https://example.org/,2026-02-09,${TEXT}`,
      `,,,,2014-01-20,${TEXT}`,
    ];
    const found = await foundIn("reports.csv", rows.join("\r\n"));
    const [first] = found;
    expect(first?.kind === "source" ? Buffer.from(first.source.bytes).toString() : null).toBe(TEXT);
    expect(first?.kind === "source" ? first.source.file : null).toBe("reports.csv");
    expect(await toldOf("reports.csv", rows.join("\r\n"))).toEqual([
      [
        "reports.csv/2026年上海市政府工作报告",
        "reports.csv, row 2",
        { title: "2026年上海市政府工作报告", area: "上海市", year: 2026, yearOfDate: 2026, format: "TXT" },
      ],
      ["reports.csv/row 3", "reports.csv, row 3", { yearOfDate: 2014, format: "TXT" }],
    ]);
  });

  it("may be JSON or JSON Lines, in any order of members; two of one name are told apart", async () => {
    const reports = [
      { 标题: "工作报告", 正文: TEXT },
      { 正文: TEXT, 标题: "工作报告", 年份: 2014 },
    ];
    const paths = ["a.json/工作报告", "a.json/工作报告 (2)"];
    expect((await toldOf("a.json", JSON.stringify(reports))).map(([path]) => path)).toEqual(paths);
    const lines = reports.map((report) => JSON.stringify(report)).join("\n");
    expect((await toldOf("a.json", lines)).map(([path]) => path)).toEqual(paths);
    expect((await toldOf("a.txt", lines)).map(([, place]) => place)).toEqual(["a.txt, line 1", "a.txt, line 2"]);
  });

  it("lets what is said of the file win, but not a title", async () => {
    const csv = `标题,区域,正文\n甲,乙市,${TEXT}\n`;
    expect(await toldOf("a.csv", csv, { area: "徐汇区", title: "丙" })).toEqual([
      ["a.csv/甲", "a.csv, row 2", { title: "甲", area: "徐汇区", format: "TXT" }],
    ]);
  });

  it("has its broken rows told and the others read", async () => {
    const csv = `标题,正文\n甲,${TEXT}\n乙,\n丙,${TEXT},多\n\n丁,<html><body>${TEXT}\n`;
    expect(await toldOf("a.csv", csv)).toEqual([
      ["a.csv/甲", "a.csv, row 2", { title: "甲", format: "TXT" }],
      "a.csv, row 3: the row has no text; fill it in or take the row out.",
      "a.csv, row 4: the row has 3 cells, but there are 2 headings; check its quotation marks.",
      ["a.csv/丁", "a.csv, row 6", { title: "丁", format: "HTML" }],
    ]);
    expect(await toldOf("a.csv", `标题,正文\n甲,"${TEXT}\n`)).toEqual([
      "a.csv, line 2: a quotation mark opens a cell and none closes it; double the quotation marks within cells.",
    ]);
  });
});

describe("what is refused", () => {
  it.each([
    ["a.csv", `标题,正文\n甲,${TEXT}\n乙,\n`, "a.csv 第 3 行：这一行没有正文；请填写或删去。"],
    ["a.csv", `标题,正文\n甲,"${TEXT}\n`, "a.csv 第 2 行：引号打开了单元格而没有关闭；单元格内的引号请写两个。"],
    ["a.pages", Buffer.from("\u0089PNG", "latin1"), "a.pages：这是图片，不是文字；请先用 OCR 程序识别文字。"],
    ["a.pages", TEXT, "a.pages：不读取“.pages”类文件；请存为 PDF、Word (DOCX)"],
  ])("is said in Chinese too: %s", async (path, content, sentence) => {
    const told = (await foundIn(path, content)).flatMap((found) => (found.kind === "refused" ? [found.detail.zh] : []));
    expect(told).toEqual([expect.stringContaining(sentence)]);
  });
});

describe("an archive", () => {
  it("gives its reports as a folder would, with what stands beside them", async () => {
    const zip = zipFile([
      { name: "上海市/2013.md", content: TEXT },
      { name: "上海市/mailuo.json", content: '{"area":"上海市","files":{"2013.md":{"year":2013}}}' },
      { name: "上海市/2014/报告.docx", content: wordFile(paragraph(TEXT)) },
      { name: "上海市/2014/报告.docx.meta.json", content: '{"issuer":"上海市政府"}' },
      { name: "2015.txt", content: TEXT },
      { name: "图.png", content: "x" },
      { name: "__MACOSX/2015.txt", content: "x" },
    ]);
    expect(await toldOf("reports.zip", zip, { period: "2013" })).toEqual([
      ["reports/2015.txt", "reports.zip/2015.txt", { period: "2013" }],
      ["上海市/2013.md", "reports.zip/上海市/2013.md", { area: "上海市", year: 2013, period: "2013" }],
      ["报告.docx", "reports.zip/上海市/2014/报告.docx", { area: "上海市", issuer: "上海市政府", period: "2013" }],
    ]);
  });

  it("has what cannot be read told in its place, and the others read", async () => {
    const zip = zipFile([
      { name: "../逃.txt", content: TEXT },
      { name: "/etc/根.txt", content: TEXT },
      { name: "a/报告.txt", content: TEXT },
      { name: "b/报告.txt", content: TEXT },
      { name: "c/坏.docx", content: Buffer.from("PK\u0003\u0004 broken") },
      { name: "d/密.txt", content: TEXT, isEncrypted: true },
      { name: "e/链.txt", content: "/etc/passwd", isLink: true },
      { name: "f/内.zip", content: zipFile([]) },
      { name: "g/炸.txt", content: Buffer.alloc(20_000_000) },
      { name: "z/完.txt", content: TEXT },
    ]);
    const told = await toldOf("a.zip", zip);
    expect(told.map((one) => (typeof one === "string" ? one.split(/[;(]/u)[0] : one[1]))).toEqual([
      "a.zip/../逃.txt: this name leads out of the archive, so it is not opened",
      "a.zip//etc/根.txt: this name leads out of the archive, so it is not opened",
      "a.zip/a/报告.txt",
      "a.zip/b/报告.txt: a/报告.txt would be the same report",
      "a.zip/c/坏.docx",
      "a.zip/d/密.txt: this is encrypted",
      "a.zip/e/链.txt: this is a link to another file, which is not followed.",
      "a.zip/f/内.zip: an archive within an archive is not opened",
      "a.zip/g/炸.txt: unpacked, this has more than 10 MB, which is more than a report may have",
      "a.zip/z/完.txt",
    ]);
  });

  it.each([
    ["that is empty", zipFile([]), "a.zip: this archive holds no report."],
    [
      "cut short",
      zipFile([{ name: "a.txt", content: TEXT }]).subarray(0, 50),
      "a.zip: the file is damaged or cut short",
    ],
    [
      "of slides",
      zipFile([{ name: "ppt/presentation.xml", content: "" }]),
      "a.zip: this is a PowerPoint file; save it as PDF",
    ],
    [
      "with a note in error",
      zipFile([
        { name: "a.txt", content: TEXT },
        { name: "a.txt.meta.json", content: '{"yaer":2014}' },
      ]),
      "a.zip/a.txt.meta.json: ",
    ],
  ])("%s is one sentence", async (_, bytes, sentence) => {
    expect(await toldOf("a.zip", bytes)).toEqual([expect.stringContaining(sentence)]);
  });
});
