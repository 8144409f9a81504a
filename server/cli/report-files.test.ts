import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bytesFromFile, reportFilesFromPaths } from "./report-files.js";

describe("reportFilesFromPaths", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mailuo-files-"));
    for (const name of ["上海市/2013.md", "南京市/2013.md", "南京市/工作报告.txt", "工作报告.html", "notes.png"]) {
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

  it("takes an empty path for a slip, not for the folder that it is called in", async () => {
    await expect(reportFilesFromPaths([""], folder)).rejects.toThrow("A path is empty; name a file or a folder.");
  });
});

describe("bytesFromFile", () => {
  it.skipIf(process.platform === "win32")("refuses what is no file, since reading it might never end", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mailuo-pipe-"));
    const pipe = join(folder, "pipe.txt");
    execFileSync("mkfifo", [pipe]);
    await expect(bytesFromFile(pipe)).rejects.toThrow(`${pipe}: this is not a regular file; save the text in one.`);
    await expect(bytesFromFile("/dev/zero")).rejects.toThrow("/dev/zero: this is not a regular file");
    rmSync(folder, { recursive: true });
  });
});
