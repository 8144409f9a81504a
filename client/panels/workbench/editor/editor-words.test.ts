import { expect, test } from "vitest";
import { zhCN } from "../../messages/zh-CN.js";
import { createWords } from "../../messages/words.js";
import { wordAt } from "./described-word.js";
import { createEditorWords } from "./editor-words.js";

const label = (name: string, ...properties: string[]) => ({ label: name, count: 3, properties });

const { describe } = createEditorWords(createWords("zh-CN", zhCN), {
  schema: {
    labels: [label("Entity", "name"), label("Place", "name"), label("Project", "name"), label("Document", "title")],
    relationshipTypes: [],
  },
  engine: "neo4j",
});

function described(text: string, word: string) {
  const found = wordAt(text, text.lastIndexOf(word) + 1);
  return found === null ? undefined : describe(found);
}

test.each([
  ["MATCH (p) WHERE EXISTS { (p)--() } RETURN p", "EXISTS", "是否存在符合的模式。"],
  ["MATCH (p) WHERE exists ((p)--()) RETURN p", "MATCH", "找出符合模式的内容，每处一行。"],
  ["UNWIND ([1, 2]) AS x RETURN x", "UNWIND", "把列表的每一项变成一行。"],
  ["RETURN DISTINCT (1)", "DISTINCT", "相同的行只留一行。"],
  ["RETURN CASE (1) WHEN 1 THEN 2 END", "CASE", "按条件取值：CASE WHEN … THEN … ELSE … END。"],
])("in %s the keyword %s is told, though brackets follow", (text, word, told) => {
  expect(described(text, word)?.text).toBe(told);
});

test("a function is told as one", () => {
  expect(described("RETURN toUpper('a')", "toUpper")?.signature).toContain("toUpper(");
});

test.each([
  ["MATCH (p:Project) RETURN p.name", "name", "项目"],
  ["MATCH (p) RETURN p.name", "name", "地点 · 项目"],
  ["MATCH (p:Entity) RETURN p.name", "name", "Entity"],
  ["MATCH (:Place {name: 'x'}) RETURN 1", "name", "地点"],
  // What the query says of it has no such property: then whose it is.
  ["MATCH (d:Document) RETURN d.name", "name", "地点 · 项目"],
])("in %s the property is told of what has it there", (text, word, facts) => {
  expect(described(text, word)?.facts).toBe(facts);
});
