import { expect, test } from "vitest";
import { completeItems, itemsOf } from "./name-lists.js";

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

test.each([
  [
    ["工业投资", "民间投资占比"],
    ["工业投资占比", "民间投资占比"],
  ],
  [
    ["规模以上工业企业利税", "利润增速"],
    ["规模以上工业企业利税增速", "利润增速"],
  ],
])("what the last of %j is told of is told of each", (items, names) => {
  expect(completeItems(items)).toEqual(names);
});

test("the share that a list's verb tells is that of each", () => {
  expect(itemsOf("产业投资、工业投资分别占全部投资的", 2)).toEqual([
    "产业投资占全部投资比重",
    "工业投资占全部投资比重",
  ]);
});
