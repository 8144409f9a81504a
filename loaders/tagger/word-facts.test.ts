import { expect, test } from "vitest";
import { readingOf } from "#loaders/mentions/fixture.js";
import { tokensOf } from "#loaders/mentions/tokens.js";
import { createWordFacts, type WordFacts } from "./word-facts.js";
import { type TaggedWord, wordsOf } from "./words.js";

const reading = readingOf();
const NO_CLUSTERS = { of: () => [0, 0, 0] as const };
const [first, ...others] = wordsOf(
  tokensOf("推进G60科创走廊等14个重大项目，甲乙丙建设", reading.segment),
  reading.segment,
);

/** Another word of the same sort that no text has had. */
function unmet(word: TaggedWord, number: number): TaggedWord {
  return { ...word, node: 0, text: `${word.text}${String(number)}` };
}

test("a word has the same facts however often it is looked up, also when very many others were met between", () => {
  if (first === undefined) throw new RangeError("no word");
  const words = [first, ...others];
  const factsOf = createWordFacts(reading, NO_CLUSTERS);
  const fresh = words.map((word): WordFacts => createWordFacts(reading, NO_CLUSTERS)(word));
  expect(words.map(factsOf)).toEqual(fresh);
  for (let number = 0; number < 40_000; number += 1) factsOf(unmet(first, number));
  expect(words.map(factsOf)).toEqual(fresh);
  expect(words.map(factsOf)).toEqual(fresh);
});

test("a word that has two tags has facts by each", () => {
  if (first === undefined) throw new RangeError("no word");
  const noun = { ...first, tag: "n" };
  const factsOf = createWordFacts(reading, NO_CLUSTERS);
  const alone = [first, noun].map((word) => createWordFacts(reading, NO_CLUSTERS)(word));
  expect([first, noun, first, noun].map(factsOf)).toEqual([...alone, ...alone]);
});
