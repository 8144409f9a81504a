import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AuditRecord } from "#model/access-api.js";
import { nullIfMissing } from "#server/system-error.js";
import { openAuditFile, type AuditFile } from "./audit-file.js";

/** Where a record stands: the id of its file, and the byte that its line begins at. It stays right when the log grows and when files are put aside. */
export type AuditPlace = readonly [file: string, from: number];

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
  /** A place whose file is gone by now has nothing behind it. */
  readonly after: AuditPlace | null;
  readonly limit: number;
}

/**
 * Reads the log in a folder from its end, a chunk at a time, as far as the page needs. Lines that cannot be read are counted and left out; of what
 * was counted before only the rest is.
 */
export function createAuditReading(folder: string): (asked: AuditAsked) => Promise<AuditPage> {
  let counted: ReadonlyMap<string, CountedFile> = new Map();
  return async (asked) => {
    const files: AuditFile[] = [];
    try {
      for await (const file of openedFiles(folder)) files.push(file);
      const records = await recordsBehind(files, asked);
      counted = await countAll(files, counted);
      const total = [...counted.values()].reduce((sum, { lines }) => sum + lines, 0);
      return { records, total };
    } finally {
      await Promise.all(files.map((file) => file.close()));
    }
  };
}

/** The newest first. The current one is opened before the others are listed: were it put aside in between, it is met again among them. */
async function* openedFiles(folder: string): AsyncGenerator<AuditFile> {
  const current = await openAuditFile(join(folder, AUDIT_FILE));
  if (current !== null) yield current;
  const names = asideFiles((await readdir(folder).catch(nullIfMissing)) ?? []);
  for (const name of names.toReversed()) {
    const file = await openAuditFile(join(folder, name));
    if (file?.id === current?.id) await file?.close();
    else if (file !== null) yield file;
  }
}

async function recordsBehind(files: readonly AuditFile[], { after, limit }: AuditAsked): Promise<AuditPage["records"]> {
  const first = after === null ? 0 : files.findIndex(({ id }) => id === after[0]);
  if (first === -1) return [];
  const records: AuditPage["records"][number][] = [];
  for (const [index, file] of files.slice(first).entries()) {
    const end = after === null || index > 0 ? file.bytes : after[1];
    for await (const { text, from } of file.linesBefore(end)) {
      const record = recordFromLine(text);
      if (record !== null) records.push({ record, place: [file.id, from] });
      if (records.length >= limit) return records;
    }
  }
  return records;
}

function recordFromLine(line: string): AuditRecord | null {
  try {
    return AuditRecord.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

interface CountedFile {
  readonly bytes: number;
  readonly lines: number;
}

async function countAll(
  files: readonly AuditFile[],
  before: ReadonlyMap<string, CountedFile>,
): Promise<ReadonlyMap<string, CountedFile>> {
  const counted = new Map<string, CountedFile>();
  for (const { id, bytes, countLines } of files) {
    const known = before.get(id);
    const begun = known !== undefined && known.bytes <= bytes ? known : { bytes: 0, lines: 0 };
    counted.set(id, { bytes, lines: begun.lines + (await countLines(begun.bytes, bytes)) });
  }
  return counted;
}
