import { expect, test } from "vitest";
import { readingOf } from "#loaders/mentions/fixture.js";
import { tokensOf } from "#loaders/mentions/tokens.js";
import type { EntityType } from "#model/ontology.js";
import { LIST_TRAITS, listMates, listTraits } from "./list-traits.js";
import type { Pooled } from "./pool.js";
import type { PooledPassage } from "./pooled-passages.js";
import { RIVAL_TRAITS, rivalTraits } from "./rival-traits.js";
import { TRAITS, traitsOf } from "./traits.js";
import { WORD_TRAITS, wordsAround, wordTraits } from "./word-traits.js";
import { createWordFacts } from "./word-facts.js";
import { NO_ODDS } from "./word-odds.js";
import { wordsOf } from "./words.js";

const reading = readingOf();

function pooled(text: string, name: string, type: EntityType, names: number): Pooled {
  const core = { start: text.indexOf(name), end: text.indexOf(name) + name.length };
  const candidate = { ...core, type, name, aliases: [], rule: "tagger", confidence: names };
  return { candidate, core, names, places: 0, rules: [] };
}

function passageOf(text: string, pool: readonly Pooled[]): PooledPassage {
  const words = wordsOf(tokensOf(text, reading.segment), reading.segment);
  const facts = words.map(createWordFacts(reading, { of: () => [0, 0, 0] }));
  return { text, isHeading: false, words, facts, pool, spans: { names: [], places: [] }, figures: [] };
}

test("each sort of traits has as many as it says", () => {
  const text = "推进“甲乙丙”工程建设";
  const entry = pooled(text, "甲乙丙", "Project", 0.5);
  const passage = passageOf(text, [entry]);
  const numbers = [
    rivalTraits(entry, passage, { names: 0, places: 0, entry: 0 }),
    wordTraits(entry, wordsAround(passage), reading),
    listTraits(entry, listMates(passage)),
  ].map(({ length }) => length);
  expect(numbers).toEqual([RIVAL_TRAITS, WORD_TRAITS, LIST_TRAITS]);
  expect(traitsOf([passage], { lexicon: reading, odds: NO_ODDS }).map(({ length }) => length)).toEqual([TRAITS]);
});

test("a name knows how likely those beside it in a list are, whatever marks enclose them", () => {
  const text = "“甲乙”、“丙丁”和戊己，庚辛";
  const [first, second] = [pooled(text, "甲乙", "Event", 0.75), pooled(text, "丙丁", "Project", 0.5)];
  const [third, last] = [pooled(text, "戊己", "Project", 0.25), pooled(text, "庚辛", "Project", 1)];
  const mates = listMates(passageOf(text, [first, second, third, last]));
  expect([first, second, third, last].map((entry) => listTraits(entry, mates))).toEqual([
    [-1, -1, 0.5, 0],
    [0.75, 0, 0.25, 0.25],
    [0.5, 0.5, -1, -1],
    [-1, -1, -1, -1],
  ]);
});
