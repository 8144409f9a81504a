import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { GraphError } from "#model/problem.js";
import { refusal } from "../refusal.js";

/** How far a ZIP file is opened; all sizes in bytes. */
export interface ZipLimits {
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
}

export interface ZipEntry {
  /** With `/` between folders. May climb out of the archive: see `climbsOut`. */
  readonly name: string;
  readonly isLink: boolean;
  /**
   * Inflates the entry, counting: what the archive claims of its size is not believed.
   *
   * @throws {GraphError} `invalid-file` for what is damaged or encrypted, `too-large` past the limits.
   */
  readonly read: () => Promise<Uint8Array>;
}

/** Inflated data beyond this size, of one entry or of all that were read, must not be more than `MOST_RATIO` times what it was packed in. */
const RATIO_FROM = 10_000_000;
const MOST_RATIO = 200;

const ENTRY_LIMITS = { maxEntries: 20_000, maxEntryBytes: 200_000_000, maxTotalBytes: 4_000_000_000 };

/** Whether the bytes begin as a ZIP file does, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  const isMarked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isMarked && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * The files in a ZIP file, folders left out, in the archive's order. Nothing is inflated before it is read.
 *
 * @throws {GraphError} `invalid-file` for a damaged archive, `too-large` for too many entries.
 */
export async function openZip(
  bytes: Uint8Array,
  place: string,
  limits: ZipLimits = ENTRY_LIMITS,
): Promise<readonly ZipEntry[]> {
  const { fromBufferPromise } = await import("yauzl");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const spent = { bytes: 0, kept: 0, packed: 0 };
  const entries: ZipEntry[] = [];
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= limits.maxEntries) throw tooMany(place, limits.maxEntries);
      const name = nameOf(entry);
      if (name.endsWith("/")) continue;
      const where = `${place}/${name}`;
      entries.push({ name, isLink: isLink(entry), read: () => readEntry(zip, entry, { where, limits, spent }) });
    }
  } catch (error) {
    throw damaged(place, error);
  }
  return entries;
}

const END_OF_DIRECTORY = Buffer.from("PK\u0005\u0006", "latin1");
const DIRECTORY_ENTRY = 0x02014b50;
const MOST_NAMES = 5000;

/** The names in a ZIP file's directory as ASCII, to tell kinds of files that are ZIP files; empty where there is none. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  if (!isZip(bytes)) return [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = buffer.lastIndexOf(END_OF_DIRECTORY);
  if (end === -1 || end + 20 > buffer.length) return [];
  const names: string[] = [];
  let at = buffer.readUInt32LE(end + 16);
  while (names.length < MOST_NAMES && at + 46 <= end && buffer.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = buffer.readUInt16LE(at + 28);
    names.push(buffer.toString("latin1", at + 46, at + 46 + nameLength).replaceAll("\\", "/"));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names;
}

/** Whether a name leads out of the folder that the archive would be unpacked in, or is no name at all. */
export function climbsOut(name: string): boolean {
  return /^(?:\/|[A-Za-z]:)|\0/u.test(name) || name.split("/").includes("..");
}

interface Reading {
  readonly where: string;
  readonly limits: ZipLimits;
  /** By all entries of the archive together; `kept` and `packed` by those that were not refused. */
  readonly spent: { bytes: number; kept: number; packed: number };
}

async function readEntry(zip: ZipFile, entry: Entry, { where, limits, spent }: Reading): Promise<Uint8Array> {
  if (entry.isEncrypted()) {
    throw refusal(where, {
      en: "this is encrypted; unpack it with its password first",
      zh: "这是加密的；请先用密码解压",
    });
  }
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) {
      if (!Buffer.isBuffer(piece)) continue;
      length += piece.length;
      spent.bytes += piece.length;
      if (isBomb(length, entry.compressedSize) || length > limits.maxEntryBytes) throw tooLarge(where, length);
      const together = spent.kept + length;
      if (isBomb(together, spent.packed + entry.compressedSize) || spent.bytes > limits.maxTotalBytes)
        throw allTooLarge(where, together);
      pieces.push(piece);
    }
  } catch (error) {
    throw damaged(where, error);
  }
  const content = Buffer.concat(pieces, length);
  if (crc32(content) !== entry.crc32) throw damaged(where, new Error("wrong checksum"));
  spent.kept += length;
  spent.packed += entry.compressedSize;
  return content;
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO;
}

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/** Chinese Windows packs names in GBK without saying so. */
function nameOf(entry: Entry): string {
  const field = entry.extraFields.find(({ id, data }) => id === UNICODE_PATH && data[0] === 1 && data.length > 5);
  const isCurrent = field !== undefined && field.data.readUInt32LE(1) === crc32(entry.fileNameRaw);
  const raw = isCurrent ? field.data.subarray(5) : entry.fileNameRaw;
  const isUtf8 = isCurrent || (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0;
  const name = strictUtf8(raw) ?? new TextDecoder(isUtf8 ? "utf-8" : "gb18030").decode(raw);
  return name.replaceAll("\\", "/");
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A symbolic link, by the Unix mode that the archive carries. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;
}

function tooMany(place: string, most: number): GraphError {
  const why = {
    en: `the archive holds more than ${most} files; split it`,
    zh: `压缩包中的文件超过 ${most} 个；请拆分`,
  };
  return refusal(place, why, { code: "too-large" });
}

function tooLarge(where: string, length: number): GraphError {
  const found = Math.floor(length / 1_000_000);
  const why = {
    en: `unpacked, this has more than ${found} MB, which is more than a report may have; it may be a ZIP bomb`,
    zh: `解压后超过 ${found} MB，大于一份报告的上限；可能是压缩炸弹`,
  };
  return refusal(where, why, { code: "too-large" });
}

function allTooLarge(where: string, length: number): GraphError {
  const found = Math.floor(length / 1_000_000);
  const why = {
    en: `unpacked, the archive's files have more than ${found} MB up to here, which is more than they may have together; it may be a ZIP bomb`,
    zh: `至此压缩包中的文件解压后共超过 ${found} MB，大于合计上限；可能是压缩炸弹`,
  };
  return refusal(where, why, { code: "too-large" });
}

function damaged(place: string, error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const short = reason.split(/[.\n]/u, 1)[0] ?? "";
  const why = {
    en: `the file is damaged or cut short (${short}); get it from its source again`,
    zh: `文件已损坏或不完整（${short}）；请从来源重新获取`,
  };
  return refusal(place, why, { cause: error });
}
