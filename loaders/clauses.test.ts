import { describe, expect, it } from "vitest";
import { splitClauses } from "./clauses.js";

function clausesOf(text: string): string[] {
  return splitClauses(text).map(({ start, end }) => text.slice(start, end));
}

describe("splitClauses", () => {
  it("cuts at commas, semicolons and colons of either width", () => {
    expect(clausesOf("完成投资,增长8%；主要是：工业，农业。")).toEqual([
      "完成投资",
      "增长8%",
      "主要是",
      "工业",
      "农业",
    ]);
  });

  it("keeps quotations, titles and brackets whole", () => {
    expect(clausesOf("牢记“照镜子,正衣冠”,制定《关于A,B的意见》（试行，一年）")).toEqual([
      "牢记“照镜子,正衣冠”",
      "制定《关于A,B的意见》（试行，一年）",
    ]);
  });

  it("cuts no number at its thousands", () => {
    expect(clausesOf("支出5，960，000元，产量1,200万吨,共2019，100个")).toEqual([
      "支出5，960，000元",
      "产量1,200万吨",
      "共2019",
      "100个",
    ]);
  });

  it("takes a mark that is never closed for damage", () => {
    expect(clausesOf("所谓“四风,问题,整改")).toEqual(["所谓“四风", "问题", "整改"]);
  });
});
