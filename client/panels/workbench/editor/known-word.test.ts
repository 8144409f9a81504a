import { expect, test } from "vitest";
import { isKnownWord } from "./known-word.js";

test.each([
  ["MATCH (p:Project) RETURN p", true],
  ["MATCH (p:Project) RETURN pr", false],
  ["MATCH (p:Project) RETURN p.", false],
  ["MATCH (p:Project {name: 'q'}) RETURN q", false],
])("a variable that is written out is known where it stands elsewhere: %s", (text, isKnown) => {
  expect(isKnownWord(text, text.length)).toBe(isKnown);
});
