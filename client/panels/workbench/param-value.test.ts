import { expect, test } from "vitest";
import { defaultParams, paramValue, writtenParam } from "./param-value.js";

test("a written value becomes what the parameter's type asks for", () => {
  expect([
    paramValue("12", "integer"),
    paramValue("0.5", "float"),
    paramValue("true", "boolean"),
    paramValue("Place, Project", "string[]"),
    paramValue("12", "string"),
    paramValue("a dozen", "integer"),
  ]).toEqual([12, 0.5, true, ["Place", "Project"], "12", "a dozen"]);
});

test("defaults are written as people write them", () => {
  expect([writtenParam(["a", "b"]), writtenParam(200), writtenParam(undefined), writtenParam(null)]).toEqual([
    "a, b",
    "200",
    "",
    "",
  ]);
});

test("every default of the catalogue is given, empty lists too", () => {
  const declared = [
    { name: "key" },
    { name: "limit", default: 200 },
    { name: "types", default: [] },
    { name: "odd", default: { a: 1 } },
  ];
  expect(defaultParams(declared)).toEqual({ limit: 200, types: [] });
});
