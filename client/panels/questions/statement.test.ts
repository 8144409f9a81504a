import { expect, test } from "vitest";
import { entity, fact } from "../../core/fixture.js";
import { answerRows, type AnswerRow } from "../../core/questions/answer-rows.js";
import { en } from "../messages/en.js";
import { createWords } from "../messages/words.js";
import { zhCN } from "../messages/zh-CN.js";
import { statementsFrom, statementText } from "./statement.js";

const words = createWords("zh-CN", zhCN);
const nameOf = () => ({ name: "西岸", type: "Place" });
const project = entity("project:港", "Project", { name: "传媒港" });
const row = (more: Partial<AnswerRow> = {}): AnswerRow => ({
  facts: [],
  entities: [],
  documents: [],
  figures: [],
  values: new Map(),
  evidence: [],
  ...more,
});
const told = (...rows: readonly AnswerRow[]) => statementsFrom(rows, { words, nameOf }).map(statementText);

test("what a fact's line says is not said again behind it", () => {
  const facts = [fact("1", "project:港", "place:西岸", "LOCATED_IN")];
  const values = new Map<string, string | number>([
    ["relation", "LOCATED_IN"],
    ["year", 2019],
  ]);
  expect(told(row({ facts, entities: [project], values }))).toEqual(["传媒港 — 位于 → 西岸 · 2019"]);
});

test("what is said twice in different states keeps the states apart", () => {
  const said = row({
    entities: [project],
    values: new Map<string, string | number>([
      ["status", "ongoing"],
      ["year", 2014],
    ]),
  });
  const later = row({
    entities: [project],
    values: new Map<string, string | number>([
      ["status", "done"],
      ["year", 2015],
    ]),
  });
  expect(told(said, later)).toEqual(["传媒港 · 进行中 · 2014 / 已完成 · 2015"]);
});

test("a fact is told with both its ends, one of them from the blanks", () => {
  const said = { ...fact("1", "project:港", "place:西岸", "LOCATED_IN") };
  expect(
    told(
      row({
        facts: [said],
        entities: [project],
        values: new Map<string, string | number>([
          ["status", "done"],
          ["year", 2015],
        ]),
      }),
    ),
  ).toEqual(["传媒港 — 位于 → 西岸 · 已完成 · 2015"]);
});

test("what several reports state is one statement with a note of each", () => {
  const facts = ["1", "2"].map((id) => fact(id, "project:港", "place:西岸", "LOCATED_IN"));
  const rows = facts.map((one, index) =>
    row({
      facts: [one],
      entities: [project],
      values: new Map([["year", 2014 + index]]),
      evidence: [`passage:${index}`],
    }),
  );
  expect(statementsFrom(rows, { words, nameOf })).toMatchObject([
    {
      notes: [
        { text: "2014", evidence: ["passage:0"] },
        { text: "2015", evidence: ["passage:1"] },
      ],
    },
  ]);
});

test("a figure is told with its growth, its period and what it is about", () => {
  const values = new Map<string, string | number>([
    ["value", 1200.5],
    ["unit", "亿元"],
    ["growthPercent", 12],
    ["period", "2014-H1"],
    ["status", "target"],
  ]);
  const indicator = entity("indicator:税", "Indicator", { name: "税收收入" });
  const district = entity("place:区", "Place", { name: "徐汇区" });
  expect(told(row({ entities: [indicator, district], figures: [entity("figure:1")], values }))).toEqual([
    "税收收入 · 徐汇区 · 1,200.5 亿元（+12%） · 目标 · 2014年上半年",
  ]);
});

test("a figure is told with its bound, its range, and how its growth is reckoned", () => {
  const values = new Map<string, string | number>([
    ["value", 2.5],
    ["unit", "万亿元"],
    ["growthPercent", 6],
  ]);
  const figure = { ...entity("figure:1"), properties: { bound: "over", growthBasis: "annualAverage" } };
  const range = {
    ...entity("figure:2"),
    properties: { valueMax: 3, growthBound: "atLeast", growthBasis: "yearOnYear" },
  };
  expect(told(row({ figures: [figure], values }), row({ figures: [range], values }))).toEqual([
    "> 2.5 万亿元（年均+6%）",
    "2.5–3 万亿元（≥ +6%）",
  ]);
});

