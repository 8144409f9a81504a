import { expect, test } from "vitest";
import { wordAt } from "./described-word.js";

const TEXT = "MATCH (p:Project {name: 'x'})-[:PART_OF]->(i) WHERE p.status = toUpper(i.key) RETURN p";

test.each([
  ["MATCH", "called"],
  ["Project", "label"],
  ["name", "property"],
  ["PART_OF", "label"],
  ["status", "property"],
  ["toUpper", "called"],
  ["key", "property"],
  ["RETURN", "keyword"],
])("%s is told as a %s", (name, kind) => {
  const from = TEXT.indexOf(name);
  expect(wordAt(TEXT, from + 1)).toMatchObject({ name, kind, from, to: from + name.length });
});

test("between words nothing is told", () => {
  expect(wordAt(TEXT, TEXT.indexOf("->") + 1)).toBeNull();
});

test.each([
  ["p.status", 2, ["Project", "Policy"]],
  ["r.basis", 2, ["PART_OF"]],
  ["{name: 'x'", 1, ["Place"]],
  ["q.name", 2, []],
  ["p.a.status", 4, []],
])("the property in %s belongs to what the query says", (part, offset, of) => {
  const text = `MATCH (p:Policy) RETURN 1;\nMATCH (p:Project|Policy)-[r:PART_OF]->(:Place {name: 'x', key: 'y'}) RETURN ${part.startsWith("{") ? "1" : part}`;
  expect(wordAt(text, text.lastIndexOf(part) + offset)).toMatchObject({ kind: "property", of });
});

test("a map of its own belongs to nothing", () => {
  const text = "MATCH (p:Project) RETURN {name: p.name}";
  expect(wordAt(text, text.indexOf("name:") + 1)).toMatchObject({ kind: "property", of: [] });
});
