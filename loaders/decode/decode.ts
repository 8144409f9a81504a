import type { Sentence } from "#model/language.js";
import { refusal } from "../refusal.js";
import { commonShare, countOf, isEverydayChinese, refuseUnusable } from "./soundness.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

export interface DecodeOptions {
  /** Refuse larger files; in bytes. */
  readonly maxBytes?: number;
  /** What is judged for being Chinese, where the text writes its characters in other words: \u5f90. */
  readonly asRead?: (text: string) => string;
}

export const MAX_TEXT_BYTES = 20_000_000;

/**
 * Reads a text file's bytes, whatever Chinese encoding they are in: by byte order mark, else strictly as UTF-8, else UTF-16 by its zero
 * bytes, else GB18030, Big5 or, where that gives everyday characters, UTF-16, whichever reads better.
 *
 * @throws {GraphError} `too-large`, or `invalid-file` for a file that is empty, binary, of no known encoding, or whose text was lost
 *   before it came here.
 */
export function decodeText(bytes: Uint8Array, fileName: string, options: DecodeOptions = {}): DecodedText {
  const maxBytes = options.maxBytes ?? MAX_TEXT_BYTES;
  if (bytes.length > maxBytes) {
    const [found, most] = [megabytes(bytes.length), megabytes(maxBytes)];
    const why = {
      en: `the file has ${found} MB, more than the ${most} MB that one report may have; split it`,
      zh: `文件有 ${found} MB，超过一份报告的上限 ${most} MB；请拆分`,
    };
    throw refusal(fileName, why, { code: "too-large" });
  }
  if (bytes.length === 0)
    throw refusal(fileName, { en: "the file is empty; choose one with text", zh: "文件是空的；请选择有文字的文件" });
  refuseBinary(bytes, fileName);
  const decoded = decodedByMark(bytes) ?? decodedByContent(bytes);
  if (decoded === null) {
    throw refusal(fileName, {
      en: "the text is in none of the encodings UTF-8, UTF-16, GB18030 and Big5; save it as UTF-8",
      zh: "文字编码不是 UTF-8、UTF-16、GB18030、Big5 中的任何一种；请存为 UTF-8",
    });
  }
  refuseUnusable(options.asRead?.(decoded.text) ?? decoded.text, fileName);
  return decoded;
}

/** @throws {GraphError} `invalid-file` for a picture, an old office file and whatever else is no text, naming what it is. */
export function refuseBinary(bytes: Uint8Array, fileName: string): void {
  const kind = binaryKindOf(bytes);
  if (kind === null) return;
  const advice = ADVICE.get(kind) ?? SAVE_AS_TEXT;
  throw refusal(fileName, {
    en: `this is ${kind.en}, not text; ${advice.en}`,
    zh: `这是${kind.zh}，不是文字；${advice.zh}`,
  });
}

function decodedByMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodedAs("utf-8", bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs("utf-16be", bytes);
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) {
    return decodedAs("gb18030", bytes.subarray(4));
  }
  return null;
}

function decodedByContent(bytes: Uint8Array): DecodedText | null {
  const unicode = decodedAs("utf-8", bytes);
  if (unicode !== null && !unicode.text.includes("\0")) return unicode;
  const zeros = zeroBytes(bytes);
  const isWide = bytes.length % 2 === 0 && (zeros > 0 || readsAsWide(bytes));
  const wide: Encoding[] = isWide ? ["utf-16le", "utf-16be"] : [];
  const narrow: Encoding[] = zeros > 0 ? [] : isPaired(bytes) ? ["gb18030", "big5"] : ["big5", "gb18030"];
  const candidates = [...narrow, ...wide];
  return mostCommon(candidates.map((encoding) => decodedAs(encoding, bytes))) ?? decodedWithGaps(bytes);
}

/** The decoding with most of the everyday characters; the first of equals, and none that is not Chinese. */
function mostCommon(decoded: readonly (DecodedText | null)[]): DecodedText | null {
  let best: DecodedText | null = null;
  let bestShare = -1;
  for (const candidate of decoded) {
    if (candidate === null || !isEverydayChinese(candidate.text)) continue;
    const share = commonShare(candidate.text);
    if (share > bestShare) {
      best = candidate;
      bestShare = share;
    }
  }
  return best;
}

