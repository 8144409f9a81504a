import { expect, test } from "vitest";
import { fact } from "../../core/fixture.js";
import { STATUS_COLOURS } from "../../core/look/palette.js";
import { parallelsOf } from "../../core/scene/parallels.js";
import { edgeLook } from "./appearance.js";
import type { Look } from "./look.js";
import { lookOfNothing } from "../fixture.js";

const lines = ["done", "done", "done", "planned", "problem"].map((status, index) => {
  const line = fact(`${index}`, index === 2 ? "b" : "a", index === 2 ? "a" : "b");
  return { ...line, properties: { ...line.properties, status } };
});

function looksOf(shown: readonly (typeof lines)[number][], look: Partial<Look> = {}) {
  const whole: Look = { ...lookOfNothing, parallels: parallelsOf(shown), ...look };
  return shown.map((relationship) => edgeLook(relationship.id, { relationship }, whole));
}

test("few lines between two nodes have a lane each", () => {
  expect(looksOf(lines.slice(1, 3)).map(({ lane, count, hidden }) => [lane, count, hidden])).toEqual([
    [-0.5, 1, false],
    [-0.5, 1, false],
  ]);
});

test("of many, the first of each direction stand for all, in what all have in common", () => {
  const { done } = STATUS_COLOURS.light;
  const looks = looksOf(lines);
  expect(looks.map(({ hidden, count }) => (hidden ? null : count))).toEqual([5, null, 0, null, null]);
  expect(looks[0]).toMatchObject({ color: done, headColor: done, pattern: "solid", lane: 0, arrow: true });
  const planned = lines.map((line) => ({ ...line, properties: { ...line.properties, status: "planned" } }));
  expect(looksOf(planned)[0]).toMatchObject({ color: STATUS_COLOURS.light.planned, pattern: "dashed" });
  expect(looks[0]?.size).toBeGreaterThan(looksOf(lines.slice(0, 4))[0]?.size ?? Infinity);
});

test("many fan out as soon as one of them is selected", () => {
  const looks = looksOf(lines, { open: "fact:4" });
  expect(looks.map(({ lane, count, hidden }) => [lane, count, hidden])).toEqual([
    [-2, 1, false],
    [-1, 1, false],
    [-2, 1, false],
    [0, 1, false],
    [1, 1, false],
  ]);
});

test("a line that stands for others looks like those of them that stand out", () => {
  expect([brightLook("fact:3"), brightLook("fact:elsewhere")]).toMatchObject([
    { zIndex: 1, pattern: "dashed" },
    { zIndex: 0, pattern: "solid" },
  ]);
});

/** How the first line looks while this one stands out. */
function brightLook(edge: string) {
  return looksOf(lines, { bright: { nodes: new Set(["a", "b"]), edges: new Set([edge]) } })[0];
}
