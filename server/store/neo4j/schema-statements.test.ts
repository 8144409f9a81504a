import { expect, it } from "vitest";
import type { MadeThing } from "../schema-things.js";
import { ownStatements } from "./schema-statements.js";

const STATEMENTS = [
  "CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE",
  "DROP INDEX old_names IF EXISTS",
  "CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Passage) ON EACH [n.text]",
  "CALL db.awaitIndexes(300)",
];

function made(name: string, ...labels: readonly string[]): MadeThing {
  return { name, labels, isReady: true };
}

it("runs all but what would drop nothing on an empty database", () => {
  expect(ownStatements(STATEMENTS, [])).toEqual(STATEMENTS.filter((text) => !text.startsWith("DROP")));
});

it("drops an index that Mailuo once made, and leaves one of others that has its name", () => {
  expect(ownStatements(STATEMENTS, [made("old_names", "Entity"), made("words", "Passage")])).toEqual(STATEMENTS);
  for (const other of [made("old_names", "Customer"), made("old_names", "Entity", "Customer"), made("old_names")])
    expect(ownStatements(STATEMENTS, [other])).not.toContain(STATEMENTS[1]);
});

it.each(["entity_key", "words"])("refuses to take %s of others for its own, and says whose it is", (name) => {
  expect(() => ownStatements(STATEMENTS, [made(name, "Customer")])).toThrow(
    expect.objectContaining({
      code: "store-denied",
      sentence: {
        en: expect.stringContaining(`“${name}” of others, on :Customer, and Mailuo needs`),
        zh: expect.stringContaining(`“${name}”（用于 :Customer）`),
      },
    }),
  );
});
