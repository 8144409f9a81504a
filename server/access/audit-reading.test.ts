import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

test("what was counted once is not counted again, only what was written since", async () => {
  for (const what of ["a", "b", "c"]) write(what);
  const totals = [await total()];
  const [first = "", ...others] = readFileSync(file("audit.jsonl"), "utf8").split(/(?<=\n)/u);
  writeFileSync(file("audit.jsonl"), first + "\n".repeat(Buffer.byteLength(others.join(""))));
  totals.push(await total());
  renameSync(file("audit.jsonl"), file("audit-2026-01-01T00-00-01-000Z.jsonl"));
  write("d");
  totals.push(await total());
  expect(totals).toEqual([3, 3, 4]);
});

test("records are read whole wherever a chunk of the file begins", async () => {
  const written = Array.from({ length: 700 }, (_, index) => `${index} ${"徐汇区".repeat((index * 37) % 200)}`);
  for (const what of written) write(what);
  expect((await all(97)).flat()).toEqual(written.toReversed());
  expect(await total()).toBe(written.length);
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

test("a line that is being written is not read yet", async () => {
  write("a");
  const whole = readFileSync(file("audit.jsonl"), "utf8");
  appendFileSync(file("audit.jsonl"), whole.slice(0, -1));
  expect([await all(5), await total()]).toEqual([[["a"]], 1]);
  appendFileSync(file("audit.jsonl"), "\n");
  expect([await all(5), await total()]).toEqual([[["a", "a"]], 2]);
});

test("pages go on where they ended when the file is put aside in between", async () => {
  for (const what of ["a", "b", "c"]) write(what);
  const first = await audit.read({ after: null, limit: 1 });
  renameSync(file("audit.jsonl"), file("audit-2026-01-01T00-00-01-000Z.jsonl"));
  second = 1;
  write("d");
  const next = await audit.read({ after: first.records[0]?.place ?? null, limit: 5 });
  expect(next.records.map(({ record }) => record.what)).toEqual(["b", "a"]);
});

test("nothing is behind a page whose file is gone", async () => {
  for (const what of ["a", "b"]) write(what);
  const first = await audit.read({ after: null, limit: 1 });
  rmSync(file("audit.jsonl"));
  second = 1;
  write("c");
  expect(await audit.read({ after: first.records[0]?.place ?? null, limit: 5 })).toEqual({ records: [], total: 1 });
});

test("pages hold each record once while others write and put files aside", async () => {
  const written = Array.from({ length: 40 }, (_, index) => String(index));
  for (const what of written) write(what);
  let page = await audit.read({ after: null, limit: 2 });
  const read = [...page.records];
  for (let time = 0; page.records.length > 0; time += 1) {
    const reading = audit.read({ after: page.records.at(-1)?.place ?? null, limit: 2 });
    second += 1;
    const name = `audit-2026-01-01T00-00-${String(second).padStart(2, "0")}-000Z.jsonl`;
    if (time % 5 === 0) renameSync(file("audit.jsonl"), file(name));
    write(`later ${time}`);
    page = await reading;
    read.push(...page.records);
  }
  expect(read.map(({ record }) => record.what)).toEqual(written.toReversed());
});
