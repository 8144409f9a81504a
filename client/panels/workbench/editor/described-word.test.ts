import { expect, test } from "vitest";
import { wordAt } from "./described-word.js";

const TEXT = "MATCH (p:Project {name: 'x'})-[:PART_OF]->(i) WHERE p.status = toUpper(i.key) RETURN p";

test.each([
  ["MATCH", "keyword"],
  ["Project", "label"],
  ["name", "property"],
  ["PART_OF", "label"],
  ["status", "property"],
  ["toUpper", "function"],
  ["key", "property"],
  ["RETURN", "keyword"],
])("%s is told as a %s", (name, kind) => {
  const from = TEXT.indexOf(name);
  expect(wordAt(TEXT, from + 1)).toEqual({ name, kind, from, to: from + name.length });
});

test("between words nothing is told", () => {
  expect(wordAt(TEXT, TEXT.indexOf("->") + 1)).toBeNull();
});
