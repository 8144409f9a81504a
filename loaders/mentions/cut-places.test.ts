import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import { isCutPlace } from "./cut-places.js";

function isCut(text: string, name: string, type: EntityType = "Place"): boolean {
  const start = text.indexOf(name);
  return isCutPlace(text, { type, name, start, end: start + name.length, aliases: [], rule: "test", confidence: 1 });
}

test("a river in a street's name is no place, the river is", () => {
  expect(["澜沧江路改造", "澜沧江大道", "澜沧江路段治理", "澜沧江治理"].map((text) => isCut(text, "澜沧江"))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("whoever bears an office is no place", () => {
  expect(isCut("台州市市长述职", "台州市市长")).toBe(true);
  expect(isCut("台州市市长述职", "台州市")).toBe(false);
  expect(isCut("台州市市长述职", "台州市市长", "Organization")).toBe(false);
});
