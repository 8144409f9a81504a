import { expect, it } from "vitest";
import { entity, fact } from "../core/fixture.js";
import type { Quotation } from "../core/details/quotations.js";
import { INITIAL_STATE } from "../core/state.js";
import { createWords } from "../panels/messages/words.js";
import { zhCN } from "../panels/messages/zh-CN.js";
import { ABOUT, measure, shot, shotEdge, shotNode } from "./fixture.js";
import type { ExportSubject } from "./format.js";
import { htmlFromGraph } from "./html.js";
import { offlineGraphFrom } from "./offline-graph-from.js";

const [west, media] = [
  shotNode(entity("西岸", "Place")),
  shotNode(
    entity("传媒港", "Project", { nameEn: "Media Port", aliases: ["媒港"], pinyin: "chuanmei gang", initials: "cmg" }),
    { x: 200 },
  ),
];
const plain = shotEdge(media, west, { headColor: "#c92a2a", pattern: "dotted" });
const relationship = {
  ...fact("1", "传媒港", "西岸", "LOCATED_IN"),
  properties: { status: "problem", basis: "section", evidence: ["p1", "p9"] },
};
const SUBJECT: ExportSubject = {
  state: INITIAL_STATE,
  shoot: () => shot([west, media], [{ ...plain, relationship }]),
  about: ABOUT,
  words: createWords("zh-CN", zhCN),
  measure,
  quote: () => Promise.resolve([]),
};
const QUOTATION: Quotation = {
  passage: "p1",
  text: "</script><script>alert(1)</script><!--西岸",
  original: null,
  document: { key: "document:a", title: "报告", issuer: "区政府", area: null, year: 2014, period: null, file: "" },
  section: "经济",
  order: 1,
  mentions: [
    { entity: "西岸", start: 38, end: 40 },
    { entity: "elsewhere", start: 0, end: 1 },
  ],
};

it("puts what is shown into a page, with the sentences behind each line and the names in both languages", () => {
  const graph = offlineGraphFrom(SUBJECT, [QUOTATION], 2);
  expect(graph.nodes.map(({ name, kind }) => [name, graph.kinds[kind]?.name])).toEqual([
    [
      { zh: "西岸", en: "西岸" },
      { zh: "地点", en: "Place" },
    ],
    [
      { zh: "传媒港", en: "Media Port" },
      { zh: "项目", en: "Project" },
    ],
  ]);
  expect(graph.nodes.map(({ aliases, sounds }) => [aliases, sounds])).toEqual([
    [[], []],
    [["媒港"], ["chuanmei gang", "cmg"]],
  ]);
  expect(graph.lines).toEqual([
    {
      start: 1,
      end: 0,
      type: "LOCATED_IN",
      status: "problem",
      basis: "section",
      colour: { light: "#64748b", dark: "#64748b" },
      head: { light: "#c92a2a", dark: "#c92a2a" },
      pattern: "dotted",
      hasArrow: true,
      width: 1.6,
      passages: [0],
      note: null,
    },
  ]);
  expect(graph.relations).toEqual({ LOCATED_IN: { zh: "位于", en: "located in" } });
  expect(graph.passages).toEqual([
    { text: QUOTATION.text, original: null, source: 0, section: "经济", marks: [[38, 40, 0]] },
  ]);
  expect(graph.sources).toEqual([{ zh: "报告（区政府，2014年）", en: "报告 (区政府, 2014)" }]);
  expect([graph.missing, graph.address]).toEqual([2, ABOUT.address]);
});

it("runs nothing but its own program, whatever the reports say", () => {
  const program = { program: "go()", style: "a{}", hashes: { program: "sha256-P", style: "sha256-S" } };
  const graph = offlineGraphFrom({ ...SUBJECT, about: { ...ABOUT, title: "<b>&" } }, [QUOTATION], 0);
  const html = htmlFromGraph(graph, program);
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="graph">', "<script>"]);
  expect(html).not.toContain("<!--");
  expect(html).toContain("<title>&lt;b&gt;&amp;</title>");
  expect(html).toContain(
    "default-src 'none'; script-src 'sha256-P'; style-src 'sha256-S'; base-uri 'none'; form-action 'none'",
  );
  const json = /id="graph">(.*)<\/script>\n<script>go/s.exec(html)?.[1] ?? "";
  expect(JSON.parse(json)).toEqual(graph);
});

it("carries what lies over the canvas, and what colours mean, in both languages", () => {
  const pinned = shotNode(entity("西岸", "Place"), { note: "去过", look: { pinned: true } });
  const over = {
    headings: [
      {
        subject: { kind: "type", type: "Place" },
        count: 1,
        members: ["西岸", "隐藏的"],
        at: { x: 100.4, y: 60 },
        room: 90,
        guide: null,
        node: null,
      },
    ],
    texts: [{ text: "<b>待查</b>", x: 250, y: 20 }],
  } as const;
  const condition = { kind: "text", text: "西岸" } as const;
  const rule = {
    id: "1",
    isOn: true,
    condition,
    style: { colour: "red", size: null, icon: null, label: null },
  } as const;
  const state = { ...INITIAL_STATE, chosen: new Set(["传媒港"]), styleRules: [rule] };
  const graph = offlineGraphFrom({ ...SUBJECT, state, shoot: () => shot([pinned, media], [], over) }, [], 0);
  expect(graph.nodes.map(({ isPinned, isChosen, note }) => [isPinned, isChosen, note])).toEqual([
    [true, false, "去过"],
    [false, true, null],
  ]);
  expect(graph.headings).toEqual([
    { name: { zh: "地点", en: "Place" }, nodes: [0], x: 100, y: 60, room: 90, guide: null },
  ]);
  expect(graph.texts).toEqual([{ text: "<b>待查</b>", x: 250, y: 20 }]);
  expect(graph.colours.map(({ text }) => text)).toEqual([{ zh: "名称含有：西岸", en: "Name contains: 西岸" }]);
});

const line = (scope: string) => entity(`project:${scope}/1号线`, "Project", { name: "1号线", nameEn: "Line 1", scope });

it("tells apart in either language what has one name", () => {
  const [one, other] = [line("苏州市"), line("重庆市")];
  const dataset = { ...INITIAL_STATE.dataset, nodes: new Map([one, other].map((node) => [node.id, node])) };
  const shoot = () => shot([shotNode(one), shotNode(other, { x: 200 })]);
  const { nodes } = offlineGraphFrom({ ...SUBJECT, state: { ...INITIAL_STATE, dataset }, shoot }, [], 0);
  expect(nodes.map(({ name }) => name)).toEqual([
    { zh: "1号线（苏州市）", en: "Line 1 (苏州市)" },
    { zh: "1号线（重庆市）", en: "Line 1 (重庆市)" },
  ]);
});
