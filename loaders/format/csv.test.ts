import iconv from "iconv-lite";
import { describe, expect, it, test } from "vitest";
import { processorTimeOf } from "../testing/processor-time.js";
import { csv, csvRows, formatCsv } from "./csv.js";
import { describeLines } from "./testing.js";

function rowsOf(text: string): string[][] {
  return [...csvRows(text, "a.csv")].map((cells) => cells.map(({ start, end }) => text.slice(start, end)));
}

test.each([
  [
    "a,b\n1,2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a;b;c,d\r\n1;2;3\r\n",
    [
      ["a", "b", "c,d"],
      ["1", "2", "3"],
    ],
  ],
  [
    "a\tb\n1\t",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
  [
    'a,b\n"1,\n2",3',
    [
      ["a", "b"],
      ["1,\n2", "3"],
    ],
  ],
  [
    '"a ""b""",\n,',
    [
      ['a ""b""', ""],
      ["", ""],
    ],
  ],
  ["sep=;\na;b\n", [["a", "b"]]],
  ["a\n\nb", [["a"], [""], ["b"]]],
])("%j has the cells %j", (text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test("cells keep their place in the file, with line breaks and quotation marks as they are meant", () => {
  const text = '名称,说明\r\n西岸,"见""报告""\r\n第二行"\r\n';
  const { formatted } = formatCsv(text, "a.csv");
  expect(describeLines(formatted)).toEqual([
    "cell 0/0/0 名称",
    "cell 0/0/1 说明",
    "cell 0/1/0 西岸",
    'cell 0/1/1 见"报告"',
    "cell 0/1/1 第二行",
  ]);
  const places = formatted.lines.map(({ span }) => [
    text.slice(formatted.mapped.starts[span.start], formatted.mapped.ends[span.end - 1]),
  ]);
  expect(places.flat()).toEqual(["名称", "说明", "西岸", '见""报告""', "第二行"]);
});

test("a table in GBK is read like one in UTF-8, and known by its headings whatever it is called", () => {
  const bytes = iconv.encode("名称,类型,所在\n西岸传媒港,项目,徐汇滨江\n", "gbk");
  expect(csv.recognises(bytes)).toBe(true);
  expect(csv.recognises(Buffer.from("上半年,区委全面贯彻落实,各项工作\n"))).toBe(false);
});

describe("quotation marks that do not close are one sentence", () => {
  it.each([
    ['a,b\n1,"2\n3,4\n', "a.csv, line 2: a quotation mark opens a cell and none closes it"],
    ['a,b\n"1"x,2\n', "a.csv, line 2: a quotation mark closes a cell, but the cell goes on"],
  ])("%j", (text, sentence) => {
    expect(() => rowsOf(text)).toThrow(sentence);
  });
});

test("time grows with the length only", () => {
  for (const piece of [",", '"",', "区\n", '"区""",\n']) {
    const timeOf = (count: number): number => processorTimeOf(() => formatCsv(piece.repeat(count), "a.csv"));
    expect(timeOf(80_000)).toBeLessThan(Math.max(timeOf(10_000), 20) * 30);
  }
});
