import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportFilesFromPaths, reportName } from "./report-files.js";

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

describe("reportFilesFromPaths", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mailuo-files-"));
    for (const name of ["上海市/2013.md", "南京市/2013.md", "南京市/工作报告.txt", "工作报告.html", "notes.pdf"]) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), "");
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("knows a report by the same name, whether it, its folder or a folder above is named", async () => {
    expect(await reportFilesFromPaths(["上海市"], folder)).toEqual([
      { path: join(folder, "上海市/2013.md"), name: "上海市/2013.md" },
    ]);
    expect(await reportFilesFromPaths(["上海市/2013.md", "./上海市", "南京市/2013.md"], folder)).toEqual([
      { path: join(folder, "上海市/2013.md"), name: "上海市/2013.md" },
      { path: join(folder, "南京市/2013.md"), name: "南京市/2013.md" },
    ]);
  });

  it("refuses two reports of which the later would replace the earlier", async () => {
    await expect(reportFilesFromPaths(["."], folder)).rejects.toThrow("would both be document:工作报告");
  });
});
