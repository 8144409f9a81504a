import { describe, expect, it } from "vitest";
import { excelFile, textRows } from "../../testing/office-file.js";
import { describeLines } from "../testing.js";
import { excel } from "./excel.js";

const STRINGS = {
  "xl/sharedStrings.xml":
    "<sst><si><t>西岸传媒港</t></si><si><r><t>漕河泾</t></r><r><t>开发区</t></r><rPh><t>cáo</t></rPh></si></sst>",
};
const STYLES = {
  "xl/styles.xml":
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs>' +
    '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>',
};

describe("the tables of an Excel file", () => {
  it("are its sheets by cells, in the original as text", async () => {
    const rows = textRows([
      ["名称", "类型"],
      ["西岸传媒港", "项目"],
    ]);
    const { original, formatted, tables } = await excel.read(excelFile({ 项目: rows, 空: "" }), "a.xlsx");
    expect(original).toBe("项目\n名称\t类型\n西岸传媒港\t项目\n");
    expect(describeLines(formatted)).toEqual([
      "heading 1 项目",
      "cell 0/0/0 名称",
      "cell 0/0/1 类型",
      "cell 0/1/0 西岸传媒港",
      "cell 0/1/1 项目",
    ]);
    expect(tables).toEqual([{ name: "项目", counts: "rows" }]);
  });

  it("have their values as readers see them", async () => {
    const row =
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3"><v>0.30000000000000004</v></c>' +
      '<c r="E3" s="1"><v>41699</v></c><c r="F3" s="2"><v>0.125</v></c><c r="G3" s="3"><v>41699</v></c>' +
      '<c r="H3" s="4"><v>0.5</v></c><c r="I3" t="str"><f>A3</f><v>公式</v></c><c r="J3" t="e"><v>#REF!</v></c>' +
      '<c r="K3" t="b"><v>1</v></c><c r="AA3"><v>7</v></c></row>';
    const { formatted } = await excel.read(excelFile({ 表: row }, { ...STRINGS, ...STYLES }), "a.xlsx");
    expect(describeLines(formatted)).toEqual([
      "heading 1 表",
      "cell 0/2/0 西岸传媒港",
      "cell 0/2/2 漕河泾开发区",
      "cell 0/2/3 0.3",
      "cell 0/2/4 2014-03-01",
      "cell 0/2/5 12.5%",
      "cell 0/2/6 2014-03-01",
      "cell 0/2/7 12:00",
      "cell 0/2/8 公式",
      "cell 0/2/10 TRUE",
      "cell 0/2/26 7",
    ]);
  });
});

it("tells of cells in error and of formulas that were never calculated, and reads no guide to pronunciation", async () => {
  const row =
    '<row r="2"><c r="A2" t="inlineStr"><is><r><t>宝</t></r><r><t>应县</t></r><rPh><t>bǎo</t></rPh></is></c>' +
    '<c r="B2" t="e"><f>X</f><v>#REF!</v></c><c r="AA2"><f>A2</f><v></v></c><c r="AB2" t="str"><f>A2</f><v></v></c></row>';
  const { original, problems } = await excel.read(excelFile({ 表: row }), "a.xlsx");
  expect(original).toBe("表\n宝应县\n");
  expect(problems?.map(({ en }) => en)).toEqual([
    "a.xlsx, sheet 表, row 2, column B: the cell is in error (#REF!); it is left out.",
    "a.xlsx, sheet 表, row 2, column AA: the formula has no value; open the workbook in its program, let it calculate, and save it.",
  ]);
});

it("has the text of merged cells in each row that they go through", async () => {
  const rows = textRows([
    ["部门", "项目"],
    ["区发改委", "甲"],
    ["", "乙"],
    ["", "丙"],
    ["区建交委", "丁"],
  ]);
  const sheet = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B1:C1"/></mergeCells>`;
  const file = excelFile({ 表: "" }, { "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>` });
  const { original } = await excel.read(file, "a.xlsx");
  expect(original).toBe("表\n部门\t项目\n区发改委\t甲\n区发改委\t乙\n区发改委\t丙\n区建交委\t丁\n");
});

describe("an Excel file that cannot be read is one sentence", () => {
  const sheets = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`表${at}`, textRows([["名称"]])]));
  it.each([
    [
      "with 200 sheets",
      excelFile(sheets),
      "a.xlsx: the workbook has 200 sheets, more than the 100 that are read; split it.",
    ],
    ["with no cells", excelFile({ Sheet1: "" }), "a.xlsx: there is nothing in its tables; choose a file with text."],
    ["without a workbook", excelFile({}).subarray(0, 100), "a.xlsx: the file is damaged or cut short"],
    [
      "that declares entities",
      excelFile({ 表: "" }, { "xl/sharedStrings.xml": '<!DOCTYPE sst [<!ENTITY a "1">]><sst>&a;</sst>' }),
      "a.xlsx/xl/sharedStrings.xml, line 2, column",
    ],
    ["that is a bomb", excelFile({ 表: "<row/>".repeat(6_000_000) }), "it may be a ZIP bomb"],
  ])("%s", async (_, bytes, sentence) => {
    await expect(Promise.resolve(excel.read(bytes, "a.xlsx"))).rejects.toThrow(sentence);
  });
});
