import { crc32 } from "node:zlib";
import { expect, it } from "vitest";
import { withTexts } from "./png-texts.js";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER = chunk("IHDR", Buffer.alloc(13, 1));
const END = chunk("IEND", Buffer.alloc(0));

it("puts texts of any script behind an image's header, each with its checksum, and leaves the rest as it was", () => {
  const png = Buffer.concat([SIGNATURE, HEADER, END]);
  const text = "西岸 🙂\nhttp://127.0.0.1:7010/#v=a_b";
  expect(Buffer.from(withTexts(png, { Title: "", Description: text }))).toEqual(
    Buffer.concat([
      SIGNATURE,
      HEADER,
      chunk("iTXt", Buffer.from("Title\0\0\0\0\0")),
      chunk("iTXt", Buffer.from(`Description\0\0\0\0\0${text}`)),
      END,
    ]),
  );
});

function chunk(type: string, content: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const checked = Buffer.concat([Buffer.from(type), content]);
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, sum]);
}
