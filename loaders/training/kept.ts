import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { threadId } from "node:worker_threads";

/** All that a thing is learned from. */
export interface Source {
  /** The modules that learn it and write it down, as this folder imports them. */
  readonly program: readonly string[];
  readonly settings: object;
  readonly cases: Iterable<Int32Array | Float32Array | Uint8Array>;
}

/** Gives the bytes that were learned from the same before; else has them learned. */
export type Keep = (source: Source, learn: () => Uint8Array) => Uint8Array;

/** Keeps what is learned in files of a folder, each named by a hash of what it was learned from. */
export function keptIn(folder: string): Keep {
  return (source, learn) => {
    const file = join(folder, hashOf(source));
    if (existsSync(file)) return new Uint8Array(readFileSync(file));
    const bytes = learn();
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${String(process.pid)}-${String(threadId)}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    return bytes;
  };
}

function hashOf({ program, settings, cases }: Source): string {
  const hash = createHash("sha256");
  const put = (part: string | Int32Array | Float32Array | Uint8Array): void => {
    hash.update(`${String(part.length)} `).update(part);
  };
  for (const part of program) put(readFileSync(new URL(part + extname(import.meta.url), import.meta.url)));
  put(JSON.stringify(settings));
  for (const part of cases) put(part);
  return hash.digest("hex");
}
