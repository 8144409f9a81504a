import { describe, expect, test } from "vitest";
import type { MatchKind } from "#model/search-api.js";
import { entity, fact } from "../fixture.js";
import { type ExpandChoice, USUAL_CHOICE } from "../expansion/expansion.js";
import { bund, media, openWorld } from "../world.js";
import { cypherOfExpansion } from "./expansion-cypher.js";
import { cypherOfSearch } from "./search-cypher.js";
import { cypherOfCanvas, cypherOfSelection } from "./seen-cypher.js";

const FOUND = {
  nodes: ["a", "b", "c", "d", "e"].map((id) => entity(id)),
  relationships: [fact("1", "a", "b"), fact("2", "c", "a"), fact("3", "a", "d"), fact("4", "a", "e")],
  total: 4,
};

function ofExpansion(choice: Partial<ExpandChoice>, there: readonly string[] = []) {
  const isThere = (id: string) => there.includes(id);
  return cypherOfExpansion("a", { found: FOUND, choice: { ...USUAL_CHOICE, ...choice }, isThere });
}

describe("the query of an expansion", () => {
  const usual = { key: "a", types: [], labels: [], direction: "both", order: "degree" };

  test("asks for as many neighbours as it showed, also where some were there before", () => {
    expect(ofExpansion({})).toEqual({ query: "neighbours", params: { ...usual, limit: 4 } });
    expect(ofExpansion({ count: 2 })).toEqual({ query: "neighbours", params: { ...usual, limit: 2 } });
    expect(ofExpansion({ count: 2 }, ["a", "b"])).toEqual({ query: "neighbours", params: { ...usual, limit: 3 } });
  });

  test("has the types, the direction, the order and the other ends' types that were chosen", () => {
    const choice = { facts: [{ type: "PART_OF", direction: "in" }], labels: ["Project"], order: "newest" } as const;
    expect(ofExpansion(choice).params).toEqual({
      key: "a",
      types: ["PART_OF"],
      labels: ["Project"],
      direction: "in",
      order: "newest",
      limit: 4,
    });
  });

  test("names what came where types were followed in different directions", () => {
    const facts = [
      { type: "PART_OF", direction: "in" },
      { type: "LOCATED_IN", direction: "out" },
    ] as const;
    expect(ofExpansion({ facts, count: 2 })).toEqual({
      query: "shown-graph",
      params: { keys: ["a", "b", "c"], facts: ["fact:1", "fact:2"] },
    });
  });
});

test("the query of the canvas has what is seen, and that of a selection what is selected", async () => {
  const { core, state } = openWorld();
  expect([cypherOfCanvas(state()), cypherOfSelection(state())]).toEqual([null, null]);
  await core.start();
  expect(cypherOfCanvas(state())?.params["keys"]).toEqual([media.id, bund.id]);
  core.hideType("Place");
  expect(cypherOfCanvas(state())?.params).toEqual({ keys: [media.id], facts: [] });
  await core.select(media.id);
  expect(cypherOfSelection(state())).toEqual({ query: "entities-by-key", params: { keys: [media.id] } });
});

const found = (query: string, hits: readonly (readonly [string, MatchKind, string])[]) => ({
  query,
  entities: { items: hits.map(([id, kind, matched]) => ({ entity: entity(id), kind, matched })) },
});

describe("the query of what was searched for", () => {
  test("looks for the words where they stand in each name", () => {
    const answer = found("West", [
      ["a", "prefix", "West Bund"],
      ["b", "part", "Midwest"],
    ]);
    expect(cypherOfSearch(answer, ["Place"])).toEqual({
      query: "search-entities",
      params: { q: "west", types: ["Place"], limit: 2 },
    });
  });

  test("names what was found where only the search finds it", () => {
    const answer = found("xian", [
      ["a", "prefix", "Xian"],
      ["b", "homophone", "西岸"],
    ]);
    expect(cypherOfSearch(answer, [])).toEqual({ query: "entities-by-key", params: { keys: ["a", "b"] } });
    expect(cypherOfSearch(found("x", []), [])).toBeNull();
  });
});
