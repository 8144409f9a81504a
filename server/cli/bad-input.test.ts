import { createServer } from "node:http";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { packageRoot } from "#server/package-root.js";
import { zipFile } from "#loaders/testing/zip-file.js";
import { excelFile, textRows, wordFile } from "#loaders/testing/office-file.js";
import { pdfFile } from "#loaders/testing/pdf-file.js";
import { startEngine } from "#server/store/embedded/engine-process.js";
import { commandLineIn, type Run } from "./command-line.js";

const SAMPLE = join(packageRoot(), "samples", "xuhui-2014-h1.txt");
const HUGE = 50 * 2 ** 20;
/** “Правительство отчиталось о работе за год. ” */
const KOI8 = "f0d2c1d7c9d4c5ccd8d3d4d7cf20cfd4dec9d4c1cccfd3d820cf20d2c1c2cfd4c520dac120c7cfc42e20";
const folder = mkdtempSync(join(tmpdir(), "mailuo-bad-"));
const mailuo = commandLineIn(folder);
let before: string;

const FILES = {
  "empty.txt": "",
  "blank.txt": " \n\t\n",
  "binary.txt": Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 251),
  "word.txt": Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(3_000, 7)]),
  "scan.pdf": pdfFile([[], []]),
  "torn.pdf": pdfFile([[]]).subarray(0, 200),
  "torn.docx": wordFile("").subarray(0, 100),
  "entities.docx": wordFile("", { "word/document.xml": '<!DOCTYPE w [<!ENTITY a "1">]><w>&a;</w>' }),
  "sheets.xlsx": excelFile(
    Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`表${at}`, textRows([["名称"]])])),
  ),
  "bomb.zip": zipFile([{ name: "炸.txt", content: Buffer.alloc(50_000_000) }]),
  "climbing.zip": zipFile([{ name: "../逃.txt", content: "徐汇区" }]),
  "old.doc": Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(3_000)]),
  "quotes.csv": '名称,类型\n"西岸,地点\n',
  "deep.json": `["徐汇区",${"[".repeat(100_000)}`,
  "deep.html": `<p>${Array.from({ length: 3_000 }, (_, at) => `<b id=${at}>`).join("")}</p>${"<p>徐汇区".repeat(3_000)}`,
  "koi8.txt": Buffer.from(KOI8.repeat(50), "hex"),
  "lost.txt": "锟斤拷锟斤拷".repeat(500),
  "marks.txt": "���".repeat(500),
  "english.txt": "The committee reported progress on every project. ".repeat(50),
  "japanese.txt": "東京都の施政方針について、これから報告いたします。".repeat(50),
  "huge.txt": Buffer.alloc(HUGE, "徐汇区西岸传媒港开工建设。"),
};

