import { expect, test } from "vitest";
import { completeItems } from "./name-lists.js";

test("all of a list are told by the head where the first is", () => {
  expect(completeItems(["每千人口拥有执业（助理）医师数", "床位数"])).toEqual([
    "每千人口拥有执业（助理）医师数",
    "每千人口拥有床位数",
  ]);
});

test.each([
  ["医疗卫生机构数", "床位数"],
  ["村组两级总资产", "经营纯收入"],
  ["每万人口发明专利拥有量", "研发经费占比"],
])("%s and %s are two measures by themselves", (first, second) => {
  expect(completeItems([first, second])).toEqual([first, second]);
});
