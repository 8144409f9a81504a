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

test("a sum by its own word, and what all of a list are refunded by", () => {
  expect(completeItems(["医疗保险财政补贴", "月平均养老金"])).toEqual(["医疗保险财政补贴", "月平均养老金"]);
  expect(completeItems(["残疾人生活补贴", "护理补贴标准"])).toEqual(["残疾人生活补贴标准", "护理补贴标准"]);
  expect(completeItems(["门诊费用", "住院费用报销比例"])).toEqual(["门诊费用报销比例", "住院费用报销比例"]);
  expect(completeItems(["城镇职工", "居民医保政策内报销比例"])).toEqual([
    "城镇职工医保政策内报销比例",
    "居民医保政策内报销比例",
  ]);
});

test("the share that a list's verb tells is that of each", () => {
  expect(itemsOf("产业投资、工业投资分别占全部投资的", 2)).toEqual([
    "产业投资占全部投资比重",
    "工业投资占全部投资比重",
  ]);
});

test.each([
  ["粮食、蔬菜和水果产量", 3, ["粮食", "蔬菜", "水果产量"]],
  ["城乡人均可支配收入", 2, ["城镇人均可支配收入", "农村人均可支配收入"]],
  ["城乡低保标准", 2, ["城市低保标准", "农村低保标准"]],
  ["市县财政收入", 2, ["市级财政收入", "县级财政收入"]],
  ["市县长项目落地率", 2, ["市县长项目落地率"]],
])("%s is of %i", (words, count, items) => {
  expect(itemsOf(words, count)).toEqual(items);
});
