import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DocumentBatch, DocumentBatch as DocumentBatchSchema } from "#model/batch.js";
import { createSourceReader } from "../files/read-source.js";
import { excelFile, textRows } from "../testing/office-file.js";
import type { TableMapping } from "./mapping.js";

const ROOT = new URL("../../", import.meta.url);
const readSource = createSourceReader(new URL("loaders/gazetteers/", ROOT).pathname);

async function readTable(content: string | Buffer, path = "a.csv", table?: TableMapping, isTableShared = false) {
  const bytes = Buffer.from(content);
  const hints = { area: "徐汇区", year: 2014, table, isTableShared };
  return readSource({ path, file: path, place: path, bytes, hints });
}

/** Each fact as a line, ends by type and name; evidence as the words of its passages. */
function factsOf({ facts, passages, entities }: DocumentBatch): string[] {
  const texts = new Map(passages.map(({ key, text }) => [key, text]));
  const names = new Map(entities.map(({ key, type, name }) => [key, `${type} ${name}`]));
  const lines = facts.map(({ type, start, end, status, evidence }) => {
    const words = evidence.map((key) => texts.get(key)).join(" + ");
    return `${names.get(start)} ${type} ${names.get(end)} (${status}: ${words})`;
  });
  return lines.toSorted();
}

function entitiesOf({ entities }: DocumentBatch): string[] {
  return entities.map(({ type, name, aliases }) => [`${type} ${name}`, ...aliases].join(", ")).toSorted();
}

