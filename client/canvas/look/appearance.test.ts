import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../../core/scene/dataset.js";
import { entity, fact } from "../../core/fixture.js";
import {
  ACCENT,
  FADED_COLOURS,
  fadedTypeColour,
  RULE_COLOURS,
  STATUS_COLOURS,
  TYPE_COLOURS,
} from "../../core/look/palette.js";
import { lookOfNothing as plain } from "../fixture.js";
import { calmLook, edgeLook, nameTone, neighbourhoodOf, nodeLook } from "./appearance.js";
import type { Look } from "./look.js";
import type { Picture } from "../picture.js";

const nodes = [entity("a"), entity("b", "Place", { name: "西岸", nameEn: "West Bund" }), entity("c")];
const dataset = addSubgraph(
  EMPTY_DATASET,
  { nodes, relationships: [fact("ab", "a", "b"), fact("bc", "b", "c")] },
  null,
);
const attributes = { x: 1, y: 2, size: 8, node: nodes[1]! };

describe("a neighbourhood", () => {
  test("is a node with its facts and their other ends, or a fact with its two ends", () => {
    expect(neighbourhoodOf(dataset, { kind: "node", id: "a" }, new Set())).toEqual({
      nodes: new Set(["a", "b"]),
      edges: new Set(["fact:ab"]),
    });
    expect(neighbourhoodOf(dataset, { kind: "relationship", id: "fact:bc" }, new Set())).toEqual({
      nodes: new Set(["b", "c"]),
      edges: new Set(["fact:bc"]),
    });
  });

  test("of something that is not on the canvas fades nothing", () => {
    expect(neighbourhoodOf(dataset, { kind: "node", id: "elsewhere" }, new Set())).toBeNull();
    expect(neighbourhoodOf(dataset, { kind: "relationship", id: "fact:elsewhere" }, new Set())).toBeNull();
  });
});

test("a neighbourhood leaves out what is hidden, and of something hidden it fades nothing", () => {
  const isHidden = new Set(["fact:ab", "c"]);
  expect(neighbourhoodOf(dataset, { kind: "node", id: "a" }, isHidden)).toEqual({
    nodes: new Set(["a"]),
    edges: new Set(),
  });
  expect(neighbourhoodOf(dataset, { kind: "relationship", id: "fact:ab" }, isHidden)).toBeNull();
  expect(neighbourhoodOf(dataset, { kind: "node", id: "c" }, new Set(["c", "fact:bc"]))).toBeNull();
});

describe("a node", () => {
  test("has its type's colour and its name in the reader's language", () => {
    expect(nodeLook("b", attributes, { ...plain, language: "en" })).toEqual({
      x: 1,
      y: 2,
      size: 8,
      color: TYPE_COLOURS.light.Place,
      label: "West Bund",
      hidden: false,
      highlighted: false,
      forceLabel: false,
      zIndex: 1,
      icon: 2,
      pinned: false,
    });
  });

  test("outside the selected neighbourhood fades and loses its name unless it is large, but stays", () => {
    const look: Look = { ...plain, bright: { nodes: new Set(["c"]), edges: new Set() } };
    expect(nodeLook("b", attributes, look)).toMatchObject({
      color: fadedTypeColour("Place", "light"),
      label: null,
      hidden: false,
      zIndex: 0,
    });
    expect(nodeLook("b", { ...attributes, size: 12 }, look).label).not.toBeNull();
  });

  test("has the name that tells it apart on this canvas", () => {
    const names = new Map([["b", "西岸（徐汇区）"]]);
    expect(nodeLook("b", attributes, { ...plain, names }).label).toBe("西岸（徐汇区）");
  });

  test("of a hidden type is hidden", () => {
    expect(nodeLook("b", attributes, { ...plain, hidden: new Set(["b"]) }).hidden).toBe(true);
  });

  test("is marked where it is pinned", () => {
    expect(nodeLook("b", attributes, { ...plain, pinned: new Set(["b"]) }).pinned).toBe(true);
  });
});

