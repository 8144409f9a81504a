import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { AuditRecord } from "#model/access-api.js";
import { makeFolderSync } from "#server/make-folder.js";
import { asideFiles, AUDIT_FILE, createAuditReading, type AuditAsked, type AuditPage } from "./audit-reading.js";

/** What was done, by whom, from where, and what came of it. Never holds a token, a query or what was sent. */
export type AuditEntry = Omit<AuditRecord, "at">;
export type AuditedPerson = AuditRecord["who"];

export interface Audit {
  /** Throws where the line, or a part of it, cannot be written. */
  readonly write: (entry: AuditEntry) => void;
  /** The newest first; `after` is the place of the last one that was read. */
  readonly read: (asked: AuditAsked) => Promise<AuditPage>;
}

const MOST_BYTES = 10 * 1024 * 1024;
/** With the current one: the oldest goes when there would be more. */
const MOST_FILES = 10;

/**
 * JSON lines in `access/audit.jsonl`, readable for this user only. A line is written in one go at the end of the file, so that several processes do not
 * mix theirs; a file that is full is put aside as `audit-TIME.jsonl`.
 */
export function createAudit(dataFolder: string, now: () => Date = () => new Date()): Audit {
  const folder = join(dataFolder, "access");
  const file = join(folder, AUDIT_FILE);
  return {
    read: createAuditReading(folder),
    write: (entry) => {
      makeFolderSync(folder, 0o700);
      const at = now().toISOString();
      rotate(folder, file, at);
      const descriptor = openSync(file, "a+", 0o600);
      try {
        const line = Buffer.from(`${endsMidLine(descriptor) ? "\n" : ""}${JSON.stringify({ at, ...entry })}\n`);
        if (writeSync(descriptor, line) < line.length) throw new Error("There is no room for a line of the audit log.");
      } finally {
        closeSync(descriptor);
      }
    },
  };
}

/** Whether the last line was cut off, as by a disk that was full. */
function endsMidLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last.toString("latin1") !== "\n";
}

function rotate(folder: string, file: string, at: string): void {
  if (!isFull(file)) return;
  const aside = join(folder, `audit-${at.replaceAll(/[:.]/gu, "-")}.jsonl`);
  if (!isReserved(aside)) return;
  try {
    renameSync(file, aside);
  } catch {
    // Another process was quicker.
    rmSync(aside, { force: true });
    return;
  }
  for (const name of asideFiles(readdirSync(folder)).slice(0, -MOST_FILES + 1))
    rmSync(join(folder, name), { force: true });
}

function isFull(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= MOST_BYTES;
}

/** To rename replaces what has the name, so that of processes that would put something aside in one millisecond only the one that makes the name may. */
function isReserved(aside: string): boolean {
  try {
    closeSync(openSync(aside, "wx", 0o600));
    return true;
  } catch {
    return false;
  }
}
