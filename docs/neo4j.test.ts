import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isEntityType } from "#model/ontology.js";

const ROOT = new URL("../", import.meta.url);
const PAGE = readFileSync(new URL("docs/neo4j.md", ROOT), "utf8");
const CYPHER = readdirSync(new URL("cypher/", ROOT), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".cypher"))
  .map((path) => readFileSync(new URL(`cypher/${path}`, ROOT), "utf8"))
  .join("\n");

/** What the reading role of the page may see of one kind. */
function granted(kind: "NODES" | "RELATIONSHIPS"): readonly string[] {
  const list = new RegExp(`^ +${kind} ([^;]+?) TO mailuo_reader;`, "mu").exec(PAGE)?.[1] ?? "";
  return list.split(/[,\s]+/u).toSorted();
}

function named(pattern: RegExp): readonly string[] {
  const names = [...CYPHER.matchAll(pattern)].flatMap(([, list = ""]) => list.split("|"));
  return [...new Set(names)].toSorted();
}

test("the roles that docs/neo4j.md makes see all labels and relationship types that a query names", () => {
  expect(granted("NODES")).toEqual(named(/\(\w*:(\w+)/gu).filter((label) => !isEntityType(label)));
  expect(granted("RELATIONSHIPS")).toEqual(named(/\[\w*:`?([A-Z_|]+)/gu));
});
