import { expect, test } from "vitest";
import { countAreas, createAreas } from "./areas.js";

const AREAS = createAreas([
  { name: "南昌市", short: "南昌" },
  { name: "昌都市", short: "昌都" },
  { name: "朝阳区", short: "朝阳" },
  { name: "朝阳市", short: "朝阳" },
  { name: "攸县", short: null },
]);

test("a text names areas with or without their level, none out of the middle of another", () => {
  expect(countAreas("大南昌都市圈，南昌市和攸县，昌都", AREAS)).toEqual(
    new Map([
      ["南昌市", 2],
      ["攸县", 1],
      ["昌都市", 1],
    ]),
  );
});

test("several areas may be called alike without their level", () => {
  expect(AREAS.named("朝阳")).toEqual(["朝阳区", "朝阳市"]);
  expect([AREAS.has("朝阳"), AREAS.has("朝阳区")]).toEqual([false, true]);
});

test("a short name that is a word as well names no area in a text", () => {
  const areas = createAreas([{ name: "合作市", short: "合作" }], (word) => word === "合作");
  expect(countAreas("与合作市合作", areas)).toEqual(new Map([["合作市", 1]]));
});