function decodedAs(encoding: Encoding, bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A file cut in the middle of a character, or with a stray byte here and there: still readable, the gaps are U+FFFD. */
function decodedWithGaps(bytes: Uint8Array): DecodedText | null {
  const encodings: readonly Encoding[] = ["utf-8", "gb18030", "big5"];
  const decoded = encodings.map((encoding) => ({ text: new TextDecoder(encoding).decode(bytes), encoding }));
  return mostCommon(decoded.filter(({ text }) => countOf(text, "\uFFFD") <= 1 + text.length / 500));
}

function zeroBytes(bytes: Uint8Array): number {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros += 1;
  return zeros;
}

/** Whether all bytes above ASCII stand side by side in pairs, as in GB2312; every second character of Big5 has a lower one. */
function isPaired(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) run += 1;
    else if (run % 2 === 1) return false;
    else run = 0;
  }
  return run % 2 === 0;
}

/** Container and image formats by their first bytes, else by bytes that no text has. */
function binaryKindOf(bytes: Uint8Array): Sentence | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [signature, kind] of SIGNATURES) if (head.startsWith(signature)) return kind;
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0;
    if (byte >= 0x20) continue;
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
    else if (byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls += 1;
  }
  if (even + odd > 0) {
    const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const isWide = bytes.length % 2 === 0 && (Math.min(even, odd) * 2 < Math.max(even, odd) || readsAsWide(sample));
    return isMarked || isWide ? null : BINARY;
  }
  return controls * 200 > sample.length ? BINARY : null;
}

/**
 * A short text in UTF-16 may have as many zeros from characters like 一 (U+4E00) as from line breaks and figures, or none. Two letters of
 * a Latin text make a character that nobody uses.
 */
function readsAsWide(sample: Uint8Array): boolean {
  return (["utf-16le", "utf-16be"] as const).some(
    (encoding) => commonShare(new TextDecoder(encoding).decode(sample)) >= LEAST_COMMON,
  );
}

/** In reports it is a third and more, in bytes that are no text one in a hundred. */
const LEAST_COMMON = 0.15;

const SAVE_AS_TEXT: Sentence = {
  en: "save it as TXT, Markdown or HTML first",
  zh: "请先存为 TXT、Markdown 或 HTML",
};
const BINARY: Sentence = { en: "a binary file", zh: "二进制文件" };
/** Word and Excel wrap files with a password into the container of their old formats. */
const OLD_OFFICE: Sentence = {
  en: "a Word or Excel file that is old or has a password",
  zh: "旧格式或加密的 Word 或 Excel 文件",
};
const PICTURE: Sentence = { en: "a picture", zh: "图片" };
const COMPRESSED: Sentence = { en: "a compressed file", zh: "压缩文件" };
const ADVICE: ReadonlyMap<Sentence, Sentence> = new Map([
  [OLD_OFFICE, { en: "save it as DOCX or XLSX without a password", zh: "请存为不加密的 DOCX 或 XLSX" }],
  [PICTURE, { en: "make its text readable with an OCR program first", zh: "请先用 OCR 程序识别文字" }],
  [COMPRESSED, { en: "unpack it first", zh: "请先解压" }],
]);

const SIGNATURES: readonly (readonly [string, Sentence])[] = [
  ["%PDF-", { en: "a PDF file", zh: " PDF 文件" }],
  ["PK\u0003\u0004", { en: "a Word, Excel or ZIP file", zh: " Word、Excel 或 ZIP 文件" }],
  ["\u00D0\u00CF\u0011\u00E0", OLD_OFFICE],
  ["{\\rtf", { en: "an RTF file", zh: " RTF 文件" }],
  ["\u0089PNG", PICTURE],
  ["\u00FF\u00D8\u00FF", PICTURE],
  ["GIF8", PICTURE],
  ["\u001F\u008B", COMPRESSED],
  ["7z\u00BC\u00AF", COMPRESSED],
  ["Rar!", COMPRESSED],
  ["\u007FELF", { en: "a program", zh: "程序" }],
];

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}
