import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

/**
 * A token as people hold it: `mailuo_`, 256 random bits, and a check of them, so that scanners for leaked secrets know one when they see it, and a
 * mistyped one is told from an unknown one without a look into the store.
 */
const PREFIX = "mailuo_";
const SECRET_BYTES = 32;
const SECRET_LENGTH = 43;
const CHECK_LENGTH = 6;
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PATTERN = /^mailuo_(?<secret>[0-9A-Za-z]{43})(?<check>[0-9A-Za-z]{6})$/u;

export function createTokenText(): string {
  const secret = inSigns(BigInt(`0x${randomBytes(SECRET_BYTES).toString("hex")}`), SECRET_LENGTH);
  return `${PREFIX}${secret}${checkOf(secret)}`;
}

/** Whether the text is formed like a token, its check included. */
export function isTokenText(text: string): boolean {
  const { secret, check } = PATTERN.exec(text)?.groups ?? {};
  return secret !== undefined && checkOf(secret) === check;
}

/**
 * SHA-256 in hex, which is all that is kept. A slow hash is for what people think up and others can guess; 256 random bits are not guessed, however
 * fast one may try, and a fast hash lets every request be checked.
 */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** In a time that does not tell how much of them is the same. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function checkOf(secret: string): string {
  return inSigns(BigInt(crc32(secret)), CHECK_LENGTH);
}

function inSigns(number: bigint, length: number): string {
  const base = BigInt(SIGNS.length);
  let rest = number;
  let text = "";
  while (text.length < length) {
    text = `${SIGNS[Number(rest % base)] ?? ""}${text}`;
    rest /= base;
  }
  return text;
}