describe("a table of entities", () => {
  it("gives each row its entity with aliases and links, in the words of its area", async () => {
    const { batch, problems } = await readTable(
      "名称,类型,别名,牵头部门,所在,状态\n西岸传媒港,项目,传媒港；媒港,区发改委、区建交委,徐汇滨江,在建\n区发改委,部门,,,,\n",
    );
    expect(problems).toEqual([]);
    expect(entitiesOf(batch)).toEqual([
      "Department 徐汇区发改委, 区发改委, 徐汇区发展和改革委员会",
      "Department 徐汇区建交委, 区建交委, 徐汇区建设和交通委员会",
      "Place 徐汇滨江",
      "Project 西岸传媒港, 传媒港, 媒港",
    ]);
    expect(factsOf(batch)).toEqual([
      "Department 徐汇区发改委 RESPONSIBLE_FOR Project 西岸传媒港 (ongoing: 西岸传媒港 + 区发改委、区建交委)",
      "Department 徐汇区建交委 RESPONSIBLE_FOR Project 西岸传媒港 (ongoing: 西岸传媒港 + 区发改委、区建交委)",
      "Project 西岸传媒港 LOCATED_IN Place 徐汇滨江 (ongoing: 西岸传媒港 + 徐汇滨江)",
    ]);
    expect(batch.facts.map(({ basis, rule, confidence }) => [basis, rule, confidence])).toEqual(
      batch.facts.map(() => ["curated", "table-column", 1]),
    );
  });

  it("takes headings of two rows, and no row of sums for an entity", async () => {
    const rows = [
      ["项目名称", "建设地点", "", "责任", "", "状态"],
      ["项目名称", "区县", "街道", "牵头部门", "参与单位", "状态"],
      ["西岸传媒港", "徐汇区", "", "区发改委", "", "在建"],
      ["合计", "", "", "", "", ""],
    ];
    const { batch, problems } = await readTable(excelFile({ 项目: textRows(rows) }), "a.xlsx");
    expect(problems).toEqual([]);
    expect(factsOf(batch)).toEqual([
      "Department 徐汇区发改委 RESPONSIBLE_FOR Project 西岸传媒港 (ongoing: 西岸传媒港 + 区发改委)",
      "Project 西岸传媒港 LOCATED_IN Place 徐汇区 (ongoing: 西岸传媒港 + 徐汇区)",
    ]);
    expect(entitiesOf(batch).some((line) => line.includes("合计"))).toBe(false);
  });

  it("leaves a column out that the mapping leaves out, whatever stands over its heading", async () => {
    const rows = [
      ["项目名称", "建设地点", "责任单位", "责任单位"],
      ["项目名称", "建设地点", "牵头部门", "联系人"],
      ["西岸传媒港", "徐汇区", "区发改委", "区教育局"],
    ];
    const mapping: TableMapping = { columns: { 联系人: null } };
    const { batch } = await readTable(excelFile({ 项目: textRows(rows) }), "a.xlsx", mapping);
    expect(factsOf(batch)).toEqual([
      "Department 徐汇区发改委 RESPONSIBLE_FOR Project 西岸传媒港 (done: 西岸传媒港 + 区发改委)",
      "Project 西岸传媒港 LOCATED_IN Place 徐汇区 (done: 西岸传媒港 + 徐汇区)",
    ]);
  });

  it("quotes every cell and every name in it verbatim from the file", async () => {
    const text = '名称,类型,别名,所在\r\n"西岸""传媒港""",项目,"《港》, 传媒港",徐汇滨江\r\n';
    const { batch } = await readTable(text);
    expect(() => DocumentBatchSchema.parse(batch)).not.toThrow();
    expect(batch.original).toBe(text);
    for (const { start, end, surface, text: words } of batch.passages) {
      expect(text.slice(start, end)).toBe(surface ?? words);
    }
    expect(batch.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      '西岸""传媒港""',
      "港",
      "传媒港",
      "徐汇滨江",
    ]);
    expect(new Set(batch.passages.map(({ kind }) => kind))).toEqual(new Set(["cell"]));
  });

  it("takes types from headings, from other rows, from a word in front, or from the mapping", async () => {
    const { batch, problems } = await readTable("项目名称,所属\n滨江步道,滨江贯通\n西岸传媒港,项目：西岸开发\n");
    expect([entitiesOf(batch), problems.map(({ en }) => en)]).toEqual([
      ["Initiative 滨江贯通", "Project 滨江步道", "Project 西岸传媒港", "Project 西岸开发"],
      [],
    ]);
    const lists = { departments: [{ name: "交通委" }], works: [{ name: "滨江步道", type: "project", lead: "交通委" }] };
    const mapped = await readTable(JSON.stringify(lists), "a.json", {
      type: "Department",
      columns: { lead: "牵头部门" },
    });
    expect(factsOf(mapped.batch)).toHaveLength(1);
  });

  it("parts names by commas, but not within titles and brackets", async () => {
    const { batch } = await readTable(
      "部门,发布政策\n区发改委,《关于文化、体育的意见》；关于西岸(传媒港、文化走廊)的办法、滨江（一）、《未完\n",
    );
    expect(
      batch.entities
        .filter(({ type }) => type === "Policy")
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(["关于文化、体育的意见", "关于西岸(传媒港、文化走廊)的办法", "未完", "滨江（一）"]);
  });

  it("knows English headings, places and names", async () => {
    const { batch } = await readTable(
      "Name,Type,English name,Located in,Latitude,Longitude\n西岸艺术中心,Project,West Bund Art Center,西岸,31.17,121.46\n",
    );
    const project = batch.entities.find(({ type }) => type === "Project");
    expect(project).toMatchObject({ nameEn: "West Bund Art Center", lat: 31.17, lon: 121.46 });
    expect(factsOf(batch)).toHaveLength(1);
  });

  it("tells cells in error with row and column, and reads the rest", async () => {
    const { batch, problems } = await readTable(
      [
        "名称,类型,所在,状态,纬度",
        "怪物,外星人,,,",
        ",项目,西岸,,",
        "甲,项目,西岸,完了,北",
        "乙,人物,西岸,,",
        "丙,项目,西岸,,,,,多",
        "丁,项目,西岸,,",
      ].join("\n"),
    );
    expect(problems.map(({ zh }) => zh.split("；")[0])).toEqual([
      "a.csv 第 2 行 “类型”列：“外星人”不是类型，这一行已略去",
      "a.csv 第 3 行：这一行没有名称，已略去。",
      "a.csv 第 4 行 “纬度”列：“北”不是 −90 到 90 之间的度数",
      "a.csv 第 4 行 “状态”列：“完了”不是状态，状态为已完成、进行中、计划或问题",
      "a.csv 第 5 行 “所在”列：LOCATED_IN 不能存在于这些类型之间：Person “乙”、Place “西岸”",
      "a.csv 第 6 行：这一行有 8 个单元格，而标题只有 5 个",
    ]);
    expect(problems.map(({ en }) => en.split(";")[0])).toEqual([
      "a.csv, row 2, column 类型: “外星人” is no type, so the row is left out",
      "a.csv, row 3: there is no name in the row, so it is left out.",
      "a.csv, row 4, column 纬度: “北” is no number of degrees from −90 to 90",
      "a.csv, row 4, column 状态: “完了” is no status, which is 已完成, 进行中, 计划 or 问题",
      "a.csv, row 5, column 所在: LOCATED_IN does not hold between these types: Person “乙”, Place “西岸”",
      "a.csv, row 6: the row has 8 cells, but there are 5 headings",
    ]);
    expect(factsOf(batch)).toEqual([
      "Project 丁 LOCATED_IN Place 西岸 (done: 丁 + 西岸)",
      "Project 甲 LOCATED_IN Place 西岸 (done: 甲 + 西岸)",
    ]);
  });
});

describe("a table of links", () => {
  it("gives each row its fact, whichever way its relationship is said", async () => {
    const { batch, problems } = await readTable(
      "主体,关系,客体,客体类型\n区发改委,RESPONSIBLE_FOR,西岸传媒港,项目\n西岸传媒港,所在,西岸,\n西岸传媒港,牵头部门,区建交委,\n甲,喜欢,乙,\n",
    );
    expect(factsOf(batch)).toEqual([
      "Department 徐汇区发改委 RESPONSIBLE_FOR Project 西岸传媒港 (done: 区发改委 + RESPONSIBLE_FOR + 西岸传媒港)",
      "Department 徐汇区建交委 RESPONSIBLE_FOR Project 西岸传媒港 (done: 西岸传媒港 + 牵头部门 + 区建交委)",
      "Project 西岸传媒港 LOCATED_IN Place 西岸 (done: 西岸传媒港 + 所在 + 西岸)",
    ]);
    expect(problems.map(({ en }) => en)).toEqual([
      "a.csv, row 5, column 关系: “喜欢” is no relationship; write LOCATED_IN, PART_OF, … or 所在, 所属, ….",
    ]);
  });
});

