import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";

/**
 * What a store's file holds at least, written beside it after every write. The engine takes a header page of zeroes for one that was never
 * written, and a log that is gone for one without commits, and then gives an older graph without a word: the seal tells.
 */
export const Seal = z.object({
  format: z.literal(1),
  /** The engine that wrote the file. */
  engine: z.string(),
  /** The last commit that was acknowledged; they are counted upwards. */
  epoch: z.string().regex(/^\d+$/u),
  /** Of the whole file, once it is closed; null while it is being written. */
  closed: z.object({ size: z.int(), sha256: z.string() }).nullable(),
});
export type Seal = z.infer<typeof Seal>;

export function sealPath(file: string): string {
  return `${file}.seal`;
}

/** Null where there is none that can be read, as beside a store of an earlier Mailuo. */
export function readSeal(file: string): Seal | null {
  try {
    return Seal.parse(JSON.parse(readFileSync(sealPath(file), "utf8")));
  } catch {
    return null;
  }
}

/** Takes the place of the one before only when it is whole. */
export function writeSeal(file: string, seal: Seal): void {
  const unfinished = `${sealPath(file)}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(seal)}\n`);
  renameSync(unfinished, sealPath(file));
}

/** Throws `store-damaged` where the file holds an older graph than was acknowledged. */
export function requireSealed(file: string, seal: Seal | null, epoch: bigint): void {
  if (seal === null || epoch >= BigInt(seal.epoch)) return;
  const lost = BigInt(seal.epoch) - epoch;
  throw new GraphError("store-damaged", {
    en: `The store ${file} is damaged: it holds an older graph than was stored, and its last ${lost} writes are missing, as where a page of the file or its log was lost. ${WHAT_HELPS.en}`,
    zh: `图库 ${file} 已损坏：其中的图谱比存入的旧，缺少最后 ${lost} 次写入，可能是文件的一页或日志丢失。${WHAT_HELPS.zh}`,
  });
}

/** Throws `store-damaged` where a file that is not there was: an empty one in its place would look as if nothing had been stored. */
export function requireNotLost(file: string): void {
  if (readSeal(file) === null) return;
  throw new GraphError("store-damaged", {
    en: `The store ${file} is damaged: its seal is there, which says what was stored, but the file itself is gone; put it back if it was moved. ${WHAT_HELPS.en}`,
    zh: `图库 ${file} 已损坏：记录存入内容的封记还在，文件本身却不见了；如果是被移走的，请放回原处。${WHAT_HELPS.zh}`,
  });
}

/** What can be done about a damaged store; ends every sentence about one. */
export const WHAT_HELPS: Sentence = {
  en: "It was left as it is. “mailuo doctor” looks closer, “mailuo restore” puts it aside and brings back a back-up, “mailuo doctor --repair” puts it aside and keeps what can be kept; then load again what is missing.",
  zh: "文件原样保留。用“mailuo doctor”查看详情，用“mailuo restore”把它另行保存并恢复备份，或用“mailuo doctor --repair”把它另行保存并保留能保留的内容，然后重新载入缺少的部分。",
};

/** Hexadecimal. */
export async function sha256Of(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

const PIECE = 2 ** 20;

/** Size and SHA-256 of a whole file, which is on the disk when this returns. */
export function closedFile(file: string): { readonly size: number; readonly sha256: string } {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
    const hash = createHash("sha256");
    const piece = Buffer.alloc(PIECE);
    for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
      hash.update(piece.subarray(0, length));
    }
    return { size: statSync(file).size, sha256: hash.digest("hex") };
  } finally {
    closeSync(handle);
  }
}
