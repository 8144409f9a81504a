import { GraphError } from "#model/problem.js";
import type { WordOdds } from "./word-odds.js";

const MAGIC = 0x4f44_4453;
/** Changes with what the keys are made of. */
const ODDS_VERSION = 1;
const HEADER = 12;
/** A key of 32 bits and two counts of 8. */
const ENTRY = 6;

/** Little-endian: magic, version, number of keys · keys · how often seen · how often right. */
export function bytesFromOdds({ keys, seen, right }: WordOdds): Uint8Array {
  const bytes = new Uint8Array(HEADER + ENTRY * keys.length);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [MAGIC, ODDS_VERSION, keys.length].entries()) view.setUint32(4 * index, value, true);
  for (const [index, key] of keys.entries()) view.setInt32(HEADER + 4 * index, key, true);
  bytes.set(seen, HEADER + 4 * keys.length);
  bytes.set(right, HEADER + 5 * keys.length);
  return bytes;
}

/** Throws a GraphError that names the file when it is damaged or of another version. */
export function oddsFromBytes(bytes: Uint8Array, path: string): WordOdds {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (index: number): number => (bytes.length >= HEADER ? view.getUint32(4 * index, true) : 0);
  const count = word(2);
  if (word(0) !== MAGIC || word(1) !== ODDS_VERSION || bytes.length !== HEADER + ENTRY * count) {
    throw new GraphError(
      "invalid-configuration",
      `${path} holds no odds of version ${String(ODDS_VERSION)} for the tagger; learn them anew with npm run train.`,
    );
  }
  return {
    keys: Int32Array.from({ length: count }, (_, index) => view.getInt32(HEADER + 4 * index, true)),
    seen: bytes.slice(HEADER + 4 * count, HEADER + 5 * count),
    right: bytes.slice(HEADER + 5 * count),
  };
}
