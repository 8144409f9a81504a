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
