import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAudit, type AuditEntry } from "./audit.js";

const ENTRY: AuditEntry = {
  what: "token create",
  who: { name: "admin", role: null, token: null },
  from: "command line",
  outcome: "done",
};
const NEW_YEAR = new Date("2026-01-01T00:00:00Z");
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mailuo-audit-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => join(folder, "access", "audit.jsonl");

test("what is done is a line with its time, which only this user may read", () => {
  const audit = createAudit(folder, () => NEW_YEAR);
  audit.write(ENTRY);
  audit.write({ ...ENTRY, target: "line\nbreak" });
  const lines = readFileSync(file(), "utf8").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: "2026-01-01T00:00:00.000Z", ...ENTRY },
    { at: "2026-01-01T00:00:00.000Z", ...ENTRY, target: "line\nbreak" },
  ]);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test("a line that was cut off, as by a full disk, costs no other", () => {
  const audit = createAudit(folder, () => NEW_YEAR);
  audit.write(ENTRY);
  truncateSync(file(), 20);
  audit.write(ENTRY);
  const lines = readFileSync(file(), "utf8").trimEnd().split("\n");
  expect(lines.slice(1).map((line) => JSON.parse(line))).toEqual([{ at: "2026-01-01T00:00:00.000Z", ...ENTRY }]);
});

test("a full file is put aside, and the oldest goes in the end", () => {
  let hour = 0;
  const audit = createAudit(folder, () => new Date(Date.UTC(2026, 0, 1, hour)));
  for (; hour < 15; hour += 1) {
    audit.write(ENTRY);
    truncateSync(file(), 10 * 1024 * 1024);
  }
  const kept = readdirSync(join(folder, "access")).toSorted();
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([10, "audit-2026-01-01T06-00-00-000Z.jsonl", "audit.jsonl"]);
});

test("what was put aside is not replaced by what another process puts aside in the same millisecond", () => {
  const [one, another] = [createAudit(folder, () => NEW_YEAR), createAudit(folder, () => NEW_YEAR)];
  one.write({ ...ENTRY, target: "first" });
  truncateSync(file(), 10 * 1024 * 1024);
  one.write({ ...ENTRY, target: "second" });
  truncateSync(file(), 10 * 1024 * 1024);
  another.write({ ...ENTRY, target: "third" });
  const targets = readdirSync(join(folder, "access"))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, "access", name), "utf8").match(/(?<="target":")\w+/gu) ?? []);
  expect(targets).toEqual(["first", "second", "third"]);
});
