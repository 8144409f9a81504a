import { describe, expect, it } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../core/scene/dataset.js";
import { entity, fact } from "../core/fixture.js";
import type { Note } from "../core/notes/note.js";
import type { Quotation } from "../core/details/quotations.js";
import { INITIAL_STATE, type State } from "../core/state.js";
import { createWords } from "../panels/messages/words.js";
import { zhCN } from "../panels/messages/zh-CN.js";
import { ABOUT } from "./fixture.js";
import { factsToPrint, printSheetFrom } from "./print-sheet.js";

const words = createWords("zh-CN", zhCN);
const located = {
  ...fact("1", "传媒港", "西岸", "LOCATED_IN"),
  properties: { status: "done", basis: "stated", evidence: ["p2"] },
};
const part = {
  ...fact("2", "传媒港", "行动"),
  properties: { status: "planned", basis: "section", evidence: ["p1", "p2"] },
};
const other = fact("3", "丙", "行动");
const STATE: State = {
  ...INITIAL_STATE,
  dataset: addSubgraph(
    EMPTY_DATASET,
    {
      nodes: [entity("西岸", "Place"), entity("传媒港"), entity("行动", "Initiative"), entity("丙")],
      relationships: [located, part, other],
    },
    null,
  ),
};

function quotation(passage: string, order: number, year: number | null = null): Quotation {
  const document = {
    key: `document:${year ?? "a"}`,
    title: "报告",
    issuer: null,
    area: null,
    year,
    period: null,
    file: "",
  };
  return { passage, text: ` ${passage} `, original: null, document, section: "经济", order, mentions: [] };
}

const row = (id: string, subject: string, object: string) => ({ id, subject, object, year: null });
function said(id: string) {
  return { ...fact(id, "丙", "行动"), properties: { evidence: [id] } };
}

const select = (selection: State["selection"]) => factsToPrint({ ...STATE, selection }).map(({ id }) => id);

describe("a sheet to be printed", () => {
  it("tells what several reports state of the same two by the reports' years", () => {
    const sheet = printSheetFrom({
      state: STATE,
      about: ABOUT,
      words,
      picture: null,
      facts: ["b", "c", "a"].map(said),
      quotations: [quotation("a", 1, 2019), quotation("b", 1, 2021)],
      missing: 0,
    });
    expect(sheet.groups[0]?.facts.map(({ id, year }) => [id, year])).toEqual([
      ["fact:a", 2019],
      ["fact:b", 2021],
      ["fact:c", null],
    ]);
  });

  it("tells apart what has one name, as the picture above does", () => {
    const lines = ["南昌市/2012", "佛山市/2017"].map((scope) =>
      entity(`project:${scope}/轨道交通`, "Project", { name: "轨道交通", scope }),
    );
    const dataset = addSubgraph(STATE.dataset, { nodes: lines, relationships: [] }, null);
    const facts = lines.map(({ id }) => fact(id, id, "行动"));
    const rest = { about: ABOUT, words, picture: null, quotations: [], missing: 0 };
    const [group] = printSheetFrom({ ...rest, state: { ...STATE, dataset }, facts }).groups;
    expect(group?.facts.map(({ subject }) => subject)).toEqual(["轨道交通（佛山市 2017）", "轨道交通（南昌市 2012）"]);
  });

  it("tells facts by their kind with the numbers of the sentences that state them, in the order of the report", () => {
    const sheet = printSheetFrom({
      state: STATE,
      about: ABOUT,
      words,
      picture: null,
      facts: [located, part, other],
      quotations: [quotation("p2", 9), quotation("p1", 4)],
      missing: 1,
    });
    expect(sheet).toEqual({
      title: "西岸",
      captions: [
        "2 个实体，1 条关系",
        "来源：工作报告（徐汇区，2014年）",
        "2026-11-26 由脉络 Mailuo 导出",
        "http://127.0.0.1:7010/#node=place:西岸",
      ],
      picture: null,
      isOfSelection: false,
      notes: [],
      groups: [
        {
          relation: "属于",
          facts: [
            { ...row("fact:3", "丙", "行动"), status: "已完成", basis: "原句写明", sentences: [] },
            { ...row("fact:2", "传媒港", "行动"), status: "计划中", basis: "据标题", sentences: [1, 2] },
          ],
        },
        {
          relation: "位于",
          facts: [{ ...row("fact:1", "传媒港", "西岸"), status: "已完成", basis: "原句写明", sentences: [2] }],
        },
      ],
      sentences: [
        { key: "p1", text: "p1", source: "报告 · 经济" },
        { key: "p2", text: "p2", source: "报告 · 经济" },
      ],
      missing: 1,
    });
  });

  it("tells the notes on what is shown, for the picture has but a leaf there", () => {
    const notes: readonly Note[] = [
      { id: "node:西岸", text: "一\n二", at: { kind: "node", id: "西岸" } },
      { id: "relationship:fact:1", text: "三", at: { kind: "relationship", id: "fact:1" } },
      { id: "node:gone", text: "四", at: { kind: "node", id: "gone" } },
      { id: "point:1", text: "五", at: { kind: "point", x: 0, y: 0 } },
    ];
    const state = { ...STATE, notes: new Map(notes.map((note) => [note.id, note])) };
    const parts = { about: ABOUT, words, picture: null, facts: [located], quotations: [], missing: 0 };
    expect(printSheetFrom({ ...parts, state }).notes).toEqual([
      { id: "node:西岸", subject: "西岸", text: "一\n二" },
      { id: "relationship:fact:1", subject: "传媒港 — 位于 → 西岸", text: "三" },
    ]);
    const hidden = { ...state, hidden: new Set(["西岸"]) };
    expect(printSheetFrom({ ...parts, state: hidden }).notes).toEqual([]);
  });

  it("tells of what is selected alone, or of everything where that has no facts", () => {
    expect(select({ kind: "node", id: "传媒港" })).toEqual(["fact:1", "fact:2"]);
    expect(select({ kind: "relationship", id: "fact:3" })).toEqual(["fact:3"]);
    expect(select({ kind: "node", id: "elsewhere" })).toEqual(["fact:1", "fact:2", "fact:3"]);
    expect(select(null)).toEqual(["fact:1", "fact:2", "fact:3"]);
  });
});
