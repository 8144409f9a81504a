import { describe, expect, it } from "vitest";
import { paragraph, wordFile } from "../../testing/office-file.js";
import { describeLines } from "../testing.js";
import { word } from "./word.js";

async function linesOf(body: string, parts?: Readonly<Record<string, string>>): Promise<string[]> {
  return describeLines((await word.read(wordFile(body, parts), "a.docx")).formatted);
}

const STYLES = `<w:styles xmlns:w="w">
  <w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="a"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>
  <w:style w:styleId="b"><w:name w:val="节"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>
  <w:style w:styleId="l"><w:name w:val="项"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>`;

const NUMBERING = `<w:numbering xmlns:w="w">
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>
</w:numbering>`;

function listed(text: string, level: number, list = 1): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function styled(text: string, style: string): string {
  return paragraph(text, `<w:pStyle w:val="${style}"/>`);
}

function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
}

function cell(text: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

describe("the text of a Word file", () => {
  it("has headings by style, by the style's parent and by outline level, and no table of contents", async () => {
    const body = [
      styled("目录……1", "t"),
      styled("工作回顾", "1"),
      styled("重点工作", "a"),
      styled("经济", "b"),
      paragraph("文化", '<w:outlineLvl w:val="2"/>'),
      paragraph("增长8%。"),
    ];
    expect(await linesOf(body.join(""), { "word/styles.xml": STYLES })).toEqual([
      "chrome 目录……1",
      "heading 1 工作回顾",
      "heading 1 重点工作",
      "heading 2 经济",
      "heading 3 文化",
      "text 增长8%。",
    ]);
  });

  it("has the numbers of automatic lists, which stand nowhere in the file", async () => {
    const body = [
      paragraph("回顾", '<w:pStyle w:val="l"/>'),
      listed("经济", 1),
      listed("工业", 2),
      listed("农业", 2),
      listed("文化", 1),
      paragraph("打算", '<w:pStyle w:val="l"/>'),
      listed("民生", 1),
      listed("附则", 0, 2),
    ];
    expect(await linesOf(body.join(""), { "word/styles.xml": STYLES, "word/numbering.xml": NUMBERING })).toEqual(
      "一、回顾 （一）经济 9.工业 10.农业 （二）文化 二、打算 （一）民生 十一、附则"
        .split(" ")
        .map((line) => `text ${line}`),
    );
  });

  it("has bold openings, line breaks, insertions and text boxes, but nothing deleted, hidden or repeated", async () => {
    const body =
      `<w:p>${run("（一）经济。", "<w:b/>")}${run("增长")}<w:del>${run("7%")}</w:del><w:ins>${run("8%")}</w:ins>${run("密", "<w:vanish/>")}</w:p>` +
      `<w:p>${run("甲")}<w:r><w:br/></w:r>${run("乙")}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>` +
      `<w:p><w:ruby><w:rt>${run("xū")}</w:rt><w:rubyBase>${run("徐")}</w:rubyBase></w:ruby>${run("汇")}</w:p>` +
      `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("框内")}</w:txbxContent></mc:Choice>` +
      `<mc:Fallback><w:txbxContent>${paragraph("框内")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`;
    expect(await linesOf(body)).toEqual(["text [（一）经济。]增长8%", "text 甲", "text 乙", "text 徐汇", "text 框内"]);
  });

  it("has tables by cells, merged ones at their place, and frames as text", async () => {
    const body =
      `<w:tbl><w:tr>${cell("项目", '<w:gridSpan w:val="2"/>')}${cell("部门")}</w:tr>` +
      `<w:tr>${cell("甲")}${cell("乙")}${cell("丙", '<w:vMerge w:val="restart"/>')}</w:tr>` +
      `<w:tr>${cell("丁")}${cell("戊")}${cell("丙", "<w:vMerge/>")}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell("框")}</w:tr></w:tbl>`;
    expect(await linesOf(body)).toEqual([
      "cell 0/0/0 项目",
      "cell 0/0/2 部门",
      "cell 0/1/0 甲",
      "cell 0/1/1 乙",
      "cell 0/1/2 丙",
      "cell 0/2/0 丁",
      "cell 0/2/1 戊",
      "text 框",
    ]);
  });

  it("has footnotes at its end", async () => {
    const notes = `<w:footnotes xmlns:w="w"><w:footnote>${paragraph("三个一百：一百个项目。")}</w:footnote></w:footnotes>`;
    expect(await linesOf(paragraph("推进三个一百。"), { "word/footnotes.xml": notes })).toEqual([
      "text 推进三个一百。",
      "text 注1：三个一百：一百个项目。",
    ]);
  });
});

describe("a Word file that cannot be read is one sentence", () => {
  it.each([
    ["cut short", wordFile(paragraph("文")).subarray(0, 200), "a.docx: the file is damaged or cut short"],
    ["that is not well-formed", wordFile("<w:p>"), "a.docx/word/document.xml, line 2, column"],
    [
      "that declares entities",
      wordFile("", { "word/document.xml": '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>' }),
      "a document type is declared, which office files must not have",
    ],
    [
      "that points to other files",
      wordFile("", { "word/document.xml": '<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>' }),
      "a document type is declared",
    ],
    ["nested without end", wordFile("<w:p>".repeat(100_000)), "elements are nested more than 500 deep"],
    ["that is a bomb", wordFile(" ".repeat(40_000_000)), "it may be a ZIP bomb"],
  ])("%s", async (_, bytes, sentence) => {
    await expect(Promise.resolve(word.read(bytes, "a.docx"))).rejects.toThrow(sentence);
  });
});
