import { expect, test } from "vitest";
import type { DocumentSummary } from "#model/api.js";
import { categoryName } from "./category-name.js";
import { createWords } from "./words.js";
import { zhCN } from "./zh-CN.js";

const words = createWords("zh-CN", zhCN);

function report(key: string, title: string, year: number): readonly [string, DocumentSummary] {
  const period = String(year);
  return [key, { key, title, issuer: "南京市政府", area: "南京市", year, period, file: `${key}.md` }];
}

const documents = new Map([
  report("document:a", "南京市政府工作报告", 2024),
  report("document:b", "南京市政府工作报告", 2025),
  report("document:c", "2026年南京市政府工作报告", 2026),
]);

test("documents are called by their titles, those of one title by issuer and period too, unknown ones by their keys", () => {
  const named = ["document:a", "document:b", "document:c", "document:d"].map((value) =>
    categoryName({ name: "document" }, value, { graph: { documents }, words }),
  );
  expect(named).toEqual([
    "南京市政府工作报告（南京市政府，2024年）",
    "南京市政府工作报告（南京市政府，2025年）",
    "2026年南京市政府工作报告",
    "document:d",
  ]);
});
