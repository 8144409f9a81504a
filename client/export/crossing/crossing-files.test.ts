import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { DEFAULT_CROSSING } from "../../core/crossing/crossing-choice.js";
import { indexCrossing } from "../../core/crossing/crossing-index.js";
import { crossingTable } from "../../core/crossing/crossing-table.js";
import { crossing, link } from "../../core/crossing/fixture.js";
import { REPORT } from "../../core/fixture.js";
import { crossingCsv } from "./crossing-csv.js";
import { crossingHtml } from "./crossing-html.js";
import { crossingMarkdown } from "./crossing-markdown.js";
import { crossingSheet, type CrossingNames, passagesOf } from "./crossing-sheet.js";
import { crossingXlsx } from "./crossing-xlsx.js";

const NAMES: CrossingNames = {
  title: "项目 × 举措",
  description: "2 个项目",
  entity: ({ name }) => name,
  group: (group) => group,
  status: (status) => status,
  route: (route) => route,
  column: (column) => column,
  links: "关联",
  sources: "出处",
  source: ({ section }) => section ?? "",
  quotation: ({ quoted }) => `“${quoted}”`,
};

const INDEX = indexCrossing(
  crossing([
    link("=甲|1", "一", { evidence: ["passage:1", "passage:2"] }),
    link("乙", "一", { evidence: ["passage:2"], status: "planned" }),
    link("乙", "二<b>", { evidence: ["passage:3"] }),
  ]),
);
const TABLE = crossingTable(INDEX, { ...DEFAULT_CROSSING, order: "name" }, "zh-CN");
const SHEET = crossingSheet({
  index: INDEX,
  table: TABLE,
  quotations: passagesOf(TABLE).map((passage) => ({
    passage,
    text: `句 ${passage.slice(8)}`,
    original: null,
    document: REPORT,
    section: "一、“回顾”",
    order: 0,
    mentions: [],
  })),
  names: NAMES,
  address: "http://127.0.0.1/",
});
const numberOf = (passage: string) => passagesOf(TABLE).indexOf(passage) + 1;

test("a table of links cites each sentence by its number, and no text becomes a formula", () => {
  const rows: readonly Record<string, string>[] = parse(crossingCsv(SHEET), { bom: true, columns: true });
  expect(rows.map(({ project, initiative, citation }) => [project, initiative, citation])).toEqual(
    expect.arrayContaining([
      ["'=甲|1", "一", `[${[1, 2].map((at) => numberOf(`passage:${at}`)).join("][")}]`],
      ["乙", "一", `[${numberOf("passage:2")}]`],
      ["乙", "二<b>", `[${numberOf("passage:3")}]`],
    ]),
  );
  expect(rows.find(({ initiative }) => initiative === "二<b>")?.["sentence"]).toBe("“句 3”");
});

test("a Markdown table has as many cells in each row, and a note for each number", () => {
  const text = crossingMarkdown(SHEET);
  const rows = text.split("\n").filter((line) => line.startsWith("| "));
  expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/u).length)).size).toBe(1);
  const cited = [...text.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => number);
  const notes = [...text.matchAll(/^\[\^(\d+)\]:/gmu)].map(([, number]) => number);
  expect(new Set(cited)).toEqual(new Set(notes));
  expect(notes).toHaveLength(3);
});

test("a page shows the matrix, and each number in it leads to its sentence", () => {
  const html = crossingHtml(SHEET, "zh-CN");
  const wanted = [...html.matchAll(/href="#(s\d+)"/gu)].map(([, id]) => id);
  expect(wanted.length).toBe(4);
  expect(wanted.every((id) => html.includes(`id="${id}"`))).toBe(true);
  expect(html).toContain("二&lt;b&gt;");
  expect(html).not.toContain("<b>");
});

test("a workbook is a zip with three sheets, each called by what it holds", async () => {
  const blob = await crossingXlsx(SHEET);
  const { unzipSync, strFromU8 } = await import("fflate");
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files).filter((name) => /worksheets\/sheet\d+\.xml$/u.test(name))).toHaveLength(3);
  const texts = Object.entries(files)
    .map(([name, bytes]) => (name.endsWith(".xml") ? strFromU8(bytes) : ""))
    .join("");
  const titles = [...texts.matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, title]) => title);
  expect(titles).toEqual(["项目 × 举措", "关联", "出处"]);
  expect(["“句 3”", "=甲|1", `[${numberOf("passage:3")}]`].filter((text) => !texts.includes(text))).toEqual([]);
});
