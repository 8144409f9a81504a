import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AuditRecord } from "#model/access-api.js";
import { codeOf } from "#server/system-error.js";

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

/** Lines that cannot be read are counted and left out. */
export async function readAudit(
  folder: string,
  { after, limit }: { readonly after: AuditPlace | null; readonly limit: number },
): Promise<AuditPage> {
  const names = [...asideFiles(await readdir(folder).catch(noneIfMissing)), AUDIT_FILE].toReversed();
  const records: AuditPage["records"][number][] = [];
  let total = 0;
  let last: AuditPlace | null = null;
  for (const name of names) {
    const lines = (await readFile(join(folder, name), "utf8").catch(emptyIfMissing)).split("\n").slice(0, -1);
    total += lines.length;
    if (records.length >= limit) continue;
    for (const record of newestFirst(lines)) {
      const place: AuditPlace = [record.at, last?.[0] === record.at ? last[1] + 1 : 0];
      last = place;
      if (after === null || isBehind(place, after)) records.push({ record, place });
    }
  }
  return { records: records.slice(0, limit), total };
}

/** Lines of several processes may stand a moment out of order. */
function newestFirst(lines: readonly string[]): readonly AuditRecord[] {
  const records = lines.toReversed().flatMap((line) => recordFromLine(line) ?? []);
  return records.toSorted((a, b) => (a.at === b.at ? 0 : a.at > b.at ? -1 : 1));
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

function noneIfMissing(error: unknown): string[] {
  if (codeOf(error) === "ENOENT") return [];
  throw error;
}

function emptyIfMissing(error: unknown): string {
  if (codeOf(error) === "ENOENT") return "";
  throw error;
}
