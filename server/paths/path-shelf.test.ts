import { describe, expect, test } from "vitest";
import type { FactRow, GraphChange } from "#server/snapshot/graph-change.js";
import { randomChoices } from "#server/store/contract/random-numbers.js";
import { anyPath } from "./any-path.js";
import { createPathShelf } from "./path-shelf.js";

const KEYS = ["a", "b", "c", "d", "e", "f", "g"];

/** A document's facts as pairs of entities. */
type Documents = ReadonlyMap<string, readonly (readonly [string, string])[]>;

function entityRows(documents: Documents): GraphChange {
  const named = new Set([...documents.values()].flat(2));
  return { kind: "entities", rows: [...named].map((key) => [key, "Place", `name of ${key}`]) };
}

function factRows(documents: Documents): GraphChange {
  const rows = [...documents].flatMap(([document, facts]) =>
    facts.map(([start, end], index): FactRow => [
      `fact:${document}-${index}`,
      "PART_OF",
      start,
      end,
      document,
      "stated",
      "done",
      1 - index / 10,
    ]),
  );
  return { kind: "facts", rows };
}

function all(documents: Documents, revision: string): readonly GraphChange[] {
  return [{ kind: "cleared" }, entityRows(documents), factRows(documents), { kind: "complete", revision }];
}

function shelfOf(changes: readonly GraphChange[]) {
  const shelf = createPathShelf();
  for (const change of changes) shelf.take(change);
  return shelf;
}

describe("a path shelf", () => {
  test("told of differences answers as one that is told all", () => {
    const chance = randomChoices(5);
    const key = (): string => KEYS[chance(KEYS.length)]!;
    const shelf = shelfOf(all(new Map(), "none"));
    const documents = new Map<string, readonly (readonly [string, string])[]>();
    for (let round = 0; round < 200; round += 1) {
      const document = `document:${chance(4)}`;
      const isKnown = documents.delete(document);
      const added: Documents = new Map(
        chance(3) === 0 ? [] : [[document, Array.from({ length: chance(6) }, () => [key(), key()] as const)]],
      );
      for (const [name, facts] of added) documents.set(name, facts);
      shelf.take({ kind: "withdrawn", documents: [document] });
      if (isKnown) shelf.take({ kind: "entities-anew" });
      shelf.take(entityRows(isKnown ? documents : added));
      shelf.take(factRows(added));
      shelf.take({ kind: "complete", revision: `${round}` });
      const anew = shelfOf(all(documents, `${round}`));
      for (const from of KEYS) {
        for (const to of KEYS.filter((to) => to !== from)) {
          expect(shelf.find(anyPath(from, to))).toEqual(anew.find(anyPath(from, to)));
        }
      }
    }
  });

  test("answers of the last whole revision while it is told of the next", () => {
    const before = new Map([["document:a", [["a", "b"] as const]]]);
    const shelf = shelfOf(all(before, "first"));
    const answer = shelf.find(anyPath("a", "b"));
    expect(answer).toMatchObject({ answer: { paths: [{ nodes: ["a", "b"], confidence: 1 }], revision: "first" } });
    shelf.take({ kind: "withdrawn", documents: ["document:a"] });
    shelf.take({ kind: "entities-anew" });
    shelf.take(factRows(new Map([["document:b", [["c", "a"] as const]]])));
    expect(shelf.find(anyPath("a", "b"))).toEqual(answer);
    shelf.take({ kind: "complete", revision: "second" });
    expect(shelf.find(anyPath("a", "b"))).toEqual({ unknown: ["a", "b"] });
  });
});
