import { expect, test } from "vitest";
import { namedLines, namedOnce } from "./line-names.js";

const few = () => ["a", "b", "c"];
const many = () => Array.from({ length: 121 }, (_, index) => `${index}`);

test("no line has a name where none is wanted", () => {
  const bright = new Set(["a"]);
  expect(namedLines({ lineNames: "none", bright, pointed: ["b"], seen: few })).toEqual([]);
});

test.each(["selected", "all"] as const)("what stands out alone is named while something does (%s)", (lineNames) => {
  expect(namedLines({ lineNames, bright: new Set(["a"]), pointed: ["b"], seen: few })).toEqual(["a"]);
});

test("what is pointed at is named while nothing stands out", () => {
  expect(namedLines({ lineNames: "selected", bright: null, pointed: ["b"], seen: few })).toEqual(["b"]);
});

test("all are named while few are seen, else only those of what is pointed at", () => {
  expect(namedLines({ lineNames: "all", bright: null, pointed: ["b"], seen: few })).toEqual(["a", "b", "c"]);
  expect(namedLines({ lineNames: "all", bright: null, pointed: ["b"], seen: many })).toEqual(["b"]);
});

test("lines that say the same of the same two nodes are named once, those of another type or direction by themselves", () => {
  const lines = {
    2012: { start: "station", end: "city", type: "LOCATED_IN" },
    2015: { start: "station", end: "city", type: "LOCATED_IN" },
    built: { start: "city", end: "station", type: "PARTICIPATES_IN" },
    back: { start: "city", end: "station", type: "LOCATED_IN" },
  };
  const said = new Map(Object.entries(lines));
  expect(namedOnce([...said.keys(), "gone"], (id) => said.get(id) ?? null)).toEqual(["2012", "built", "back"]);
});

const partners = (start: string, end: string) => ({ start, end, type: "PARTNERS_WITH" });

test("of partners, whichever is named first, one name is enough", () => {
  const said = new Map([
    ["one", partners("沪", "苏")],
    ["other", partners("苏", "沪")],
  ]);
  expect(namedOnce([...said.keys()], (id) => said.get(id) ?? null)).toEqual(["one"]);
});
