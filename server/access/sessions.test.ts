import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createRecordFolder } from "#server/record-folder.js";
import { createSessions, IDLE_MS, LONGEST_MS, RENEWAL_MS } from "./sessions.js";

let folder: string;
let now = 0;
const open = () => createSessions(folder, () => now);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-sessions-"));
  now = Date.parse("2026-01-01T00:00:00Z");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a session", () => {
  test("stands for its token in every process", async () => {
    const cookie = await open().begin("abc");
    expect(await open().find(cookie)).toEqual({ token: "abc", renewed: null });
  });

  test.each(["", "x", "../../etc/passwd", `${"0".repeat(32)}.${"0".repeat(64)}`])("“%s” is none", async (cookie) => {
    await open().begin("abc");
    expect(await open().find(cookie)).toBeNull();
  });

  test("goes on for who holds a stream, whatever its secret is by now, until it is signed out of or not used", async () => {
    const held = await open().begin("abc");
    now += RENEWAL_MS + 1;
    const renewed = (await open().find(held))?.renewed ?? "";
    now += IDLE_MS - 1;
    expect(await open().goesOn(held)).toBe(true);
    now += 2;
    expect(await open().goesOn(held)).toBe(false);
    now -= 2;
    await open().end(renewed);
    expect([await open().goesOn(held), await open().goesOn("")]).toEqual([false, false]);
  });

  test("is not found by its id with another secret", async () => {
    const cookie = await open().begin("abc");
    expect(await open().find(cookie.slice(0, 33).padEnd(97, "0"))).toBeNull();
  });

  test("ends at once for all when it is signed out of, even if it is used at that moment", async () => {
    const cookie = await open().begin("abc");
    now += RENEWAL_MS + 1;
    await Promise.all([...Array.from({ length: 20 }, () => open().find(cookie)), open().end(cookie)]);
    expect(await open().find(cookie)).toBeNull();
  });

  test("ends when it is not used, and goes on while it is, but not for ever", async () => {
    const idle = await open().begin("abc");
    let used = await open().begin("abc");
    const began = now;
    while (now - began <= LONGEST_MS - IDLE_MS) {
      now += IDLE_MS - 1;
      used = (await open().find(used))?.renewed ?? used;
    }
    expect([await open().find(idle), await open().find(used)]).toMatchObject([null, { token: "abc" }]);
    now = began + LONGEST_MS + 1;
    expect(await open().find(used)).toBeNull();
  });

  test("gets a new secret after an hour; the old one is good for requests under way only", async () => {
    const old = await open().begin("abc");
    now += RENEWAL_MS + 1;
    const renewed = (await open().find(old))?.renewed ?? "";
    expect(renewed).not.toBe(old);
    expect([await open().find(old), await open().find(renewed)]).toEqual([
      { token: "abc", renewed: null },
      { token: "abc", renewed: null },
    ]);
    now += 61_000;
    expect([await open().find(old), await open().find(renewed)]).toEqual([null, { token: "abc", renewed: null }]);
  });

  test("gets one new secret for requests that come side by side", async () => {
    const sessions = open();
    const old = await sessions.begin("abc");
    now += RENEWAL_MS + 1;
    const found = await Promise.all(Array.from({ length: 10 }, () => sessions.find(old)));
    const cookies = new Set(found.flatMap((session) => session?.renewed ?? []));
    const [cookie = ""] = cookies;
    expect([cookies.size, await sessions.find(cookie)]).toEqual([1, { token: "abc", renewed: null }]);
  });

  test("does not outlive its time where the clock was ahead and is set right", async () => {
    now += 365 * 24 * 60 * 60_000;
    const ahead = await open().begin("abc");
    now -= 365 * 24 * 60 * 60_000;
    expect(await open().find(ahead)).toBeNull();
    const slightly = await open().begin("abc");
    now -= 60_000;
    expect(await open().find(slightly)).toEqual({ token: "abc", renewed: null });
  });

  test("leaves nothing behind when it is over", async () => {
    const ended = await open().begin("abc");
    await open().end(ended);
    await open().begin("abc");
    now += 2 * LONGEST_MS;
    await open().begin("def");
    expect(readdirSync(join(folder, "access", "sessions"))).toHaveLength(1);
    expect(readdirSync(join(folder, "access", "signed-out"))).toEqual([]);
  });

  test("is looked for by its own name; all are looked at only now and then, however many sign in", async () => {
    let lists = 0;
    const sessions = createSessions(
      folder,
      () => now,
      (path, schema) => {
        const records = createRecordFolder(path, schema);
        return { ...records, list: () => ((lists += 1), records.list()) };
      },
    );
    for (let signIn = 0; signIn < 5; signIn += 1) await sessions.begin("abc");
    const soon = lists;
    now += RENEWAL_MS;
    await sessions.begin("abc");
    expect([soon, lists]).toEqual([2, 4]);
  });
});
