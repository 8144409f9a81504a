import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { createRecordFolder } from "./record-folder.js";

test("a record that cannot be kept leaves nothing behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-records-"));
  mkdirSync(join(folder, "ab.json", "in the way"), { recursive: true });
  await expect(createRecordFolder(folder, z.string()).put("ab", "text")).rejects.toThrow("ab.json");
  expect(readdirSync(folder)).toEqual(["ab.json"]);
  rmSync(folder, { recursive: true });
});
