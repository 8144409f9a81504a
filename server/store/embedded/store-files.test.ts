import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sealPath } from "./seal.js";
import { isStoreIn, storeFilesIn } from "./store-files.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-store-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a store is where one was made, though only its seal or what was put aside is left, and nowhere else", async () => {
  const [sealed, aside, empty, file] = ["sealed", "aside", "empty", "file"].map((name) => join(folder, name));
  for (const made of [sealed!, join(aside!, "aside-2026-03-05T13-00-00Z"), empty!])
    mkdirSync(made, { recursive: true });
  writeFileSync(sealPath(storeFilesIn(sealed!).published), "");
  writeFileSync(file!, "");
  const places = [sealed!, aside!, empty!, file!, join(folder, "none")];
  expect(await Promise.all(places.map(isStoreIn))).toEqual([true, true, false, false, false]);
});

test("a folder that cannot be looked into is not said to hold none", async () => {
  const turning = join(folder, "turning");
  symlinkSync(turning, turning);
  await expect(isStoreIn(turning)).rejects.toMatchObject({ code: "ELOOP" });
});
