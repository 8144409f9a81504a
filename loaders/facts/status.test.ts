import { describe, expect, it } from "vitest";
import { isDenied, statusOfClause } from "./status.js";

describe("statusOfClause", () => {
  it.each([
    ["西岸艺术品保税仓库竣工并通过验收", "review", "done"],
    ["西岸传媒港建设稳步推进", "review", "ongoing"],
    ["争取国家基金落户", "review", "planned"],
    ["建设西岸传媒港", "plan", "planned"],
    ["西岸传媒港进展缓慢", "problem", "problem"],
  ] as const)("%s, said in a section of kind %s, is %s", (clause, modality, status) => {
    expect(statusOfClause(clause, modality)).toBe(status);
  });
});

describe("isDenied", () => {
  it("tells what is lacking from what is there", () => {
    expect([isDenied("缺少龙头项目"), isDenied("引进龙头项目")]).toEqual([true, false]);
  });
});
