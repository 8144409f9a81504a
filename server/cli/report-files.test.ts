import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import type * as FilePromises from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bytesFromFile, openReportFile, reportFilesFromPaths } from "./report-files.js";

/** Called before a folder is listed. */
const beforeListing = vi.hoisted(() => ({ call: (_folder: string): void => {} }));
vi.mock("node:fs/promises", async (load) => {
  const real = await load<typeof FilePromises>();
  const readdir = (folder: string, options: { withFileTypes: true }) => {
    beforeListing.call(folder);
    return real.readdir(folder, options);
  };
  return { ...real, readdir };
});

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

  it.skipIf(process.getuid?.() === 0)(
    "keeps a folder that may not be opened among the files, but watches nothing half seen",
    async () => {
      chmodSync(join(folder, "南京市"), 0);
      const files = await reportFilesFromPaths(["."], folder);
      expect(files.map(({ path }) => path)).toContain(join(folder, "南京市"));
      expect(files.map(({ name }) => name)).toContain("上海市/2013.md");
      await expect(reportFilesFromPaths(["."], folder, { isWatched: true })).rejects.toThrow("check its permissions");
      chmodSync(join(folder, "南京市"), 0o755);
    },
  );

  it("takes a folder that goes while a watched one is looked at for gone, as its files are", async () => {
    beforeListing.call = (listed) => {
      if (listed.endsWith("南京市")) rmSync(listed, { recursive: true });
    };
    const files = await reportFilesFromPaths(["."], folder, { isWatched: true });
    beforeListing.call = () => {};
    expect(files.map(({ name }) => name)).toEqual(["上海市/2013.md", expect.stringMatching(/工作报告\.html$/u)]);
  });

  it("takes an empty path for a slip, not for the folder that it is called in", async () => {
    await expect(reportFilesFromPaths([""], folder)).rejects.toThrow("A path is empty; name a file or a folder.");
  });
});

describe("openReportFile", () => {
  it("takes what is said beside a file, under what the caller says", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mailuo-notes-"));
    mkdirSync(join(folder, "徐汇", "2014"), { recursive: true });
    const file = join(folder, "徐汇", "2014", "h1.txt");
    writeFileSync(file, "各位代表");
    writeFileSync(join(folder, "徐汇", "mailuo.json"), '{"area":"徐汇区","files":{"2014/h1.txt":{"year":2013}}}');
    writeFileSync(`${file}.meta.json`, '{"title":"报告","year":2014}');
    const { path, hints } = await openReportFile(file, { issuer: "徐汇区委", title: undefined, year: 2015 });
    expect([path, hints]).toEqual(["2014/h1.txt", { area: "徐汇区", issuer: "徐汇区委", title: "报告", year: 2015 }]);
    expect(await reportFilesFromPaths(["徐汇"], folder)).toEqual([{ path: file, name: "2014/h1.txt" }]);
    rmSync(folder, { recursive: true });
  });

  it("refuses an address and what is larger than any file may be", async () => {
    await expect(reportFilesFromPaths(["https://example.org/a.html"], "/")).rejects.toThrow(
      "https://example.org/a.html: addresses are not fetched; save the page and name its file.",
    );
    const folder = mkdtempSync(join(tmpdir(), "mailuo-huge-"));
    const file = join(folder, "huge.zip");
    writeFileSync(file, "");
    truncateSync(file, 2_000_000_000);
    await expect(openReportFile(file, {})).rejects.toThrow("the file has 2000 MB, more than the 1000 MB that are read");
    rmSync(folder, { recursive: true });
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