beforeAll(async () => {
  mkdirSync(join(folder, "none"));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  await mailuo(["load", SAMPLE]);
  before = (await mailuo(["export"])).printed;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command that failed told: one line, nothing on stdout, exit code 1. */
function oneSentence({ code, printed, told }: Run): string {
  expect([code, printed]).toEqual([1, ""]);
  expect(told).toMatch(/^mailuo: [^\n]+\.\n$/u);
  expect(told).not.toMatch(/should not have happened|password-/u);
  return told;
}

describe.each(["read", "load"])("%s of a bad file is one sentence", (command) => {
  test.each([
    ["missing.txt", "missing.txt: there is no such file or folder; check the path."],
    ["empty.txt/part", "part: a part of this path is a file, not a folder; check the path."],
    ["empty.txt", "empty.txt: the file is empty; choose one with text."],
    ["blank.txt", "blank.txt: the file holds only white space; choose one with text."],
    ["binary.txt", "binary.txt: this is a binary file, not text; save it as TXT, Markdown or HTML first."],
    ["word.txt", "word.txt: the file is damaged or cut short (End of central directory record signature not found)"],
    [
      "scan.pdf",
      "scan.pdf: the PDF has no text layer, so it is a scan; make its text readable with an OCR program first.",
    ],
    ["torn.pdf", "torn.pdf: the PDF is damaged; get it from its source again, or print it anew as PDF."],
    ["torn.docx", "torn.docx: the file is damaged or cut short"],
    ["entities.docx", "entities.docx/word/document.xml, line 2, column 31: a document type is declared"],
    ["sheets.xlsx", "sheets.xlsx: the workbook has 200 sheets, more than the 100 that are read; split it."],
    ["bomb.zip", "bomb.zip/炸.txt: unpacked, this has more than 10 MB"],
    ["climbing.zip", "climbing.zip/../逃.txt: this name leads out of the archive, so it is not opened; rename it."],
    [
      "old.doc",
      "old.doc: this is a Word or Excel file that is old or has a password, not text; save it as DOCX or XLSX",
    ],
    ["quotes.csv", "quotes.csv, line 2: a quotation mark opens a cell and none closes it"],
    ["deep.json", "deep.json, line 1, column 107: this is nested more than 100 deep; write a flat list of objects."],
    ["deep.html", "deep.html: the page's tags are closed so badly that it grows without end; save it as plain text."],
    [
      "https://example.org/a.html",
      "https://example.org/a.html: addresses are not fetched; save the page and name its file.",
    ],
    ["koi8.txt", "koi8.txt: the text is in none of the encodings UTF-8, UTF-16, GB18030 and Big5; save it as UTF-8."],
    ["lost.txt", "lost.txt: characters were lost when the text was saved in a wrong encoding"],
    ["marks.txt", "marks.txt: characters were lost when the text was saved in a wrong encoding"],
    ["english.txt", "english.txt: the text is not Chinese; Mailuo reads Chinese government work reports."],
    ["japanese.txt", "japanese.txt: the text is not Chinese; Mailuo reads Chinese government work reports."],
    ["huge.txt", "huge.txt: the file has 52 MB, more than the 20 MB that one report may have; split it."],
  ])("%s", async (file, sentence) => {
    expect(oneSentence(await mailuo([command, file]))).toContain(sentence);
  });
});

describe("a bad request is one sentence", () => {
  test.each([
    [["load", "none"], "none: this folder holds no report; Mailuo reads PDF, Word (DOCX)"],
    [["load", ""], "A path is empty; name a file or a folder."],
    [["read", "none"], "none: this is a folder; name a file."],
    [["export", "--out", "no/such/folder.json"], "folder.json: there is no such file or folder; check the path."],
    [["export", "--out", "none"], "none: this is a folder; name a file."],
    [["unload", "none"], "There is no document “document:none” in the store"],
    [["query", "MATCH (n"], "line 1"],
    [["query", " "], "The query is empty"],
    [["query", "MATCH (n) DELETE n"], "DELETE"],
  ])("%o", async (words, sentence) => {
    expect(oneSentence(await mailuo(words))).toContain(sentence);
  });

  test.each([
    [{ PORT: "x" }, "PORT is “x”, but must be a port number from 0 to 65535."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is “loud”, but must be one of trace"],
    [{ NEO4J_URI: "bolt://127.0.0.1:1" }, "NEO4J_URI is set, but NEO4J_PASSWORD is not"],
    [{ NEO4J_URI: "http://127.0.0.1:7474" }, "must be an address like bolt://localhost:7687"],
    [
      { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "password-1" },
      "Neo4j at bolt://127.0.0.1:1 does not answer: check that it runs and that NEO4J_URI is right.",
    ],
  ])("configuration %o", async (environment, sentence) => {
    expect(oneSentence(await mailuo(["schema"], environment))).toContain(sentence);
  });

  test("a port in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const run = await mailuo(["serve", "--port", String(port)]);
    other.close();
    expect(oneSentence(run)).toContain(`Port ${port} on 127.0.0.1 is in use`);
  });
});

describe("a store that cannot be used is one sentence, and left as it was", () => {
  const store = join(folder, "damaged");
  const file = join(store, "mailuo.grafeo");
  const fill = (byte: number) => () => writeFileSync(file, Buffer.alloc(readFileSync(file).length, byte));

  test.each<[string, () => void]>([
    ["cut short", () => truncateSync(file, 20_000)],
    ["cut at its end", () => truncateSync(file, readFileSync(file).length - 4_096)],
    ["empty", () => truncateSync(file, 0)],
    ["zeroed", fill(0)],
    ["filled with something else", fill(170)],
    ["another program's", () => writeFileSync(file, "SQLite format 3\0".padEnd(8_192, "x"))],
    [
      "zeroed in its newest header, which the engine takes for never written",
      () => writeFileSync(file, unheaded(file)),
    ],
    ["zeroed in the middle", () => writeFileSync(file, readFileSync(file).fill(0, 81_920, 86_016))],
  ])("%s", async (_, damage) => {
    rmSync(store, { recursive: true, force: true });
    cpSync(join(folder, "data"), store, { recursive: true });
    damage();
    const damaged = readFileSync(file);
    for (const words of [
      ["query", "RETURN 1"],
      ["load", SAMPLE],
    ]) {
      expect(oneSentence(await mailuo(words, { MAILUO_DATA: store }))).toContain(`The store ${file} is damaged`);
    }
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  test("an older state than was stored", async () => {
    rmSync(store, { recursive: true, force: true });
    cpSync(join(folder, "data"), store, { recursive: true });
    const older = readFileSync(file);
    await mailuo(["unload", "document:xuhui-2014-h1"], { MAILUO_DATA: store });
    writeFileSync(file, older);
    expect(oneSentence(await mailuo(["query", "RETURN 1"], { MAILUO_DATA: store }))).toContain(
      `The store ${file} is damaged: it holds an older graph than was stored`,
    );
    expect(readFileSync(file).equals(older)).toBe(true);
  });

  test("its log of changes is no folder", async () => {
    rmSync(store, { recursive: true, force: true });
    cpSync(join(folder, "data"), store, { recursive: true });
    writeFileSync(`${file}.wal`, "x");
    expect(oneSentence(await mailuo(["query", "RETURN 1"], { MAILUO_DATA: store }))).toContain(
      `The store ${file} is damaged`,
    );
  });

  test("locked by another program", async () => {
    const other = startEngine(256);
    await other.call({ kind: "open", file: join(folder, "data", "mailuo.grafeo"), access: "write" }, z.null());
    const run = await mailuo(["query", "RETURN 1"]);
    other.kill();
    await other.ended;
    expect(oneSentence(run)).toContain("is being written by another process: try again when it is done.");
  });

  test.each(["empty.txt", "empty.txt/data", "/proc/mailuo"])("in %s, where no folder can be", async (place) => {
    const run = await mailuo(["schema"], { MAILUO_DATA: place.startsWith("/") ? place : join(folder, place) });
    expect(oneSentence(run)).toContain("cannot be made or written: choose another one with MAILUO_DATA.");
  });
});

/** Two header pages take turns; the higher count is the one that holds. */
function unheaded(path: string): Buffer {
  const bytes = readFileSync(path);
  const newest = bytes.readBigUInt64LE(4_096 + 8) > bytes.readBigUInt64LE(8_192 + 8) ? 4_096 : 8_192;
  return bytes.fill(0, newest, newest + 4_096);
}

test("after all this the store holds what it held", async () => {
  expect((await mailuo(["export"])).printed).toBe(before);
});
