import { describe, expect, it } from "vitest";
import { type MadeLine, pdfFile } from "../../testing/pdf-file.js";
import { describeLines } from "../testing.js";
import { pdf } from "./pdf.js";

const LEFT = 80;
/** Twenty-six characters of 16 points fill a line. */
const WIDE = "上半年全区经济平稳健康发展社会大局和谐稳定各项工作有";

async function linesOf(pages: readonly (readonly MadeLine[])[]): Promise<string[]> {
  return describeLines((await pdf.read(pdfFile(pages), "a.pdf")).formatted);
}

function page(lines: readonly string[], number: number): MadeLine[] {
  return [
    { text: "徐汇区人民政府办公室", x: 200, y: 800 },
    ...lines.map((text, at) => {
      const indent = text.length - text.trimStart().length;
      return { text: text.trim(), x: LEFT + 16 * indent, y: 760 - 28 * at };
    }),
    { text: `— ${number} —`, x: 290, y: 40 },
  ];
}

function column(x: number, lines: readonly string[]): MadeLine[] {
  return lines.map((text, at) => {
    const indent = text.length - text.trimStart().length;
    return { text: text.trim(), x: x + 16 * indent, y: 700 - 28 * at };
  });
}

describe("the text of a PDF", () => {
  it("has its wrapped lines joined to paragraphs, over pages too, without running titles and page numbers", async () => {
    const pages = [
      page([`  ${WIDE.slice(2)}`, "序推进，完成投资12.5亿元。", "  一、回顾", `  ${WIDE.slice(2)}`], 1),
      page(["序推进。", `  ${WIDE.slice(2)}`, WIDE, "序。"], 2),
      page(["  西岸传媒港开工。"], 3),
    ];
    expect(await linesOf(pages)).toEqual([
      `text ${WIDE.slice(2)}序推进，完成投资12.5亿元。`,
      "text 一、回顾",
      `text ${WIDE.slice(2)}序推进。`,
      `text ${WIDE.slice(2)}${WIDE}序。`,
      "text 西岸传媒港开工。",
    ]);
  });

  it("has lines in larger type as headings, a wrapped one as one", async () => {
    const lines = [
      { text: "上海市徐汇区", x: 200, y: 780, size: 26 },
      { text: "政府工作报告", x: 200, y: 740, size: 26 },
      ...Array.from({ length: 4 }, (_, at) => ({ text: WIDE, x: LEFT, y: 700 - at * 28 })),
    ];
    expect(await linesOf([lines])).toEqual(["heading 1 上海市徐汇区政府工作报告", `text ${WIDE.repeat(4)}`]);
  });

  it("has footnotes behind it, that they do not part its sentences, and contents as furniture", async () => {
    const lines = [
      { text: "一、回顾……………1", x: LEFT, y: 760 },
      ...Array.from({ length: 3 }, (_, at) => ({ text: WIDE, x: LEFT, y: 730 - at * 28 })),
      { text: "①三个一百：一百个项目。", x: LEFT, y: 90, size: 10 },
      { text: "②西岸：徐汇滨江。", x: LEFT, y: 76, size: 10 },
    ];
    expect(await linesOf([lines, [{ text: "序推进。", x: LEFT, y: 760 }]])).toEqual([
      "chrome 一、回顾……………1",
      `text ${WIDE.repeat(3)}序推进。`,
      "text ①三个一百：一百个项目。",
      "text ②西岸：徐汇滨江。",
    ]);
  });

  it("is read on pages that are set across, without what stands across the rest", async () => {
    const across = Array.from({ length: 3 }, (_, at) => ({ text: WIDE, x: 80 + at * 28, y: 80, isUpward: true }));
    expect(await linesOf([[...across, { text: "水印", x: 300, y: 300 }]])).toEqual([`text ${WIDE.repeat(3)}`]);
  });

  describe("set in columns", () => {
    const NARROW = WIDE.slice(0, 14);
    const left = column(60, [`  ${NARROW.slice(2)}`, NARROW, "序。", `  ${NARROW.slice(2)}`, NARROW, NARROW, NARROW]);
    const right = column(315, [NARROW, NARROW, NARROW, NARROW, "序推进。", `  ${NARROW.slice(2)}`, NARROW]);
    const title = { text: "徐汇区人民政府二〇一四年政府工作报告全文", x: 90, y: 760, size: 20 };
    const read = [
      "heading 1 徐汇区人民政府二〇一四年政府工作报告全文",
      `text ${NARROW.slice(2)}${NARROW}序。`,
      `text ${NARROW.slice(2)}${NARROW.repeat(7)}序推进。`,
      `text ${NARROW.slice(2)}${NARROW}`,
    ];

    it("is read one column after the other, below the title across them", async () => {
      expect(await linesOf([[title, ...left, ...right]])).toEqual(read);
    });

    it("is read so though the file has it row by row", async () => {
      const rows = left.flatMap((line, at) => [line, ...right.slice(at, at + 1)]);
      expect(await linesOf([[title, ...rows]])).toEqual(read);
    });

    it("is read row by row where the columns are those of a table", async () => {
      const rows = Array.from({ length: 8 }, (_, at) => [
        { text: "西岸传媒港建设项目第一期", x: 60, y: 700 - 28 * at },
        { text: `${at + 1}2.5亿元`, x: 400, y: 700 - 28 * at },
      ]);
      expect((await linesOf([rows.flat()])).slice(0, 2)).toEqual([
        "text 西岸传媒港建设项目第一期 12.5亿元",
        "text 西岸传媒港建设项目第一期 22.5亿元",
      ]);
    });
  });

  it("is the original that passages are quoted from", async () => {
    const { original, formatted } = await pdf.read(pdfFile([page(["  西岸传媒港开工建设。", WIDE], 1)]), "a.pdf");
    expect(original).toBe(`徐汇区人民政府办公室\n西岸传媒港开工建设。\n${WIDE}\n`);
    expect(formatted.mapped.text).toBe(original);
  });
});

