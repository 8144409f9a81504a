import { expect, test } from "vitest";
import { factsBetween, factsOf, factsWith } from "./facts-between.js";
import { entity, fact, fakeApi } from "./fixture.js";

const KEYS = Array.from({ length: 4000 }, (_, index) => `place:${index}`);
const FACTS = [fact("near", "place:1", "place:2"), fact("far", "place:1", "place:3999")];

/** Answers like the server, and refuses what it refuses. */
function store() {
  const asked: number[] = [];
  const api = fakeApi({
    subgraph: (keys) => {
      asked.push(keys.length);
      if (keys.length > 3000) throw new Error("too many keys");
      const known = new Set(keys);
      const relationships = FACTS.filter(({ start, end }) => known.has(start) && known.has(end));
      const nodes = keys.map((key) => entity(key, "Place"));
      return Promise.resolve({ nodes, relationships, total: relationships.length, truncated: false, missing: [] });
    },
  });
  return { api, asked };
}

test("facts between more entities than a request may name come whole", async () => {
  const { api, asked } = store();
  const found = await factsBetween(api, KEYS);
  expect(new Set(found.relationships.map(({ id }) => id))).toEqual(new Set(["fact:near", "fact:far"]));
  expect([found.nodes.length, found.isPart, asked]).toEqual([4000, false, [3000, 2500, 2500]]);
});

test("between none there is nothing to ask", async () => {
  const { api, asked } = store();
  expect([await factsBetween(api, []), asked]).toEqual([{ nodes: [], relationships: [], isPart: false }, []]);
});

test("of what is added come the facts with what is there, and no others", async () => {
  const { api } = store();
  const found = await factsWith(api, ["place:3999"], KEYS.slice(0, 3999));
  expect(found).toEqual({
    nodes: [entity("place:3999", "Place")],
    relationships: [fact("far", "place:1", "place:3999")],
    isPart: false,
  });
});

test("a view of more than one request may name comes whole, with no more than three requests under way", async () => {
  const keys = Array.from({ length: 25_000 }, (_, index) => `place:${index}`);
  const wanted = [
    "fact:near",
    "fact:gone",
    ...Array.from({ length: 25_000 }, (_, index) => `fact:${index}`),
    "fact:far",
  ];
  const links = [
    fact("near", "place:1", "place:2"),
    fact("far", "place:1", "place:24999"),
    fact("new", "place:1", "place:3"),
  ];
  let underWay = 0;
  let most = 0;
  const api = fakeApi({
    async subgraph(asked, { facts = [] } = {}) {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve));
      underWay -= 1;
      expect([asked.length <= 10_000, facts.length <= 20_000]).toEqual([true, true]);
      const [known, chosen] = [new Set(asked), new Set(facts)];
      const relationships = links.filter(({ id, start, end }) => chosen.has(id) && known.has(start) && known.has(end));
      const nodes = asked.map((key) => entity(key, "Place"));
      return { nodes, relationships, total: relationships.length, truncated: false, missing: [] };
    },
  });
  const found = await factsOf(api, keys, wanted);
  expect([found.nodes.length, most]).toEqual([25_000, 3]);
  expect(new Set(found.relationships.map(({ id }) => id))).toEqual(new Set(["fact:near", "fact:far"]));
});
