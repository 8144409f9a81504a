import { describe, expect, it } from "vitest";
import { splitItems } from "./list-marks.js";

describe("splitItems", () => {
  it.each([
    ["粮食、蔬菜和水果以及茶叶", ["粮食", "蔬菜", "水果", "茶叶"]],
    ["惠及农户与参与企业", ["惠及农户", "参与企业"]],
    ["县（市、区）、“两集、两散”港区", ["县（市、区）", "“两集、两散”港区"]],
    ["教育、卫生和社会工作投资", ["教育", "卫生和社会工作投资"]],
    ["研究与试验发展（R&D）经费和研发人员", ["研究与试验发展（R&D）经费", "研发人员"]],
    ["教育、卫生和社会保障投资", ["教育", "卫生", "社会保障投资"]],
  ])("cuts %s at its list marks only", (words, items) => {
    expect(splitItems(words)).toEqual(items);
  });
});
