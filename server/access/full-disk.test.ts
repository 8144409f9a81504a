import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createRecordFolder } from "#server/record-folder.js";
import { createSessions, RENEWAL_MS } from "./sessions.js";
import { createTokens } from "./tokens.js";

const noRoom = () => Promise.reject(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
const onFullDisk: typeof createRecordFolder = (path, schema) => ({
  ...createRecordFolder(path, schema),
  add: noRoom,
  put: noRoom,
});

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mailuo-full-disk-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("where the disk is full", () => {
  test("a token still lets in", async () => {
    const { text, token } = await createTokens(folder).create({ name: "a", role: "reader", expiresAt: null });
    expect(await createTokens(folder, Date.now, { openRecords: onFullDisk }).find(text)).toEqual(token);
  });

  test("a session goes on, with the secret that it has, and ends when it is signed out of", async () => {
    let now = Date.parse("2026-01-01T00:00:00Z");
    const cookie = await createSessions(folder, () => now).begin("abc");
    now += RENEWAL_MS + 1;
    const sessions = createSessions(folder, () => now, onFullDisk);
    expect(await sessions.find(cookie)).toEqual({ token: "abc", renewed: null });
    await sessions.end(cookie);
    expect(await sessions.find(cookie)).toBeNull();
  });
});
