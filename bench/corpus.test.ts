import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesOfCorpus } from "./corpus.js";

describe("filesOfCorpus", () => {
  let home = "";
  const within = (...names: string[]): string => join(home, ...names);
  const archive = (): string => within("all.tar");

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "mailuo-corpus-"));
    mkdirSync(within("packed", "上海市"), { recursive: true });
    writeFileSync(within("packed", "上海市", "2013.md"), "各位代表：");
    execFileSync("tar", ["-cf", archive(), "-C", within("packed"), "."]);
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  it("unpacks the archive where the folder is missing", () => {
    expect(filesOfCorpus(within("corpus"), archive())).toEqual([within("corpus", "上海市", "2013.md")]);
  });

  it("unpacks it into a folder that is empty, also behind a link", () => {
    mkdirSync(within("elsewhere"));
    symlinkSync(within("elsewhere"), within("corpus"));
    expect(filesOfCorpus(within("corpus"), archive())).toEqual([within("corpus", "上海市", "2013.md")]);
  });

  it("takes what is unpacked as it is", () => {
    mkdirSync(within("corpus"));
    writeFileSync(within("corpus", "a.md"), "");
    expect(filesOfCorpus(within("corpus"), within("none.tar"))).toEqual([within("corpus", "a.md")]);
  });

  it("says so where neither folder nor archive holds a report", () => {
    mkdirSync(within("corpus"));
    expect(() => filesOfCorpus(within("corpus"), within("none.tar"))).toThrow(/no corpus to read/u);
    writeFileSync(within("corpus", "notes.txt"), "");
    expect(() => filesOfCorpus(within("corpus"), archive())).toThrow(/no report/u);
  });
});
