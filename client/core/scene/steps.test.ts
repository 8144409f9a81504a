import { describe, expect, test } from "vitest";
import { entity, fact, neighbours, result } from "../fixture.js";
import { INITIAL_STATE, type State } from "../state.js";
import {
  arrangeAfresh,
  clearCanvas,
  markPlain,
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
    const expanded = showNeighbours(overview, "a", answer);
    expect(idsOf(expanded)).toEqual({
      nodes: ["a", "b", "c"],
      relationships: ["fact:ab", "fact:ac"],
      origins: { a: null, b: null, c: "a" },
    });
    expect(expanded.expansions.get("a")).toEqual({ shown: 1, total: 7 });
    expect(expanded.dataset.nodes.get("a")).toBe(overview.dataset.nodes.get("a"));
  });

  test("of a node that is not there brings the node itself, beside nothing", () => {
    expect(idsOf(showNeighbours(INITIAL_STATE, "a", answer)).origins).toEqual({ a: null, c: "a" });
  });

  test("done twice leaves the dataset the same object", () => {
    const once = showNeighbours(overview, "a", answer);
    const twice = showNeighbours(once, "a", answer);
    expect(twice.dataset).toBe(once.dataset);
  });
});

describe("dragging", () => {
  test("keeps the last place of a node, to a hundredth, and pins it", () => {
    const state = placeNode(placeNode(overview, "a", { x: 1, y: 2 }), "a", { x: 3.14159, y: -0.004 });
    expect(Object.fromEntries(state.points)).toEqual({ a: { x: 3.14, y: 0 } });
    expect([...state.pinned]).toEqual(["a"]);
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

describe("what the page opens with", () => {
  const found: State["points"] = new Map([
    ["a", { x: 1, y: 1 }],
    ["b", { x: 2, y: 2 }],
  ]);
  const opened = markPlain(overview);

  test("is where its first layout put it", () => {
    expect(settle(opened, found, null).plain).toEqual({ dataset: overview.dataset, points: found });
  });

  test("is not what another layout, one that was not finished, or people made of it", () => {
    const stopped = settle(opened, found, null, { isFinished: false });
    const others = [
      stopped,
      settle(arrangeAfresh(stopped, { kind: "circle" }), found, null),
      settle(placeNode(opened, "a", { x: 9, y: 9 }), found, null),
    ];
    for (const { plain, points } of others) expect(plain?.points).not.toBe(points);
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
  const hidden: State = { ...overview, hiddenTypes: new Set(["Place"]) };
  const state = showQueryResult(clearCanvas(hidden), { nodes: [c], relationships: [] });
  expect(idsOf(state)).toEqual({ nodes: ["c"], relationships: [], origins: { c: null } });
  expect([...state.hiddenTypes]).toEqual(["Place"]);
  expect(state.overview).toBeNull();
});
