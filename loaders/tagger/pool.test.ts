import { expect, test } from "vitest";
import type { Candidate } from "#loaders/mentions/candidate.js";
import { read } from "#loaders/mentions/fixture.js";
import { coreSpan, poolOf, spansInText } from "./pool.js";
import { wordsOf } from "./words.js";

const TEXT = "推进“甲乙丙”工程建设";

function proposal(name: string, rest: Partial<Candidate> = {}): Candidate {
  const start = TEXT.indexOf(name);
  return { start, end: start + name.length, type: "Project", name, aliases: [], rule: "r", confidence: 0.8, ...rest };
}

function told(proposed: readonly Candidate[], spans: Parameters<typeof poolOf>[2]): unknown[] {
  return poolOf(TEXT, proposed, spans).map(({ candidate, names, places, rules }) => [
    candidate.type,
    candidate.name,
    names,
    places,
    rules,
  ]);
}

test("rules and chain that propose the same words for the same type are one", () => {
  const span = { start: 3, end: 6, type: "Project" as const, probability: 0.7 };
  expect(told([proposal("甲乙丙"), proposal("甲乙丙", { rule: "s" })], { names: [span], places: [] })).toEqual([
    ["Project", "甲乙丙", 0.7, 0, ["r", "s"]],
  ]);
});

test("what only the chain finds is proposed where it is likely enough, with what is done to it as part of a longer form", () => {
  const spans = [
    { start: 3, end: 11, type: "Project" as const, probability: 0.5 },
    { start: 3, end: 6, type: "Place" as const, probability: 0.02 },
  ];
  expect(told([], { names: spans, places: [] })).toEqual([["Project", "“甲乙丙”工程", 0.5, 0, []]]);
});

test("enclosing marks are no part of a name", () => {
  expect(coreSpan(TEXT, { start: 2, end: 7 })).toEqual({ start: 3, end: 6 });
});

test("a name that holds one mark of a pair has the other too", () => {
  const span = { start: 3, end: 9, type: "Project" as const, probability: 0.7 };
  expect(told([], { names: [span], places: [] })).toEqual([["Project", "“甲乙丙”工程", 0.7, 0, []]]);
});

test("ornaments at its ends are no part of a name, and by themselves no name", () => {
  const { text, tokens, reading } = read("😀❤\ufe0f甲县🚀");
  const words = wordsOf(tokens, reading.segment);
  const spans = [
    { from: 0, to: words.length, type: 0, probability: 0.7 },
    { from: 0, to: 3, type: 0, probability: 0.2 },
  ];
  expect(spansInText(spans, words, "places").map(({ start, end }) => text.slice(start, end))).toEqual(["甲县"]);
});

test("what the chain tells twice of the same words counts by its likelier time", () => {
  const [likely, unlikely] = [0.7, 0.2].map((probability) => ({
    start: 3,
    end: 6,
    type: "Place" as const,
    probability,
  }));
  const places = [likely, unlikely].filter((span) => span !== undefined);
  expect(told([], { names: [], places })).toEqual([["Place", "甲乙丙", 0, 0.7, []]]);
});
