import { expect, test } from "vitest";
import { reportTitle } from "./report-title.js";

test.each([
  ["2025年政府工作报告", "2025 government work report"],
  ["重庆市2025年政府工作报告", "2025 government work report"],
  ["苏州市2025年政府工作报告", "苏州市 2025 government work report"],
  ["徐汇区委2014年上半年工作总结", "徐汇区委2014年上半年工作总结"],
  ["关于2025年政府工作报告的说明", "关于2025年政府工作报告的说明"],
])("beside 重庆市, “%s” is told in English as “%s”", (title, english) => {
  const told = ["重庆市"];
  expect(reportTitle(title, { language: "en", told })).toBe(english);
  expect(reportTitle(title, { language: "zh-CN", told })).toBe(title);
});
