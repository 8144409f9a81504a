import { expect, test } from "vitest";
import {
  choiceFromCode,
  codeFromChoice,
  type CrossingChoice,
  DEFAULT_CROSSING,
  isFiltered,
  toggleFacet,
  withoutFilters,
} from "./crossing-choice.js";

const CHOICE: CrossingChoice = {
  form: "list",
  group: "place",
  order: "name",
  text: "西岸 & 龙华",
  facets: { status: ["ongoing", "planned"], route: ["policy"], year: ["2014"], area: ["徐汇区"], document: [] },
  confidence: [0.5, 0.9],
  folded: ["", "place:西岸"],
  at: { project: "project:西岸传媒港", initiative: null },
};

test("an address says a choice whole, and nothing where all is as usual", () => {
  expect(choiceFromCode(codeFromChoice(CHOICE))).toEqual(CHOICE);
  expect([codeFromChoice(DEFAULT_CROSSING), choiceFromCode("")]).toEqual(["", DEFAULT_CROSSING]);
});

test("what a mangled address says and nobody understands is as usual", () => {
  expect(choiceFromCode("form=pie&group=&order=7&from=2&to=-1&to=x&%")).toEqual(DEFAULT_CROSSING);
});

test("a value is asked for, and no longer when it is asked for again", () => {
  const planned = toggleFacet(DEFAULT_CROSSING, "status", "planned");
  expect([planned.facets.status, isFiltered(planned)]).toEqual([["planned"], true]);
  expect(toggleFacet(planned, "status", "planned")).toEqual(DEFAULT_CROSSING);
});

test("without filters the form, the groups and the order stay", () => {
  const { facets, text, confidence } = DEFAULT_CROSSING;
  expect(withoutFilters(CHOICE)).toEqual({ ...CHOICE, facets, text, confidence });
});