describe("a line", () => {
  test("tells the status by pattern and colour, a problem by a red end", () => {
    const { done, ongoing, planned, problem } = STATUS_COLOURS.light;
    const looks = ["done", "ongoing", "planned", "problem"].map((status) => lineOf({ status }));
    expect(looks.map(({ pattern, color, headColor }) => [pattern, color, headColor])).toEqual([
      ["solid", done, done],
      ["solid", ongoing, ongoing],
      ["dashed", planned, planned],
      ["dotted", done, problem],
    ]);
  });

  test("that follows from a heading is thinner than one that is stated", () => {
    expect(lineOf({ basis: "section" }).size).toBeLessThan(lineOf({ basis: "stated" }).size);
  });

  test("under the pointer, or selected, has the accent", () => {
    const at = { kind: "relationship", id: "fact:ab" } as const;
    expect([lineOf({}, { ...plain, hovered: at }).color, lineOf({}, { ...plain, selection: at }).color]).toEqual([
      ACCENT.light,
      ACCENT.light,
    ]);
  });

  test("tells the type of its relationship by its colour where that is wished, and a problem still by its end", () => {
    const look: Look = { ...plain, lineColours: "relation" };
    const [done, problem] = [lineOf({ status: "done" }, look), lineOf({ status: "problem" }, look)];
    expect([done.color, done.headColor, problem.color, problem.headColor]).toEqual([
      RULE_COLOURS.light.blue,
      RULE_COLOURS.light.blue,
      RULE_COLOURS.light.blue,
      STATUS_COLOURS.light.problem,
    ]);
    const mention = { ...fact("ab", "a", "b"), type: "MENTIONS" };
    expect(edgeLook("fact:ab", { relationship: mention }, look).color).toBe(STATUS_COLOURS.light.done);
    expect(lineOf({}, { ...look, bright: { nodes: new Set(), edges: new Set() } }).color).toBe(
      FADED_COLOURS.light.line,
    );
  });

  test("that is chosen with others looks as the selected one does", () => {
    const selected = lineOf({}, { ...plain, selection: { kind: "relationship", id: "fact:ab" } });
    expect(lineOf({}, { ...plain, chosen: new Set(["fact:ab"]) })).toEqual(selected);
  });

  test("of what was said to be no fact is thin and dotted, without a red end", () => {
    const look = lineOf({ status: "rejected", basis: "stated" });
    const colour = STATUS_COLOURS.light.planned;
    expect(look).toMatchObject({ size: 1, pattern: "dotted", color: colour, headColor: colour });
  });

  test("between partners points nowhere", () => {
    const relationship = fact("ab", "a", "b", "PARTNERS_WITH");
    expect(edgeLook("fact:ab", { relationship }, plain).arrow).toBe(false);
  });
});

function lineOf(properties: Record<string, string>, look: Look = plain) {
  const relationship = { ...fact("ab", "a", "b"), properties };
  return edgeLook("fact:ab", { relationship }, look);
}

test("the calm look is the same with nothing selected, pointed at or standing out", () => {
  const at = { kind: "node", id: "b" } as const;
  const bright = { nodes: new Set(["b"]), edges: new Set(["e"]) };
  expect(calmLook({ ...plain, selection: at, hovered: at, bright })).toEqual(plain);
});

test("while something stands out landmarks alone keep their names, paler; what is gone has none", () => {
  const picture: Picture = new MultiDirectedGraph();
  picture.addNode("b", { ...attributes, size: 8 });
  picture.addNode("landmark", { ...attributes, size: 20 });
  const bright = { nodes: new Set(["b", "gone"]), edges: new Set<string>() };
  const tones = (look: Pick<Look, "bright">) => ["b", "landmark", "gone"].map((id) => nameTone(picture, id, look));
  expect(tones({ bright: null })).toEqual(["full", "full", "none"]);
  expect(tones({ bright })).toEqual(["full", "faded", "none"]);
  expect(tones({ bright: { nodes: new Set(["landmark"]), edges: new Set() } })).toEqual(["none", "full", "none"]);
});
