import { describe, expect, test } from "vitest";
import type { NeighbourChoice } from "../api.js";
import { addSubgraph, EMPTY_DATASET } from "../scene/dataset.js";
import {
  broughtBy,
  collapse,
  fetchNeighbours,
  neighboursOnCanvas,
  showFirstNeighbours,
  USUAL_CHOICE,
} from "./expansion.js";
import { entity, fact, fakeApi, neighbours } from "../fixture.js";
import { INITIAL_STATE } from "../state.js";

const hub = entity("hub");
const [a, b, c, d] = [entity("a"), entity("b"), entity("c"), entity("d")];

function recording() {
  const asked: NeighbourChoice[] = [];
  const api = fakeApi({
    neighbours: (_, choice) => {
      asked.push(choice);
      return Promise.resolve(neighbours([], [], 3));
    },
    neighbourTotals: () =>
      Promise.resolve({ groups: [], neighbours: 40, facts: 50, observations: 0, passages: 0, documents: 0 }),
  });
  return { api, asked };
}

test("counts the neighbours that are there, and those of them that a choice fits", () => {
  const relationships = [fact("1", "hub", "a"), fact("2", "hub", "a"), fact("3", "b", "hub"), fact("4", "c", "d")];
  const dataset = addSubgraph(EMPTY_DATASET, { nodes: [hub, a, b, c, d], relationships }, null);
  const out = [{ type: "PART_OF", direction: "out" }] as const;
  const choices = [
    undefined,
    { facts: out, labels: [] },
    { facts: [], labels: ["Project"] },
    { facts: out, labels: ["Place"] },
  ] as const;
  expect(choices.map((choice) => neighboursOnCanvas(dataset, "hub", choice))).toEqual([2, 1, 2, 0]);
});

describe("fetching neighbours", () => {
  test("asks for as many as are wanted beside those that are there", async () => {
    const { api, asked } = recording();
    const dataset = addSubgraph(EMPTY_DATASET, { nodes: [hub, a, b], relationships: [fact("1", "hub", "a")] }, null);
    await fetchNeighbours(api, dataset, { id: "hub", choice: { ...USUAL_CHOICE, count: 20 } });
    expect(asked).toEqual([{ order: "degree", limit: 21 }]);
  });

  test("asks once where types are wanted in the same directions, else once for each direction", async () => {
    const { api, asked } = recording();
    const facts = [
      { type: "PART_OF", direction: "out" },
      { type: "PART_OF", direction: "in" },
      { type: "ISSUED", direction: "in" },
    ] as const;
    const choice = { ...USUAL_CHOICE, labels: ["Place"], count: 5 } as const;
    await fetchNeighbours(api, EMPTY_DATASET, { id: "hub", choice: { ...choice, facts: facts.slice(0, 2) } });
    const found = await fetchNeighbours(api, EMPTY_DATASET, { id: "hub", choice: { ...choice, facts } });
    const common = { order: "degree", limit: 5, labels: ["Place"] };
    expect(asked).toEqual([
      { ...common, types: ["PART_OF"] },
      { ...common, types: ["PART_OF"], direction: "out" },
      { ...common, types: ["PART_OF", "ISSUED"], direction: "in" },
    ]);
    // Of how many these are a part is told by all, not by the choice.
    expect(found.total).toBe(40);
  });
});

describe("expanding", () => {
  const start = { ...INITIAL_STATE, dataset: addSubgraph(EMPTY_DATASET, { nodes: [hub, a], relationships: [] }, null) };
  const found = {
    nodes: [hub, b, a, c, d],
    relationships: [fact("1", "hub", "b"), fact("2", "hub", "a"), fact("3", "hub", "c"), fact("4", "hub", "d")],
    total: 4,
  };

  test("brings the first that are not there, and their facts with what is", () => {
    const { dataset, expansions } = showFirstNeighbours(start, "hub", { found, count: 2 });
    expect([...dataset.nodes.keys()]).toEqual(["hub", "a", "b", "c"]);
    expect([...dataset.relationships.keys()]).toEqual(["fact:1", "fact:2", "fact:3"]);
    expect(expansions.get("hub")).toEqual({ shown: 3, total: 4 });
  });

  test("counts as shown what other choices brought before", () => {
    const before = showFirstNeighbours(start, "hub", { found, count: 3 });
    const again = { nodes: [hub, b], relationships: [fact("1", "hub", "b")], total: 40 };
    const { expansions } = showFirstNeighbours(before, "hub", { found: again, count: 1 });
    expect(expansions.get("hub")).toEqual({ shown: 4, total: 40 });
  });

  test("brings the node itself where it is not there", () => {
    const { dataset } = showFirstNeighbours(INITIAL_STATE, "hub", { found, count: 1 });
    expect([...dataset.nodes.keys()]).toEqual(["hub", "b"]);
  });
});

describe("collapsing", () => {
  const first = addSubgraph(EMPTY_DATASET, { nodes: [hub, a], relationships: [] }, null);
  const brought = (...facts: readonly ReturnType<typeof fact>[]) =>
    addSubgraph(first, { nodes: [hub, b, c, d], relationships: facts }, "hub");
  const star = [fact("b", "hub", "b"), fact("c", "hub", "c"), fact("d", "hub", "d")];

  test("takes away what was brought, also what is only linked among itself", () => {
    expect([...broughtBy(brought(...star, fact("bc", "b", "c")), "hub")]).toEqual(["b", "c", "d"]);
  });

  test("leaves what else is linked with what stays, by however many steps", () => {
    expect([...broughtBy(brought(...star, fact("ab", "a", "b"), fact("bc", "b", "c")), "hub")]).toEqual(["d"]);
  });

  test("takes away what joined entities that were there before, unless another expansion brought it as well", () => {
    const between = [fact("ah", "a", "hub"), fact("ha", "hub", "a")];
    const joined = brought(...star, ...between);
    const alsoOfA = addSubgraph(joined, { nodes: [a, hub], relationships: between.slice(0, 1) }, "a");
    const collapsed = (dataset: typeof joined) => collapse({ ...INITIAL_STATE, dataset }, "hub").dataset;
    expect([...collapsed(joined).relationships.keys()]).toEqual([]);
    expect([...collapsed(joined).origins.keys()]).toEqual(["hub", "a"]);
    expect([...collapsed(alsoOfA).relationships.keys()]).toEqual(["fact:ah"]);
  });

  test("leaves what was there before, and a node from which others were brought", () => {
    const grown = addSubgraph(brought(...star), { nodes: [entity("e")], relationships: [fact("e", "d", "e")] }, "d");
    const state = { ...INITIAL_STATE, dataset: grown, expansions: new Map([["hub", { shown: 3, total: 3 }]]) };
    const collapsed = collapse(state, "hub");
    expect([...collapsed.dataset.nodes.keys()]).toEqual(["hub", "a", "d", "e"]);
    expect(collapsed.expansions.size).toBe(0);
  });
});
