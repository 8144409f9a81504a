import { expect, test } from "vitest";
import { factsBetween, factsOf, factsWith } from "./facts-between.js";
import { entity, fact, fakeApi } from "../fixture.js";

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
  expect([found.nodes.length, asked]).toEqual([4000, [3000, 2500, 2500]]);
});

test("where the server cuts its answers, less is asked for until all has come", async () => {
  const keys = KEYS.slice(0, 21);
  const links = keys.flatMap((start, index) =>
    keys.slice(index + 1).map((end, place) => fact(`${index}-${place}`, start, end)),
  );
  const api = fakeApi({
    subgraph: (asked) => {
      const between = links.filter(({ start, end }) => asked.includes(start) && asked.includes(end));
      const [nodes, relationships] = [asked.map((key) => entity(key, "Place")), between.slice(0, 10)];
      const total = between.length;
      return Promise.resolve({ nodes, relationships, total, truncated: total > 10, missing: [] });
    },
  });
  const found = await factsBetween(api, keys);
  expect(new Set(found.relationships)).toEqual(new Set(links));
  expect(found.nodes.length).toBe(21);
});

test("between none there is nothing to ask", async () => {
  const { api, asked } = store();
  expect([await factsBetween(api, []), asked]).toEqual([{ nodes: [], relationships: [] }, []]);
});

test("of what is added come the facts with what is there, and no others", async () => {
  const { api } = store();
  const found = await factsWith(api, ["place:3999"], KEYS.slice(0, 3999));
  expect(found).toEqual({
    nodes: [entity("place:3999", "Place")],
    relationships: [fact("far", "place:1", "place:3999")],
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
