import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { nullIfMissing } from "#server/system-error.js";

/** A file of the log as long as it was when it was opened, whatever it is called by now. */
export interface AuditFile {
  /** Made from its first line: it stays the same when the file grows or is put aside. */
  readonly id: string;
  readonly bytes: number;
  /** The whole lines before a byte that a line begins at, or before the end, the last first. */
  readonly linesBefore: (end: number) => AsyncGenerator<AuditLine>;
  /** How many lines end between two bytes. */
  readonly countLines: (from: number, to: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface AuditLine {
  readonly text: string;
  /** The byte that it begins at. */
  readonly from: number;
}

const CHUNK_BYTES = 64 * 1024;
/** Of a longer first line this much makes the id. */
const ID_BYTES = 4 * 1024;
const LINE_END = 0x0a;

/** Null where there is no such file, or no line in it. */
export async function openAuditFile(path: string): Promise<AuditFile | null> {
  const handle = await open(path).catch(nullIfMissing);
  if (handle === null) return null;
  const id = await idOf(handle);
  if (id === null) {
    await handle.close();
    return null;
  }
  return {
    id,
    bytes: (await handle.stat()).size,
    linesBefore: (end) => linesBefore(handle, end),
    countLines: (from, to) => countLines(handle, from, to),
    close: () => handle.close(),
  };
}

async function idOf(handle: FileHandle): Promise<string | null> {
  const begin = await readBytes(handle, 0, ID_BYTES);
  const end = begin.indexOf(LINE_END);
  if (end === -1 && begin.length < ID_BYTES) return null;
  const line = end === -1 ? begin : begin.subarray(0, end);
  return createHash("sha256").update(line).digest("base64url").slice(0, 16);
}

async function* linesBefore(handle: FileHandle, end: number): AsyncGenerator<AuditLine> {
  let from = end;
  /** What was read of a line whose beginning was not. */
  let rest: Buffer = Buffer.alloc(0);
  while (from > 0) {
    const length = Math.min(CHUNK_BYTES, from);
    from -= length;
    const bytes = Buffer.concat([await readBytes(handle, from, length), rest]);
    let stop = bytes.length;
    for (let at = lineEndBefore(bytes, stop); at !== -1; at = lineEndBefore(bytes, stop)) {
      yield* wholeLine(bytes.subarray(at + 1, stop), from + at + 1);
      stop = at + 1;
    }
    rest = bytes.subarray(0, stop);
  }
  yield* wholeLine(rest, 0);
}

/** Where the line ends that is before the one that ends at `stop`; -1: it is not in these bytes. */
function lineEndBefore(bytes: Buffer, stop: number): number {
  return stop < 2 ? -1 : bytes.lastIndexOf(LINE_END, stop - 2);
}

/** A line that is being written, or was cut off, has no end. */
function* wholeLine(bytes: Buffer, from: number): Generator<AuditLine> {
  if (bytes.at(-1) === LINE_END) yield { text: bytes.toString("utf8"), from };
}

async function countLines(handle: FileHandle, from: number, to: number): Promise<number> {
  let lines = 0;
  for (let at = from; at < to; at += CHUNK_BYTES) {
    const bytes = await readBytes(handle, at, Math.min(CHUNK_BYTES, to - at));
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, end + 1)) lines += 1;
  }
  return lines;
}

async function readBytes(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
