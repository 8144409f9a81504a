import { expect, test } from "vitest";
import { createCore } from "./create-core.js";
import { entity, entityAnswer, fact, fakeAddress, fakeApi, fakeMemory, neighbours, result } from "./fixture.js";
import type { State } from "./state.js";

const [media, bund, plan] = [
  entity("project:媒", "Project"),
  entity("place:西岸", "Place"),
  entity("initiative:划", "Initiative"),
];
const located = fact("1", media.id, bund.id, "LOCATED_IN");
const part = fact("2", media.id, plan.id);

const WORLD = fakeApi({
  namedQuery: () => Promise.resolve(result([media, bund], [located])),
  entity: () => Promise.resolve(entityAnswer(plan)),
  neighbours: () => Promise.resolve(neighbours([plan, media], [part], 1)),
  subgraph: (keys) => {
    const [nodes, known] = [[media, bund, plan].filter(({ id }) => keys.includes(id)), new Set(keys)];
    const relationships = [located, part].filter(({ start, end }) => known.has(start) && known.has(end));
    return Promise.resolve({ nodes, relationships, total: relationships.length, truncated: false, missing: [] });
  },
});

async function open() {
  const memory = fakeMemory();
  const core = createCore({ api: WORLD, address: fakeAddress(), memory, languages: ["zh-CN"] });
  await core.start();
  return { core, memory, state: () => core.state.getState() };
}

function shown({ dataset }: State) {
  return [[...dataset.nodes.keys()], [...dataset.relationships.keys()]];
}

test("what is added comes with the facts that link it with what is there, and goes again by undo", async () => {
  const { core, state } = await open();
  const before = state().dataset;
  await core.add([plan.id, bund.id]);
  expect(shown(state())).toEqual([
    [media.id, bund.id, plan.id],
    [located.id, part.id],
  ]);
  expect(state().history.past.map(({ change }) => change)).toEqual([{ kind: "add", count: 1, subject: plan }]);
  core.undo();
  expect(state().dataset).toBe(before);
});

test("an entity shown alone takes the place of all that was there, and is selected", async () => {
  const { core, state } = await open();
  await core.showOnly(plan.id);
  expect(shown(state())).toEqual([[plan.id, media.id], [part.id]]);
  expect([state().selection, state().focus]).toEqual([{ kind: "node", id: plan.id }, { ids: [plan.id] }]);
  core.undo();
  expect(shown(state())).toEqual([[media.id, bund.id], [located.id]]);
});

test("what is found on the canvas is selected and seen, and nothing is fetched for the canvas", async () => {
  const { core, state } = await open();
  core.hideType("Place");
  const { dataset } = state();
  await core.find(bund.id);
  expect([state().selection?.id, state().hiddenTypes.size, state().focus]).toEqual([bund.id, 0, { ids: [bund.id] }]);
  expect(state().dataset).toBe(dataset);
});

test("what was searched for is known on the next visit, until it is forgotten", async () => {
  const { core, memory, state } = await open();
  core.rememberSearch({ kind: "words", text: "西岸" });
  const next = createCore({ api: WORLD, address: fakeAddress(), memory, languages: ["en"] });
  await next.start();
  expect(next.state.getState().search.recent).toEqual([{ kind: "words", text: "西岸" }]);
  core.forgetSearches();
  expect([state().search.recent, memory.get("searches")]).toEqual([[], "[]"]);
});
