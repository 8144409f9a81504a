import { expect, test } from "vitest";
import { FILE_FORMATS, formatOf, isReportName } from "./formats.js";
import { formatPlain, formatPlainFile } from "./plain.js";
import { describeLines } from "./testing.js";

function kindOf(path: string, text: string): string {
  return formatOf(FILE_FORMATS, Buffer.from(text), { path, place: path }).name;
}

test.each([
  ["report.txt", "各位代表", "TXT"],
  ["REPORT.TXT", "\n<!DOCTYPE html><html>", "HTML"],
  ["report.txt", "\uFEFF<!DOCTYPE html><html>", "HTML"],
  ["report", "各位代表", "TXT"],
  ["a.b.md", "# x", "Markdown"],
  ["page.htm", "各位代表", "HTML"],
  ["table.xls", "<html><table><tr><td>各位代表", "HTML"],
  ["report.docx", "各位代表", "TXT"],
  ["report.docx", "%PDF-1.7", "PDF"],
  ["table.txt", "名称,类型\n西岸,地点\n", "CSV"],
  ["reports.txt", '[{"text": "各位代表"}]', "JSON"],
  ["report.txt", "[[各位代表]]", "TXT"],
  ["report.docx", "PK\u0003\u0004 broken", "Word (DOCX)"],
])("%s is told by its name, then by its beginning", (name, text, format) => {
  expect(kindOf(name, text)).toBe(format);
});

test("a page in UTF-16 under another name is a page", () => {
  const bytes = Buffer.from("\uFEFF<!DOCTYPE html><html>", "utf16le");
  expect(formatOf(FILE_FORMATS, bytes, { path: "a.txt", place: "a.txt" }).name).toBe("HTML");
});

test("a name of another kind is refused", () => {
  expect(() => kindOf("report.log", "各位代表")).toThrow(
    "report.log: files of the kind “.log” are not read; save it as",
  );
});

test("a report of a kind that is not read is no less one among other files", () => {
  const isMeant = [
    "a.txt",
    "a.DOC",
    "a.wps",
    "a.ofd",
    "a.rar",
    "a.zip",
    "a.aspx",
    "a.png",
    "a.mp4",
    "a.log",
    "a",
  ].filter(isReportName);
  expect(isMeant).toEqual(["a.txt", "a.DOC", "a.wps", "a.ofd", "a.rar", "a.zip", "a.aspx"]);
});

test("plain text keeps its lines, however they are ended", () => {
  const formatted = formatPlain("一、回顾\r\n\r\n\u3000\u3000上半年 \r**不是** 标记\u2028尾");
  expect(formatted.mapped.text).toBe("一、回顾\n\n\u3000\u3000上半年 \n**不是** 标记\n尾");
  expect(describeLines(formatted)).toEqual(["text 一、回顾", "text 上半年", "text **不是** 标记", "text 尾"]);
  expect([formatted.mapped.starts[4], formatted.mapped.ends[4]]).toEqual([4, 6]);
});

test("front matter of a text file tells of the report and is no part of it; a line of dashes alone is text", () => {
  const file = "---\r\ntitle: 2022年政府工作报告\r\narea: 苏州市\r\n---\r\n各位代表：\r\n现在报告工作。";
  const { mapped, lines, hints } = formatPlainFile(file);
  expect(describeLines({ mapped, lines })).toEqual(["text 各位代表：", "text 现在报告工作。"]);
  expect([hints.title, hints.fields.get("area")]).toEqual(["2022年政府工作报告", "苏州市"]);
  expect(file.slice(mapped.starts[0], mapped.ends[4])).toBe("各位代表：");
  for (const text of [
    "---\n各位代表：\n---\n现在报告工作。",
    "各位代表：\n---\ntitle: a\n---\n",
    "---\n各位代表：\n现在报告工作。\n全文见\nhttps://a.cn/1\n---\n一、回顾",
  ])
    expect(formatPlainFile(text)).toEqual(formatPlain(text));
});
