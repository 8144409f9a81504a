import { expect, test } from "vitest";
import { formatText, textFormatOf } from "./format.js";
import { describeLines } from "./testing.js";

test.each([
  ["report.txt", "各位代表", "text"],
  ["REPORT.TXT", "\n<!DOCTYPE html><html>", "html"],
  ["report", "各位代表", "text"],
  ["a.b.md", "# x", "markdown"],
  ["page.htm", "各位代表", "html"],
  ["report.docx", "各位代表", null],
])("%s is told by its name, then by its beginning", (name, text, format) => {
  expect(textFormatOf(name, text)).toBe(format);
});

test("plain text keeps its lines, however they are ended", () => {
  const formatted = formatText("一、回顾\r\n\r\n\u3000\u3000上半年 \r**不是** 标记\u2028尾", "text");
  expect(formatted.mapped.text).toBe("一、回顾\n\n\u3000\u3000上半年 \n**不是** 标记\n尾");
  expect(describeLines(formatted)).toEqual(["text 一、回顾", "text 上半年", "text **不是** 标记", "text 尾"]);
  expect([formatted.mapped.starts[4], formatted.mapped.ends[4]]).toEqual([4, 6]);
});
