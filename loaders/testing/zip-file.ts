import { crc32, deflateRawSync } from "node:zlib";

/** For tests: a file in a ZIP file, sound unless told otherwise. */
export interface MadeEntry {
  /** As bytes: written as they are, without saying that they are UTF-8. */
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly isEncrypted?: boolean;
  readonly isLink?: boolean;
  /** Instead of the true one. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
}

/** For tests: a ZIP file, written as APPNOTE.TXT says. */
export function zipFile(entries: readonly MadeEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { header, name, packed } = packedEntry(entry);
    const local = Buffer.concat([u32(0x04034b50), header, u16(name.length), u16(0), name, packed]);
    const mode = entry.isLink === true ? 0o120777 : 0o100644;
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(0x031e),
        header,
        u16(name.length),
        Buffer.alloc(8),
        u32(mode * 65_536),
        u32(offset),
        name,
      ]),
    );
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(entries.length);
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)]);
  return Buffer.concat([...files, central, end]);
}

function packedEntry({ name, content, isEncrypted, claimedSize, claimedCrc }: MadeEntry) {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const flags = (typeof name === "string" ? 0x800 : 0) | (isEncrypted === true ? 1 : 0);
  const sizes = [u32(packed.length), u32(claimedSize ?? bytes.length)];
  const header = Buffer.concat([u16(20), u16(flags), u16(8), u32(0), u32(claimedCrc ?? crc32(bytes)), ...sizes]);
  return { header, name: Buffer.from(name), packed };
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
