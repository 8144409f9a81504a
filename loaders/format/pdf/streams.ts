import { constants, inflateSync } from "node:zlib";
import { refusal } from "../../refusal.js";

const MOST_STREAM_BYTES = 100_000_000;
const MOST_BYTES = 1_000_000_000;

/**
 * Inflates a PDF's compressed streams, pictures left out, and drops what comes out: PDF.js would hold on to it without a limit.
 *
 * @throws {GraphError} `too-large` where they are too large together or one of them is.
 */
export function refuseBombs(bytes: Uint8Array, place: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let total = 0;
  for (let at = buffer.indexOf("stream"); at !== -1; at = buffer.indexOf("stream", at + 6)) {
    const start = startOfStream(buffer, at);
    if (start === null) continue;
    const size = inflatedSize(buffer, start);
    total += size;
    if (size > MOST_STREAM_BYTES || total > MOST_BYTES) {
      const found = Math.floor(Math.min(size, total) / 1_000_000);
      const why = {
        en: `unpacked, the PDF has more than ${found} MB, which is more than a report may have; it may be a bomb`,
        zh: `PDF 解压后超过 ${found} MB，大于一份报告的上限；可能是压缩炸弹`,
      };
      throw refusal(place, why, { code: "too-large" });
    }
  }
}

/** Behind `stream` and its line break; null where the word does not begin one that `deflate` made. */
function startOfStream(buffer: Buffer, at: number): number | null {
  if (buffer.toString("latin1", Math.max(0, at - 3), at) === "end") return null;
  let start = at + "stream".length;
  if (buffer[start] === 0x0d) start += 1;
  if (buffer[start] === 0x0a) start += 1;
  return isDeflated(buffer, start) ? start : null;
}

/** Whether two bytes are a header of zlib's format; RFC 1950, 2.2. */
function isDeflated(buffer: Buffer, at: number): boolean {
  const [method = 0, flags = 0] = buffer.subarray(at, at + 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** Streams may be deflated several times over. What is damaged counts for nothing: PDF.js ends there as well. */
function inflatedSize(buffer: Buffer, start: number, depth = 0): number {
  try {
    const content = inflateSync(buffer.subarray(start), {
      maxOutputLength: MOST_STREAM_BYTES,
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: 1 << 16,
    });
    const within = depth < 4 && isDeflated(content, 0) ? inflatedSize(content, 0, depth + 1) : 0;
    return content.length + within;
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge ? MOST_STREAM_BYTES + 1 : 0;
  }
}
