import { expect, test } from "vitest";
import type { DocumentSummary } from "#model/api.js";
import { categoryName } from "./category-name.js";
import { createWords } from "./words.js";
import { zhCN } from "./zh-CN.js";

const words = createWords("zh-CN", zhCN);

function report(key: string, title: string, year: number, issuer = "南京市政府"): readonly [string, DocumentSummary] {
  const period = String(year);
  return [key, { key, title, issuer, area: "南京市", year, period, file: `${key}.md` }];
}

const documents = new Map([
  report("document:a", "南京市政府工作报告", 2024),
  report("document:b", "南京市政府工作报告", 2025),
  report("document:c", "2026年政府工作报告", 2026),
  report("document:e", "2023年工作报告", 2023),
  report("document:f", "2023年工作报告", 2023, "南京市委"),
]);

test("documents are called as elsewhere, those that are called alike by issuer and period too, unknown ones by their keys", () => {
  const named = ["a", "b", "c", "e", "f", "d"].map((letter) =>
    categoryName({ name: "document" }, `document:${letter}`, { graph: { documents }, words }),
  );
  expect(named).toEqual([
    "南京市政府工作报告 · 2024年",
    "南京市政府工作报告 · 2025年",
    "2026年政府工作报告 · 南京市",
    "2023年工作报告（南京市政府，2023年）",
    "2023年工作报告（南京市委，2023年）",
    "document:d",
  ]);
});
