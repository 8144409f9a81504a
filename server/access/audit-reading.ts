import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AuditRecord } from "#model/access-api.js";
import { compareUnits } from "#model/text-order.js";
import { nullIfMissing } from "#server/system-error.js";

/** Where a record stands: its time, and how many newer ones have the same. */
export type AuditPlace = readonly [at: string, newer: number];

export interface AuditPage {
  readonly records: readonly { readonly record: AuditRecord; readonly place: AuditPlace }[];
  /** How many lines there are in all files. */
  readonly total: number;
}

export const AUDIT_FILE = "audit.jsonl";

/** Of the names in a folder, the files that were put aside because they were full, the oldest first. */
export function asideFiles(names: readonly string[]): readonly string[] {
  return names.filter((name) => /^audit-.*\.jsonl$/u.test(name)).toSorted();
}

export interface AuditAsked {
  readonly after: AuditPlace | null;
  readonly limit: number;
}

/** Reads the log in a folder. Lines that cannot be read are counted and left out; a file behind the page is counted once and remembered. */
export function createAuditReading(folder: string): (asked: AuditAsked) => Promise<AuditPage> {
  const counted = new Map<string, CountedFile>();
  return async (asked) => {
    const page = await readPage(folder, asked);
    let { total } = page;
    for (const name of page.unread) {
      const count = await countLines(join(folder, name), counted.get(name));
      counted.set(name, count);
      total += count.lines;
    }
    return { records: page.records, total };
  };
}

interface CountedFile {
  readonly bytes: number;
  readonly lines: number;
}

async function countLines(path: string, before: CountedFile | undefined): Promise<CountedFile> {
  const size = (await stat(path).catch(nullIfMissing))?.size ?? 0;
  if (before?.bytes === size) return before;
  const content = (await readFile(path).catch(nullIfMissing)) ?? Buffer.alloc(0);
  let lines = 0;
  for (let at = content.indexOf("\n"); at !== -1; at = content.indexOf("\n", at + 1)) lines += 1;
  return { bytes: content.length, lines };
}

/** `total` is of the files that were read: from the newest on, until the page is full. */
async function readPage(
  folder: string,
  { after, limit }: AuditAsked,
): Promise<AuditPage & { readonly unread: readonly string[] }> {
  const names = [...asideFiles((await readdir(folder).catch(nullIfMissing)) ?? []), AUDIT_FILE].toReversed();
  const records: AuditPage["records"][number][] = [];
  let total = 0;
  let last: AuditPlace | null = null;
  for (const [index, name] of names.entries()) {
    if (records.length >= limit) return { records: records.slice(0, limit), total, unread: names.slice(index) };
    const lines = ((await readFile(join(folder, name), "utf8").catch(nullIfMissing)) ?? "").split("\n").slice(0, -1);
    total += lines.length;
    for (const record of newestFirst(lines)) {
      const place: AuditPlace = [record.at, last?.[0] === record.at ? last[1] + 1 : 0];
      last = place;
      if (after === null || isBehind(place, after)) records.push({ record, place });
    }
  }
  return { records: records.slice(0, limit), total, unread: [] };
}

/** Lines of several processes may stand a moment out of order. */
function newestFirst(lines: readonly string[]): readonly AuditRecord[] {
  const records = lines.toReversed().flatMap((line) => recordFromLine(line) ?? []);
  return records.toSorted((a, b) => compareUnits(b.at, a.at));
}

function recordFromLine(line: string): AuditRecord | null {
  try {
    return AuditRecord.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function isBehind([at, newer]: AuditPlace, [other, newerThanOther]: AuditPlace): boolean {
  return at < other || (at === other && newer > newerThanOther);
}
