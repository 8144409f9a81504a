import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { GraphError } from "#model/problem.js";

/**
 * The first line of a back-up, as JSON: `head -1 FILE` tells what a back-up is. The store's file follows, compressed or not.
 */
export const BackupHeader = z.object({
  format: z.literal("mailuo-backup"),
  version: z.literal(1),
  /** The Mailuo and the engine that made it. */
  mailuo: z.string(),
  engine: z.string(),
  madeAt: z.string(),
  /** The last commit that it holds. */
  epoch: z.string().regex(/^\d+$/u),
  /** Of the store's file. */
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  compression: z.enum(["gzip", "none"]),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

const LONGEST_HEADER = 4_096;

/** Writes a whole back-up or none. The handle is read from its beginning. */
export async function writeBackup(target: string, header: BackupHeader, store: FileHandle): Promise<void> {
  const unfinished = `${target}.unfinished`;
  try {
    const output = createWriteStream(unfinished, { flags: "wx", flush: true });
    output.write(`${JSON.stringify(header)}\n`);
    const input = store.createReadStream({ start: 0, autoClose: false });
    await (header.compression === "gzip" ? pipeline(input, createGzip(), output) : pipeline(input, output));
    await rename(unfinished, target);
  } catch (error) {
    const isOthers = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isOthers) await rm(unfinished, { force: true });
    throw error;
  }
}

/** Throws `invalid-file` where it is no back-up, or of a later version. */
export async function readBackupHeader(file: string): Promise<BackupHeader> {
  return (await headerIn(file)).header;
}

/**
 * Writes the store's file that a back-up holds. Throws `invalid-file` where it is damaged in any way; then nothing is left at the target.
 */
export async function unpackBackup(file: string, target: string): Promise<BackupHeader> {
  const { header, start } = await headerIn(file);
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length;
      hash.update(piece);
      // More than was put in can only be damage; without a limit it could fill the disk.
      if (size > header.size) done(damaged(file, "it holds more than it says"));
      else done(null, piece);
    },
  });
  const input = createReadStream(file, { start });
  const output = createWriteStream(target, { flush: true });
  try {
    await (header.compression === "gzip"
      ? pipeline(input, createGunzip(), measure, output)
      : pipeline(input, measure, output));
    if (size !== header.size) throw damaged(file, "it holds less than it says");
    if (hash.digest("hex") !== header.sha256) throw damaged(file, "its checksum is wrong");
    return header;
  } catch (error) {
    await rm(target, { force: true });
    if (isCompressionError(error)) throw damaged(file, "it cannot be decompressed");
    throw error;
  }
}

async function headerIn(file: string): Promise<{ readonly header: BackupHeader; readonly start: number }> {
  if (!(await stat(file)).isFile()) throw noBackup(file);
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const end = buffer.subarray(0, bytesRead).indexOf("\n");
    if (end === -1) throw noBackup(file);
    return { header: parseHeader(file, buffer.toString("utf8", 0, end)), start: end + 1 };
  } finally {
    await handle.close();
  }
}

const AnyVersion = z.object({ format: z.literal("mailuo-backup"), version: z.int() });

function parseHeader(file: string, line: string): BackupHeader {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw noBackup(file);
  }
  const any = AnyVersion.safeParse(value);
  if (!any.success) throw noBackup(file);
  if (any.data.version > 1) {
    throw new GraphError("invalid-file", `${file} was made by a newer Mailuo: restore it with that one.`);
  }
  const parsed = BackupHeader.safeParse(value);
  if (!parsed.success) throw damaged(file, "its first line is wrong");
  return parsed.data;
}

function noBackup(file: string): GraphError {
  return new GraphError("invalid-file", `${file} is no back-up: name a file that “mailuo backup” made.`);
}

function damaged(file: string, how: string): GraphError {
  return new GraphError("invalid-file", `The back-up ${file} is damaged: ${how}. Nothing was changed.`);
}

function isCompressionError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
