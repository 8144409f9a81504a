import { expect, test } from "vitest";
import type { Candidate } from "../candidate.js";
import { BORDER_RULES } from "./borders.js";
import type { BorderCase } from "./border-rule.js";

function candidateOf({ text, found }: Omit<BorderCase, "becomes">): Candidate {
  const { type, words, name = words, rule = "test" } = found;
  const start = text.indexOf(words);
  return { type, name, rule, start, end: start + words.length, aliases: [], confidence: 1 };
}

test.each(BORDER_RULES.map((rule) => [rule.name, rule] as const))("%s", (_, { mend, example, counterExample }) => {
  expect(mend(candidateOf(example), example.text)?.map(({ name }) => name)).toEqual(example.becomes);
  expect(mend(candidateOf(counterExample), counterExample.text)).toBeNull();
});

test("names that are split keep their own words", () => {
  const text = "贯彻中央和省委经济工作会议精神";
  const rule = BORDER_RULES.find(({ name }) => name === "two-levels");
  const found =
    rule?.mend(candidateOf({ text, found: { type: "Event", words: "中央和省委经济工作会议" } }), text) ?? [];
  expect(found.map(({ start, end, name }) => [text.slice(start, end), name])).toEqual([
    ["中央", "中央经济工作会议"],
    ["省委经济工作会议", "省委经济工作会议"],
  ]);
});

test.each([
  "省委、省政府现场推进会",
  "省委和省政府经济工作会议",
  "中央、省委省政府经济工作会议",
  "国家、自治区政府廉政工作会议",
])("%s is not parted: what holds it goes by the government's name", (words) => {
  const rule = BORDER_RULES.find(({ name }) => name === "two-levels");
  const found = { type: "Event", words } as const;
  expect(rule?.mend(candidateOf({ text: `召开${words}`, found }), `召开${words}`)).toBeNull();
});

test("ways of a list have their common head", () => {
  const text = "推进天峨至凤山、南丹至瑶山公路等项目建设";
  const rule = BORDER_RULES.find(({ name }) => name === "lent-tails");
  const found = { type: "Project", words: "天峨至凤山", name: "天峨至凤山公路", rule: "shared-head" } as const;
  expect(rule?.mend(candidateOf({ text, found }), text)).toBeNull();
});

test.each([
  ["开展云南、青海和三峡库区对口支援", { type: "Place", words: "青海", name: "青海库区", rule: "shared-head" }, "青海"],
  [
    "完成岭南画院和可园博物馆建设",
    { type: "Project", words: "岭南画院", name: "岭南画院博物馆", rule: "shared-head" },
    "岭南画院",
  ],
  [
    "建设以兰州和兰州新区为中心的城市群",
    { type: "Place", words: "兰州", name: "兰州新区", rule: "shared-head" },
    "兰州",
  ],
  [
    "临桂、永福服务新区、经开区建设成效显著",
    { type: "Place", words: "临桂", name: "临桂服务新区", rule: "loose-list" },
    "临桂",
  ],
] as const)("%s: a whole name is lent nothing", (text, found, name) => {
  const rule = BORDER_RULES.find((one) => one.name === "lent-tails");
  expect(rule?.mend(candidateOf({ text, found }), text)?.map((one) => one.name)).toEqual([name]);
});

test.each([
  ["江山、龙游的先进个人", null],
  ["况维、石明等同志荣获全国劳动模范", null],
  ["石明等同志荣获全国劳动模范", "Person"],
  ["石明被评为全国人民满意的公务员集体", null],
])("%s", (text, type) => {
  const rule = BORDER_RULES.find((one) => one.name === "honoured-people");
  const words = text.slice(0, 2);
  expect(rule?.mend(candidateOf({ text, found: { type: "Place", words } }), text)?.[0]?.type ?? null).toBe(type);
});

test.each([
  ["广州市招商局", "Department"],
  ["济南海关", "Department"],
  ["广州知识产权法院", "Department"],
  ["山海关", null],
  ["湖州市邮政局", null],
  ["成都城市会客厅", null],
])("%s by its name", (text, type) => {
  const rule = BORDER_RULES.find((one) => one.name === "authority-by-name");
  expect(rule?.mend(candidateOf({ text, found: { type: "Organization", words: text } }), text)?.[0]?.type ?? null).toBe(
    type,
  );
});

test.each([
  ["built-before", "Project", "新建和续建项目", null],
  ["branch-in-brackets", "Organization", "清华大学（简称清华）", null],
  ["branch-in-brackets", "Organization", "福州职业大学（筹建）", null],
  ["branch-in-brackets", "Organization", "中国石油大学（华东）", ["中国石油大学（华东）"]],
  ["even-marks", "Initiative", "“甲乙”丙丁“戊", ["“甲乙”丙丁"]],
] as const)("%s: %s %s becomes %j", (rule, type, text, names) => {
  const words = type === "Organization" ? text.slice(0, text.indexOf("（")) : text;
  const mended = BORDER_RULES.find(({ name }) => name === rule)?.mend(
    candidateOf({ text, found: { type, words } }),
    text,
  );
  expect(mended?.map(({ name }) => name) ?? null).toEqual(names);
});
