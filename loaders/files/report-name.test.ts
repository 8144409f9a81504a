import { describe, expect, it } from "vitest";
import { reportName } from "./report-name.js";

describe("reportName", () => {
  it.each([
    ["/reports/xuhui-2014-h1.txt", "xuhui-2014-h1.txt"],
    ["/reports/上海市/2013.md", "上海市/2013.md"],
    ["/reports/上海市/2014-h1.txt", "上海市/2014-h1.txt"],
    ["/2013.md", "2013.md"],
  ])("of %s is %s", (path, name) => {
    expect(reportName(path)).toBe(name);
  });
});
