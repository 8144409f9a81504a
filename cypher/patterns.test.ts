import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** `(passage:Passage)-[:MENTIONS]->(entity)`: the first node is any with the label, the last one a name. */
const PATTERN = /^MATCH \((\w*):\w+\)(?:<?-\[[^\]]*\]->?)\((\w+)\)/u;
const NAMES = /\((\w+)(?=[:)\s{])|\bAS (\w+)/gu;

/** The lines that look for what is known already from all nodes of a label. */
function backwards(source: string): string[] {
  const known = new Set<string>();
  return source.split("\n").filter((line) => {
    const [, first = "", last = ""] = PATTERN.exec(line) ?? [];
    const isBackwards = known.has(last) && !known.has(first);
    if (!line.startsWith("//")) {
      for (const [, node, alias] of line.matchAll(NAMES)) known.add(node ?? alias ?? "");
    }
    return isBackwards;
  });
}

const folders = ["queries", "questions", "write", "engines/embedded"];
const files = folders.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder)).map((name) => `${folder}/${name}`),
);

test.each(files)("%s begins its patterns with what is known: the embedded engine goes from left to right", (file) => {
  expect(backwards(readFileSync(join(import.meta.dirname, file), "utf8"))).toEqual([]);
});

test("a pattern that begins with all of a label is told", () => {
  const known = "MATCH (entity:Entity {key: $key})";
  expect(backwards(`${known}\nMATCH (p:Passage)-[:MENTIONS]->(entity)`)).toHaveLength(1);
  expect(backwards(`${known}\nMATCH (entity)<-[:MENTIONS]-(p:Passage)`)).toEqual([]);
  expect(backwards("MATCH (p:Passage)-[:MENTIONS]->(entity)")).toEqual([]);
});