describe("a workbook", () => {
  it("has a section for each sheet, its text as the original", async () => {
    const bytes = excelFile({
      部门: textRows([["徐汇区部门表"], ["部门名称", "简称"], ["区发改委", "发改委"]]),
      项目: textRows([
        ["项目", "牵头部门"],
        ["西岸传媒港", "区发改委"],
      ]),
      说明: textRows([["本表由办公室整理"]]),
    });
    const { batch, problems } = await readTable(bytes, "a.xlsx");
    expect(problems).toEqual([]);
    expect(batch.sections.map(({ title }) => title)).toEqual(["部门", "项目", "说明"]);
    expect(batch.original.split("\n")[2]).toBe("部门名称\t简称");
    expect(factsOf(batch)).toEqual([
      "Department 徐汇区发改委 RESPONSIBLE_FOR Project 西岸传媒港 (done: 西岸传媒港 + 区发改委)",
    ]);
  });
});

describe("a mapping", () => {
  it("says what unknown headings are, where they stand, and what is not to be read", async () => {
    const { batch } = await readTable("徐汇区,,\n单体,在哪,所属\n滨江步道,西岸,不读\n", "a.csv", {
      type: "Project",
      headings: 2,
      columns: { 单体: "name", 在哪: "LOCATED_IN", 所属: null },
    });
    expect(factsOf(batch)).toEqual(["Project 滨江步道 LOCATED_IN Place 西岸 (done: 滨江步道 + 西岸)"]);
  });

  it("tells which of its headings and sheets the file does not have, and reads the rest", async () => {
    const bytes = excelFile({
      一: textRows([
        ["单体", "在哪"],
        ["滨江步道", "西岸"],
      ]),
      二: textRows([["单体", "备注"]]),
    });
    const { batch, problems } = await readTable(bytes, "a.xlsx", {
      type: "Project",
      sheets: ["一", "二", "三"],
      columns: { 单体: "name", 在哪: "LOCATED_IN", 在哪儿: "LOCATED_IN", 备注: null },
    });
    expect(factsOf(batch)).toHaveLength(1);
    expect(problems).toEqual([
      { en: "a.xlsx: there is no sheet “三”, which the mapping names.", zh: "a.xlsx：没有列映射所说的工作表“三”。" },
      {
        en: "a.xlsx: there is no column “在哪儿”, which the mapping names.",
        zh: "a.xlsx：没有列映射所说的“在哪儿”列。",
      },
    ]);
  });

  it("of several files tells what one of them lacks only where a column is left unread", async () => {
    const mapping: TableMapping = {
      type: "Project",
      columns: { 单体: "name", 在哪: "LOCATED_IN", 管的人: "牵头部门" },
    };
    const texts = ["单体,在哪\n滨江步道,西岸\n", "单体,在哪,管的\n滨江步道,西岸,区发改委\n"];
    const [whole, unread] = await Promise.all(texts.map((text) => readTable(text, "a.csv", mapping, true)));
    expect([whole?.problems.length, unread?.problems.length]).toEqual([0, 1]);
  });

  it("of several files tells of a sheet that one of them lacks where another of its sheets is left unread", async () => {
    const mapping: TableMapping = {
      type: "Project",
      sheets: ["一", "二"],
      columns: { 单体: "name", 在哪: "LOCATED_IN" },
    };
    const rows = textRows([
      ["单体", "在哪"],
      ["滨江步道", "西岸"],
    ]);
    const files = [{ 一: rows }, { 一: rows, 两: rows }];
    const [whole, unread] = await Promise.all(
      files.map((sheets) => readTable(excelFile(sheets), "a.xlsx", mapping, true)),
    );
    expect([whole?.problems.length, unread?.problems.length]).toEqual([0, 1]);
  });

  it("is not taken for what every object has", async () => {
    const { batch } = await readTable("名称,类型,constructor,__proto__,所在\n滨江步道,项目,a,b,西岸\n", "a.csv", {});
    expect(factsOf(batch)).toHaveLength(1);
  });

  it("by which nothing can be read is one sentence", async () => {
    const read = readTable("甲,乙\n一,二\n", "a.csv", { columns: { 丙: "name" } });
    await expect(read).rejects.toThrow("a.csv: by its mapping no table here has a column of names");
  });
});

describe("the sample table", () => {
  it("is read whole, its projects being those of the sample report", async () => {
    const bytes = readFileSync(new URL("samples/xuhui-projects.csv", ROOT));
    const { batch, problems } = await readTable(bytes, "xuhui-projects.csv");
    expect(problems).toEqual([]);
    expect(batch.facts.length).toBeGreaterThan(20);
    expect(entitiesOf(batch)).toContain("Project 西岸传媒港");
  });
});