describe("a PDF that cannot be read is one sentence", () => {
  const text = [{ text: "西岸传媒港开工建设。", x: LEFT, y: 700 }];
  const locked = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`;
  it.each([
    ["encrypted", pdfFile([text], { encrypt: locked }), "a.pdf: the PDF needs a password; save it without one first."],
    ["without a text layer", pdfFile([[], []]), "a.pdf: the PDF has no text layer, so it is a scan; make its text"],
    [
      "with nothing but the numbers of its pages",
      pdfFile(["- 1 -", "- 2 -"].map((number) => [{ text: number, x: LEFT, y: 60 }])),
      "a.pdf: the PDF has no text layer, so it is a scan",
    ],
    ["cut short", pdfFile([text]).subarray(0, 300), "a.pdf: the PDF is damaged; get it from its source again"],
    ["empty but for its mark", Buffer.from("%PDF-1.7\n"), "a.pdf: the PDF is damaged"],
    ["a bomb", pdfFile([text], { contents: " ".repeat(120_000_000) }), "a.pdf: unpacked, the PDF has more than 100 MB"],
  ])("%s", async (_, bytes, sentence) => {
    await expect(Promise.resolve(pdf.read(bytes, "a.pdf"))).rejects.toThrow(sentence);
  });

  it("a page with more pieces of text than any page has", async () => {
    const pieces = Array.from(
      { length: 25_000 },
      (_, at) => `BT /F1 9 Tf 1 0 0 1 ${(at % 9) * 60} ${(at * 37) % 800} Tm <4E00> Tj ET`,
    );
    await expect(Promise.resolve(pdf.read(pdfFile([text], { contents: pieces.join("\n") }), "a.pdf"))).rejects.toThrow(
      "a.pdf, page 1: there are more than 20000 pieces of text",
    );
  });

  it("but a page without text among others is told and left out", async () => {
    const { problems } = await pdf.read(pdfFile([text, [], text]), "a.pdf");
    expect(problems).toEqual([
      {
        en: "a.pdf, page 2: no text is there, perhaps a scanned picture; it is left out.",
        zh: "a.pdf 第 2 页：没有文字，可能是扫描的图片；已略去。",
      },
    ]);
  });
});
