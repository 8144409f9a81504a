import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeFolder, makeFolderSync } from "./make-folder.js";

const root = mkdtempSync(join(tmpdir(), "mailuo-folders-"));

afterAll(() => rmSync(root, { recursive: true }));

describe.each([
  ["later", makeFolder],
  ["at once", async (folder: string, mode?: number) => makeFolderSync(folder, mode)],
])("made %s", (name, make) => {
  test("a folder comes with those above it, and is left as it is when it is there", async () => {
    const folder = join(root, name, "a", "b");
    await make(folder, 0o700);
    await make(folder);
    expect([statSync(folder).mode, statSync(join(folder, "..")).mode].map((mode) => mode & 0o777)).toEqual([
      0o700, 0o700,
    ]);
  });

  test("two may make the same one", async () => {
    const folder = join(root, name, "both", "of", "them");
    await Promise.all([make(folder), make(folder)]);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  test("what stands in the way is told", async () => {
    writeFileSync(join(root, `${name}.txt`), "");
    symlinkSync(join(root, "nowhere"), join(root, `${name}.link`));
    await expect(make(join(root, `${name}.txt`))).rejects.toThrow("EEXIST");
    await expect(make(join(root, `${name}.txt`, "a"))).rejects.toThrow("ENOTDIR");
    await expect(make(join(root, `${name}.link`, "a"))).rejects.toThrow("EEXIST");
  });

  test.skipIf(platform() !== "linux")("where the system takes no folder, that is told too", async () => {
    await expect(make("/proc/mailuo/a")).rejects.toThrow("ENOENT");
  });
});
