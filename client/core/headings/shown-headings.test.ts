import { expect, test } from "vitest";
import { entity } from "../fixture.js";
import { INITIAL_STATE, type State } from "../state.js";
import type { Heading } from "./heading.js";
import { shownHeadings } from "./shown-headings.js";

const [a, b, c] = [entity("a"), entity("b"), entity("c", "Place")];

function heading(subject: Heading["subject"], members: readonly string[]): Heading {
  return { subject, at: { x: 0, y: 0 }, room: 100, members, guide: null };
}

const state: State = {
  ...INITIAL_STATE,
  dataset: { ...INITIAL_STATE.dataset, nodes: new Map([a, b, c].map((node) => [node.id, node])) },
  headings: [
    heading({ kind: "type", type: "Project" }, ["a", "b", "gone"]),
    heading({ kind: "type", type: "Place" }, ["c"]),
    heading({ kind: "north" }, []),
  ],
};

function counts(given: Partial<State>): readonly (readonly [string, number | null])[] {
  return shownHeadings({ ...state, ...given }).map(({ subject, count }) => [
    subject.kind === "type" ? subject.type : subject.kind,
    count,
  ]);
}

test("a heading counts those of its nodes that are on the canvas and shown", () => {
  expect(counts({ hidden: new Set(["a"]) })).toEqual([
    ["Project", 1],
    ["Place", 1],
    ["north", null],
  ]);
});

test("a heading whose nodes are all hidden is not shown", () => {
  expect(counts({ hiddenTypes: new Set(["Place"]) })).toEqual([
    ["Project", 2],
    ["north", null],
  ]);
});
