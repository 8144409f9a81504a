import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fileFaults } from "./file-faults.js";
import { writeSeal } from "./seal.js";
import { storeFilesIn, type StoreFiles } from "./store-files.js";

const meanwhile = vi.hoisted(() => ({ happens: (): void => undefined }));
vi.mock(import("./seal.js"), async (original) => ({
  ...(await original()),
  async sha256Of(pieces: AsyncIterable<Uint8Array>) {
    for await (const _ of pieces) meanwhile.happens();
    return sha256Of(readFileSync(files.published));
  },
}));

let files: StoreFiles;

beforeEach(() => {
  files = storeFilesIn(mkdtempSync(join(tmpdir(), "mailuo-file-faults-")));
  publish("one", 1);
});
afterEach(() => {
  meanwhile.happens = () => undefined;
  rmSync(files.folder, { recursive: true });
});

test("a file that is replaced while it is looked at is not taken for damaged", async () => {
  let published = 1;
  meanwhile.happens = () => {
    if (published === 1) publish("two", (published += 1));
  };
  expect([await fileFaults(files), published]).toEqual([[], 2]);
});

test("a file that is not what its seal says is", async () => {
  writeFileSync(files.published, "uno");
  expect(await fileFaults(files)).toMatchObject([{ check: "file", remedy: "restore" }]);
});

function publish(content: string, epoch: number): void {
  writeFileSync(files.draft, content);
  renameSync(files.draft, files.published);
  const closed = { size: content.length, sha256: sha256Of(content) };
  writeSeal(files.published, { format: 1, engine: "test", epoch: String(epoch), closed });
}

function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
