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

test("ways of a list have their common head", () => {
  const text = "推进天峨至凤山、南丹至瑶山公路等项目建设";
  const rule = BORDER_RULES.find(({ name }) => name === "lent-tails");
  const found = { type: "Project", words: "天峨至凤山", name: "天峨至凤山公路", rule: "shared-head" } as const;
  expect(rule?.mend(candidateOf({ text, found }), text)).toBeNull();
});
