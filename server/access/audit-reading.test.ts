import { appendFileSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAudit, type Audit } from "./audit.js";
import type { AuditPlace } from "./audit-reading.js";

let folder: string;
let audit: Audit;
let second = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-audit-"));
  audit = createAudit(folder, () => new Date(Date.UTC(2026, 0, 1, 0, 0, second)));
  second = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, "access", name);

function write(what: string): void {
  audit.write({ what, who: { name: "李雷", role: "admin", token: null }, from: "::1", outcome: "done" });
}

async function all(limit: number): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  let after: AuditPlace | null = null;
  for (;;) {
    const { records } = await audit.read({ after, limit });
    if (records.length === 0) return pages;
    pages.push(records.map(({ record }) => record.what));
    after = records.at(-1)?.place ?? null;
  }
}

async function total(): Promise<number> {
  return (await audit.read({ after: null, limit: 1 })).total;
}

test("nothing was written yet", async () => {
  expect(await audit.read({ after: null, limit: 5 })).toEqual({ records: [], total: 0 });
});

test("the newest is read first, page by page, through files that were put aside, also where many are of one moment", async () => {
  for (const what of ["a", "b", "c"]) write(what);
  second = 1;
  write("d");
  renameSync(file("audit.jsonl"), file("audit-2026-01-01T00-00-01-000Z.jsonl"));
  write("e");
  second = 2;
  write("f");
  expect(await all(4)).toEqual([
    ["f", "e", "d", "c"],
    ["b", "a"],
  ]);
  expect(await all(1)).toEqual([["f"], ["e"], ["d"], ["c"], ["b"], ["a"]]);
  expect((await audit.read({ after: null, limit: 1 })).total).toBe(6);
});

test("a full file behind the page is counted once, and again when it has grown", async () => {
  for (const what of ["a", "b"]) write(what);
  const full = file("audit-2026-01-01T00-00-01-000Z.jsonl");
  renameSync(file("audit.jsonl"), full);
  write("c");
  const totals = [await total()];
  writeFileSync(full, "\n".repeat(statSync(full).size));
  totals.push(await total());
  writeFileSync(full, "\n".repeat(statSync(full).size + 1));
  totals.push(await total());
  expect(totals).toEqual([3, 3, 2 + statSync(full).size - 1]);
});

test("what is written between two pages moves none of those that follow", async () => {
  for (const what of ["a", "b", "c"]) {
    second += 1;
    write(what);
  }
  const first = await audit.read({ after: null, limit: 1 });
  second += 1;
  write("d");
  const next = await audit.read({ after: first.records[0]?.place ?? null, limit: 5 });
  expect(next.records.map(({ record }) => record.what)).toEqual(["b", "a"]);
});

test("a line that was cut off hides no other", async () => {
  write("a");
  appendFileSync(file("audit.jsonl"), '{"at":"2026\n');
  write("b");
  expect(await all(5)).toEqual([["b", "a"]]);
});
