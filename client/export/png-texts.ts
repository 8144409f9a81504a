/** Signature, and the header chunk with its 13 bytes: what must come first in every PNG. */
const HEAD_BYTES = 8 + 12 + 13;

/**
 * A PNG image that also says something of itself, as `iTXt` chunks (PNG specification 1.2, 4.2.3.3): keyword → text.
 * Keywords are Latin letters and blanks; texts are any.
 */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk("iTXt", `${keyword}\0\0\0\0\0${text}`));
  return joined([png.subarray(0, HEAD_BYTES), ...chunks, png.subarray(HEAD_BYTES)]);
}

function chunk(type: string, content: string): Uint8Array {
  const checked = new TextEncoder().encode(type + content);
  return joined([fourBytes(checked.length - type.length), checked, fourBytes(checksum(checked))]);
}

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** CRC-32 as PNG has it (specification 1.2, 15). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 0 ? sum >>> 1 : (sum >>> 1) ^ 0xedb8_8320;
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
