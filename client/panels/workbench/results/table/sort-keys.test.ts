import { expect, test } from "vitest";
import type { Cell } from "#model/query.js";
import { orderOf, sortKey } from "./sort-keys.js";

const READING = {
  graph: { nodes: new Map(), relationships: new Map() },
  words: { language: "zh-CN", relationName: (type: string) => type },
} as const;

function sorted(cells: readonly Cell[], isDescending = false): readonly Cell[] {
  const keys = cells.map((cell) => sortKey(cell, READING));
  return orderOf(keys, { language: "zh-CN", isDescending }).map((place) => cells[place] ?? null);
}

test("numbers are put in the order of their worth, also those beyond what JavaScript counts", () => {
  const large = { $type: "Integer", _value: "9007199254740993" };
  expect(sorted([10, large, 9, -1])).toEqual([-1, 9, 10, large]);
});

test("Chinese is put in the order of its pinyin, and numbers within texts count as such", () => {
  expect(sorted(["张江", "西岸 10", "西岸 9", "漕河泾"])).toEqual(["漕河泾", "西岸 9", "西岸 10", "张江"]);
});

test("times with an offset are put in the order of their moments", () => {
  const [early, late] = [
    { $type: "OffsetDateTime", _value: "2014-07-01T10:00:00+08:00" },
    { $type: "ZonedDateTime", _value: "2014-07-01T03:00:00Z[UTC]" },
  ];
  expect(sorted([late, early])).toEqual([early, late]);
});

test("what is empty comes last whichever way, and what is equal stays as it came", () => {
  expect([sorted([null, "b", "a"]), sorted([null, "a", "b"], true)]).toEqual([
    ["a", "b", null],
    ["b", "a", null],
  ]);
  expect(orderOf(["x", "a", "x", "a"], { language: "en", isDescending: true })).toEqual([0, 2, 1, 3]);
});
