import { describe, expect, test } from "vitest";
import { entity, fact, neighbours, result } from "./fixture.js";
import { INITIAL_STATE, type State } from "./state.js";
import {
  arrangeAfresh,
  clearCanvas,
  placeNode,
  settle,
  showNeighbours,
  showOverview,
  showQueryResult,
} from "./steps.js";

const [a, b, c] = [entity("a"), entity("b"), entity("c")];
const overview = showOverview(INITIAL_STATE, 2, result([a, b], [fact("ab", "a", "b")]));

function idsOf(state: State) {
  return {
    nodes: [...state.dataset.nodes.keys()],
    relationships: [...state.dataset.relationships.keys()],
    origins: Object.fromEntries(state.dataset.origins),
  };
}

describe("the overview", () => {
  test("fills the canvas and knows that there may be more than it asked for", () => {
    expect(idsOf(overview)).toEqual({
      nodes: ["a", "b"],
      relationships: ["fact:ab"],
      origins: { a: null, b: null },
    });
    expect(overview.overview).toEqual({ limit: 2, truncated: true });
    expect(showOverview(INITIAL_STATE, 3, result([a, b])).overview).toEqual({ limit: 3, truncated: false });
  });

  test("leads with what is linked, and adds what stands alone when all is there", () => {
    const answer = result([a, b, c], [fact("ab", "a", "b")]);
    expect(idsOf(showOverview(INITIAL_STATE, 3, answer)).nodes).toEqual(["a", "b"]);
    expect(idsOf(showOverview(overview, 6, answer)).nodes).toEqual(["a", "b", "c"]);
  });
});

describe("an expansion", () => {
  const answer = neighbours([a, c], [fact("ac", "a", "c")], 7);

  test("adds what is new beside its node and leaves the rest as it was", () => {
    const expanded = showNeighbours(overview, "a", 50, answer);
    expect(idsOf(expanded)).toEqual({
      nodes: ["a", "b", "c"],
      relationships: ["fact:ab", "fact:ac"],
      origins: { a: null, b: null, c: "a" },
    });
    expect(expanded.expansions.get("a")).toEqual({ shown: 1, total: 7 });
    expect(expanded.dataset.nodes.get("a")).toBe(overview.dataset.nodes.get("a"));
  });

  test("of a node that is not there brings the node itself, beside nothing", () => {
    expect(idsOf(showNeighbours(INITIAL_STATE, "a", 50, answer)).origins).toEqual({ a: null, c: "a" });
  });

  test("done twice is one step, and the dataset stays the same object", () => {
    const once = showNeighbours(overview, "a", 50, answer);
    const twice = showNeighbours(once, "a", 50, answer);
    expect(twice.steps).toEqual(once.steps);
    expect(twice.dataset).toBe(once.dataset);
  });
});

describe("dragging", () => {
  test("keeps the last place of a node, to a tenth", () => {
    const state = placeNode(placeNode(overview, "a", { x: 1, y: 2 }), "a", { x: 3.14159, y: -0.05 });
    expect(Object.fromEntries(state.points)).toEqual({ a: { x: 3.1, y: 0 } });
    expect([...state.pinned]).toEqual(["a"]);
    expect(state.steps.slice(1)).toEqual([{ kind: "place", id: "a", point: { x: 3.1, y: 0 } }]);
  });

  test("is remembered in order with expansions, which place new nodes beside the dragged one", () => {
    const first = placeNode(overview, "a", { x: 1, y: 1 });
    const expanded = showNeighbours(first, "a", 50, neighbours([a, c], [], 1));
    expect(placeNode(expanded, "a", { x: 9, y: 9 }).steps.map(({ kind }) => kind)).toEqual([
      "overview",
      "place",
      "expand",
      "place",
    ]);
  });

  test("keeps its place when everything else is laid out afresh", () => {
    const settled = settle(
      overview,
      new Map([
        ["a", { x: 5, y: 5 }],
        ["b", { x: 6, y: 6 }],
      ]),
      null,
    );
    const state = arrangeAfresh(placeNode(settled, "a", { x: 1, y: 1 }));
    expect(Object.fromEntries(state.points)).toEqual({ a: { x: 1, y: 1 } });
  });
});

test("what a layout found for nodes that went meanwhile is left out", () => {
  const state = settle(
    overview,
    new Map([
      ["a", { x: 5, y: 5 }],
      ["gone", { x: 6, y: 6 }],
    ]),
    null,
  );
  expect([...state.points.keys()]).toEqual(["a"]);
});

test("a query's result in place of the canvas leaves nothing of what was there, but what was hidden stays hidden", () => {
  const step = { kind: "query", text: "MATCH (c) RETURN c", params: {} } as const;
  const hidden: State = { ...overview, hiddenTypes: new Set(["Place"]) };
  const state = showQueryResult(clearCanvas(hidden), step, { nodes: [c], relationships: [] });
  expect(idsOf(state)).toEqual({ nodes: ["c"], relationships: [], origins: { c: null } });
  expect(state.steps).toEqual([step]);
  expect([...state.hiddenTypes]).toEqual(["Place"]);
  expect(state.overview).toBeNull();
});
