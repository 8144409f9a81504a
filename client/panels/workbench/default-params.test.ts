import { expect, test } from "vitest";
import { defaultParams } from "./default-params.js";

test("every default of the catalogue is given, empty lists too", () => {
  const declared = [
    { name: "key" },
    { name: "limit", default: 200 },
    { name: "types", default: [] },
    { name: "odd", default: { a: 1 } },
  ];
  expect(defaultParams(declared)).toEqual({ limit: 200, types: [] });
});
