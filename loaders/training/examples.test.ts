import { expect, test } from "vitest";
import { read } from "#loaders/mentions/fixture.js";
import { LAYERS } from "#loaders/tagger/labels.js";
import { wordsOf } from "#loaders/tagger/words.js";
import { ALL } from "./crf.js";
import type { TrainingEntity } from "./documents.js";
import { allowedLabels, findForms, formsOf } from "./examples.js";

function entity(types: TrainingEntity["types"], names: string[], optional = false): TrainingEntity {
  return { types, names, optional };
}

function found(text: string, entities: readonly TrainingEntity[]): string[] {
  const { tokens, reading } = read(text);
  const forms = findForms(text, wordsOf(tokens, reading.segment), formsOf(entities));
  return forms.map(({ start, end, types }) => `${types[0] ?? ""} ${text.slice(start, end)}`);
}

test("the longest form is found first, marks within it notwithstanding", () => {
  const entities = [entity(["Place"], ["西岸"]), entity(["Project"], ["西岸“传媒港”"])];
  expect(found("西岸传媒港建成，西岸更美", entities)).toEqual(["Project 西岸传媒港", "Place 西岸"]);
});

test("a short form is no name within a word", () => {
  expect(found("建设中央商务区", [entity(["Department"], ["央商"])])).toEqual([]);
});

test("optional names leave their words open, names of two types allow both", () => {
  const text = "龙美术馆和四风";
  const { tokens, reading } = read(text);
  const words = wordsOf(tokens, reading.segment);
  const entities = [entity(["Organization", "Project"], ["龙美术馆"]), entity(["Initiative"], ["四风"], true)];
  const allowed = allowedLabels(words, findForms(text, words, formsOf(entities)), LAYERS.names);
  const begins = (1 << 3) | (1 << 7);
  const inside = (1 << 4) | (1 << 8);
  expect(words.map((word, index) => [word.text, allowed[index]])).toEqual(
    words.map(({ text: word, start }) => {
      if (start === 0) return [word, begins];
      if (start < 4) return [word, inside];
      return [word, start === 4 ? 1 : ALL];
    }),
  );
});