test("a figure is told in English words, with what the report says beside it", () => {
  const values = new Map<string, string | number>([
    ["value", 2.5],
    ["unit", "万亿元"],
    ["growthPercent", 6],
  ]);
  const figure = { ...entity("figure:1"), properties: { bound: "over" } };
  const inEnglish = { words: createWords("en", en), nameOf };
  expect(statementsFrom([row({ figures: [figure], values })], inEnglish).map(statementText)).toEqual([
    "> 2.5 trillion yuan (+6%) · > 2.5 万亿元",
  ]);
});

test("a share in percent stands by its sign", () => {
  const values = new Map<string, string | number>([
    ["value", 100],
    ["unit", "%"],
  ]);
  expect(told(row({ figures: [entity("figure:1")], values }))).toEqual(["100%"]);
});

test("how sure a fact is, is told in percent", () => {
  expect(told(row({ entities: [project], values: new Map([["confidence", 0.175]]) }))).toEqual(["传媒港 · 可信度 18%"]);
});

const toldOf = (...years: readonly (number | null)[]) =>
  told(...years.map((year) => row({ entities: [project], values: new Map(year === null ? [] : [["year", year]]) })));

test("what is said in several years is told from the earliest on, where all say when", () => {
  expect(toldOf(2023, 2018, 2020)).toEqual(["传媒港 · 2018 / 2020 / 2023"]);
  expect(toldOf(2023, null, 2018)).toEqual(["传媒港 · 2023 / 2018"]);
});

test("two of one name are told apart by their areas, also in facts", () => {
  const [one, other] = ["广州市", "苏州市/2022"].map((scope) =>
    entity(`project:${scope}/10号线`, "Project", { name: "10号线" }),
  );
  const city = entity("place:广州市", "Place", { name: "广州市" });
  const lies = fact("1", one?.id ?? "", city.id, "LOCATED_IN");
  expect(
    told(
      row({ facts: [lies], entities: [one, city].flatMap((node) => node ?? []) }),
      row({ entities: other === undefined ? [] : [other] }),
    ),
  ).toEqual(["10号线（广州市） — 位于 → 广州市", "10号线（苏州市 2022）"]);
});

test("years of two places are told with whose they are", () => {
  const values = new Map([
    ["firstYears", "2019、2023"],
    ["secondYears", "2021"],
  ]);
  const rows = [row({ entities: [project], values })];
  const filled = { first: "苏州市", second: "南京市" };
  expect(statementsFrom(rows, { words, nameOf, filled }).map(statementText)).toEqual([
    "传媒港 · 苏州市 2019、2023 · 南京市 2021",
  ]);
});

test("a sentence is told behind whose it is, and stands apart from it", () => {
  const report = { ...entity("document:1"), labels: ["Document"], properties: { title: "2014年报告" } };
  expect(told(row({ documents: [report], values: new Map([["text", "停车难问题突出。"]]) }))).toEqual([
    "2014年报告 · 停车难问题突出。",
  ]);
  const [statement] = statementsFrom([row({ documents: [report], values: new Map([["text", "停车难。"]]) })], {
    words,
    nameOf,
  });
  expect(statement?.pieces.map(({ kind }) => kind)).toEqual(["document", "sentence"]);
});

test("rows are read by the kinds of their columns, and what is null is left out", () => {
  const said = fact("1", "project:港", "place:西岸", "LOCATED_IN");
  const columns = [
    { name: "entity", kind: "entity" },
    { name: "fact", kind: "fact" },
    { name: "around", kind: "entities" },
    { name: "years", kind: "text" },
    { name: "text", kind: "text" },
    { name: "evidence", kind: "evidence" },
  ] as const;
  const result = {
    columns: columns.map(({ name }) => name),
    rows: [
      [{ $ref: "node", id: project.id }, { $ref: "relationship", id: said.id }, [], [2013, 2014], null, ["passage:1"]],
    ],
    graph: { nodes: [project], relationships: [said] },
    truncated: false,
    elapsedMs: 1,
  };
  expect(answerRows(result, columns, ", ")).toEqual([
    row({ entities: [project], facts: [said], values: new Map([["years", "2013, 2014"]]), evidence: ["passage:1"] }),
  ]);
});
