import { expect, test } from "vitest";
import { entity, entityAnswer, fact, fakeApi, neighbours, openCore, result, subgraph } from "../fixture.js";

const [hub, a, b] = [entity("hub", "Place"), entity("a"), entity("b")];
const [one, other] = [fact("1", "a", "hub", "LOCATED_IN"), fact("2", "a", "b")];

async function open(facts = 1) {
  const groups = [{ type: "LOCATED_IN", direction: "in", label: "Project", neighbours: facts, facts }] as const;
  const totals = { groups: [...groups], neighbours: facts, facts, observations: 0, passages: 0, documents: 0 };
  const api = fakeApi({
    namedQuery: () => Promise.resolve(result([hub, b])),
    entity: () => Promise.resolve(entityAnswer(hub)),
    neighbours: () => Promise.resolve(neighbours([hub, a], [one], 1)),
    neighbourTotals: () => Promise.resolve(totals),
    subgraph: (keys) => Promise.resolve(subgraph([], keys.includes("a") ? [one, other] : [])),
  });
  const { core, state } = openCore({ api });
  await core.start();
  return { core, totals, state };
}

test("a node with few facts is expanded at once, one with very many is asked about", async () => {
  const few = await open(200);
  await few.core.expandOrAsk("hub");
  expect([few.state().dataset.nodes.has("a"), few.state().asking]).toEqual([true, null]);
  const many = await open(20_000);
  await many.core.expandOrAsk("hub");
  expect(many.state().dataset.nodes.has("a")).toBe(false);
  expect(many.state().asking).toEqual({ id: "hub", totals: { status: "ready", value: many.totals } });
  many.core.closeNeighbours();
  expect(many.state().asking).toBe(null);
});

test("an expansion is collapsed again, and either is undone", async () => {
  const { core, state } = await open();
  const before = state().dataset;
  await core.expand("hub");
  const expanded = state().dataset;
  core.collapse("hub");
  expect([...state().dataset.nodes.keys()]).toEqual(["hub", "b"]);
  expect(state().history.past.map(({ change }) => change)).toMatchObject([
    { kind: "expand", subject: hub, cypher: { query: "neighbours" } },
    { kind: "collapse", subject: hub, count: 1 },
  ]);
  core.undo();
  expect(state().dataset).toBe(expanded);
  core.undo();
  expect(state().dataset).toBe(before);
});

test("an expansion that finds nothing that was not there says so", async () => {
  const { core, state } = await open();
  await core.expand("hub");
  expect(state().remark).toBe(null);
  const before = state().history;
  await core.expand("hub");
  expect(state().remark).toEqual({ kind: "nothingMore" });
  core.dismissRemark();
  await core.expandAll(["hub"]);
  expect(state().remark).toEqual({ kind: "nothingMore" });
  expect(state().history).toBe(before);
});

test("a node that is being expanded is not asked for again", async () => {
  const asked: string[] = [];
  const { core, state } = openCore({
    api: {
      namedQuery: () => Promise.resolve(result([hub, b])),
      neighbours: (key) => {
        asked.push(key);
        return Promise.resolve(neighbours([hub, a], [one], 1));
      },
    },
  });
  await core.start();
  await Promise.all([core.expand("hub"), core.expand("hub"), core.expand("hub")]);
  expect([asked, state().history.past.length, state().remark]).toEqual([["hub"], 1, null]);
});

test("several are expanded in one step, each bringing fewer the more there are", async () => {
  const limits: (number | undefined)[] = [];
  const hubs = Array.from({ length: 100 }, (_, index) => entity(`hub${index}`, "Place"));
  const { core, state } = openCore({
    api: {
      namedQuery: () => Promise.resolve(result(hubs)),
      neighbours: (key, { limit }) => {
        limits.push(limit);
        const found = Array.from({ length: 20 }, (_, index) => entity(`${key}.${index}`));
        const links = found.map(({ id }) => fact(id, id, key));
        return Promise.resolve(neighbours([entity(key, "Place"), ...found], links, 20));
      },
    },
  });
  await core.start();
  const before = state().dataset;
  await core.expandAll(hubs.map(({ id }) => id));
  expect([new Set(limits), state().dataset.nodes.size]).toEqual([new Set([10]), 1100]);
  expect(state().history.past.at(-1)?.change).toEqual({ kind: "expandAll", count: 100 });
  expect(state().expansions.get("hub7")).toEqual({ shown: 10, total: 20 });
  core.undo();
  expect(state().dataset).toBe(before);
});

test("facts that are missing between what is shown are added, and told how many they were", async () => {
  const { core, state } = await open();
  await core.expand("hub");
  expect(await core.addBetween()).toBe(1);
  expect([...state().dataset.relationships.keys()]).toEqual([one.id, other.id]);
  expect(state().history.past.at(-1)?.change).toMatchObject({
    kind: "between",
    count: 1,
    cypher: { query: "facts-among" },
  });
  expect(await core.addBetween()).toBe(0);
  expect(state().remark).toEqual({ kind: "between", count: 0, isOfChosen: false });
  core.choose(["hub", "b"]);
  core.undo();
  expect(await core.addBetween()).toBe(0);
  expect(state().remark).toEqual({ kind: "between", count: 0, isOfChosen: true });
});

test("where the server fails, nothing changes and it is said", async () => {
  const { core } = openCore();
  await core.start();
  expect(await core.addBetween()).toBe(0);
  await core.expandOrAsk("hub");
  expect(core.state.getState().notices.map(({ activity }) => activity)).toEqual(["expand:hub"]);
});
