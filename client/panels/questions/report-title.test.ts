import { expect, test } from "vitest";
import { reportTitle } from "./report-title.js";

test.each([
  ["2025年政府工作报告", "2025 government work report"],
  ["重庆市2025年政府工作报告", "2025 government work report"],
  ["徐汇区委2014年上半年工作总结", "徐汇区委2014年上半年工作总结"],
  ["关于2025年政府工作报告的说明", "关于2025年政府工作报告的说明"],
])("in English “%s” is told as “%s”", (title, told) => {
  expect(reportTitle(title, "en")).toBe(told);
  expect(reportTitle(title, "zh-CN")).toBe(title);
});
