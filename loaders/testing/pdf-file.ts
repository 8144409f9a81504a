import { deflateSync } from "node:zlib";

/** For tests: a line of text on a page, in points from its lower left corner. */
export interface MadeLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 16 unless said. */
  readonly size?: number;
  /** Runs upwards. */
  readonly isUpward?: boolean;
}

/**
 * For tests: a PDF in a font that it does not bring along, by one of Adobe's Chinese encodings. `encrypt` is the text of an encryption
 * dictionary; `contents` goes in front of each page's own.
 */
export function pdfFile(
  pages: readonly (readonly MadeLine[])[],
  { encrypt, contents = "" }: { readonly encrypt?: string; readonly contents?: string } = {},
): Buffer {
  const objects: Buffer[] = [
    text("<< /Type /Catalog /Pages 2 0 R >>"),
    text(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(" ")}] >>`),
    text("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>"),
    text(
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 " +
        "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 752 /Descent -271 >> " +
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
    ),
  ];
  for (const [at, lines] of pages.entries()) {
    objects.push(
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
      ),
    );
    const packed = deflateSync(contents + lines.map(shown).join("\n"));
    const head = text(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`);
    objects.push(Buffer.concat([head, packed, text("\nendstream")]));
  }
  if (encrypt !== undefined) objects.push(text(encrypt));
  return assembled(objects, encrypt === undefined ? "" : ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]`);
}

function shown({ text: words, x, y, size = 16, isUpward = false }: MadeLine): string {
  return `BT /F1 ${size} Tf ${isUpward ? "0 1 -1 0" : "1 0 0 1"} ${x} ${y} Tm <${Buffer.from(words, "utf16le").swap16().toString("hex")}> Tj ET`;
}

function assembled(objects: readonly Buffer[], trailer: string): Buffer {
  const pieces = [text("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const write = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    write(Buffer.concat([text(`${index + 1} 0 obj\n`), object, text("\nendobj\n")]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = length;
  write(text(`xref\n0 ${size}\n0000000000 65535 f \n${table}`));
  write(text(`trailer\n<< /Size ${size} /Root 1 0 R${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

function text(words: string): Buffer {
  return Buffer.from(words, "latin1");
}
