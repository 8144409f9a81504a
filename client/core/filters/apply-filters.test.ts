import { expect, test } from "vitest";
import type { Condition } from "../conditions/condition.js";
import { addSubgraph, EMPTY_DATASET } from "../scene/dataset.js";
import { graphContext } from "../fields/graph-context.js";
import { entity, fact } from "../fixture.js";
import { ready } from "../loadable.js";
import { INITIAL_STATE } from "../state.js";
import { applyFilters } from "./apply-filters.js";
import type { Filter } from "./filter.js";

/** a–b–c–a is a triangle, d hangs on c, e–f stand apart, g stands alone. */
const nodes = ["a", "b", "c", "d", "e", "f", "g"].map((id) =>
  entity(id, id === "d" ? "Place" : "Project", id === "a" ? { lat: 31, aliases: ["Alpha"] } : {}),
);
const relationships = [
  given("ab", { status: "done", confidence: 0.9, document: "x" }),
  given("bc", { status: "planned", confidence: 0.5, document: "x" }),
  given("ca", { status: "done", confidence: 0.7, document: "y" }),
  given("cd", { status: "planned", document: "y" }),
  given("ef", { status: "ongoing", confidence: 0.4 }),
];
const dataset = addSubgraph(EMPTY_DATASET, { nodes, relationships }, null);
const graph = graphContext({ ...INITIAL_STATE, dataset });

const COUNTS = { sections: 0, passages: 0, mentions: 0, facts: 0 };

function given(ends: string, properties: Record<string, string | number>) {
  return { ...fact(ends, ends[0] ?? "", ends[1] ?? ""), properties };
}

function filter(condition: Condition, effect: Filter["effect"] = "hide"): Filter {
  return { id: condition.kind, isOn: true, effect, condition };
}

function shown(...filters: readonly Filter[]): string {
  const answer = applyFilters(graph, { nodes, relationships }, filters);
  return [answer.nodes, answer.relationships]
    .map((items) => items.map(({ id }) => id.replace("fact:", "")).join(" "))
    .join(" | ");
}

test.each<[string, Condition, string]>([
  [
    "a status",
    { kind: "category", field: "status", values: ["done"], missing: true, isExcept: false },
    "a b c g | ab ca",
  ],
  ["types", { kind: "category", field: "type", values: ["Place"], missing: true, isExcept: false }, "d | "],
  ["a range", { kind: "range", field: "confidence", from: 0.6, to: null, missing: false }, "a b c g | ab ca"],
  [
    "a range, or not known",
    { kind: "range", field: "confidence", from: 0.6, to: 1, missing: true },
    "a b c d g | ab ca cd",
  ],
  ["a property", { kind: "range", field: "node:lat", from: 30, to: 32, missing: false }, "a | "],
  ["a degree", { kind: "range", field: "degree", from: 2, to: null, missing: false }, "a b c | ab bc ca"],
  ["a text", { kind: "text", text: " alPHA" }, "a | "],
  ["no text", { kind: "text", text: " " }, "a b c d e f g | ab bc ca cd ef"],
  ["the largest component", { kind: "component", node: null }, "a b c d | ab bc ca cd"],
  ["a component", { kind: "component", node: "f" }, "e f | ef"],
  ["the 2-core", { kind: "core", least: 2 }, "a b c | ab bc ca"],
  ["the surroundings", { kind: "ego", node: "d", steps: 2 }, "a b c d | ab bc ca cd"],
  ["the surroundings of what is not there", { kind: "ego", node: "z", steps: 1 }, "a b c d e f g | ab bc ca cd ef"],
  [
    "documents that did not come yet",
    { kind: "range", field: "year", from: 2014, to: 2014, missing: false },
    "a b c d e f g | ab bc ca cd ef",
  ],
])("what passes a filter of %s is left, without nodes that keep no relationship", (_name, condition, left) => {
  expect(shown(filter(condition))).toBe(left);
});

test("a year is that of the document that states a fact", () => {
  const document = {
    title: "",
    issuer: null,
    area: null,
    period: null,
    file: "",
    sha256: "",
    loadedAt: null,
    ...COUNTS,
  };
  const items = [
    { ...document, key: "x", year: 2013 },
    { ...document, key: "y", year: 2014 },
  ];
  const documents = ready({ items, total: 2, truncated: false, nextCursor: null });
  const dated = graphContext({ ...INITIAL_STATE, dataset, documents });
  const year = filter({ kind: "range", field: "year", from: 2014, to: 2014, missing: false });
  expect(applyFilters(dated, { nodes, relationships }, [year]).relationships.map(({ id }) => id)).toEqual([
    "fact:ca",
    "fact:cd",
  ]);
});

test("the order of filters does not matter: structure is looked for in what the others leave", () => {
  const [core, status] = [
    filter({ kind: "core", least: 1 }),
    filter({ kind: "category", field: "status", values: ["planned"], missing: false, isExcept: false }),
  ];
  expect([shown(core, status), shown(status, core)]).toEqual(["b c d | bc cd", "b c d | bc cd"]);
});

test("a filter that fades hides nothing, and one that is off does nothing", () => {
  const fading = filter({ kind: "category", field: "type", values: ["Place"], missing: true, isExcept: false }, "fade");
  const { nodes: all, faded } = applyFilters(graph, { nodes, relationships }, [fading]);
  expect([all.length, [...faded]]).toEqual([
    7,
    ["a", "b", "c", "e", "f", "g", "fact:ab", "fact:bc", "fact:ca", "fact:cd", "fact:ef"],
  ]);
  expect(applyFilters(graph, { nodes, relationships }, [{ ...fading, isOn: false }]).faded.size).toBe(0);
});

test("what fades by its relationships fades as well where another filter hides these", () => {
  const done = filter({ kind: "category", field: "status", values: ["done"], missing: false, isExcept: false }, "fade");
  const placesAndC = filter({ kind: "text", text: "d" });
  expect([...applyFilters(graph, { nodes, relationships }, [done, placesAndC]).faded]).toEqual(["d"]);
});
