import { once } from "node:events";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { NamedFile } from "./csv-writing.js";

/** 1 January 1980, where ZIP's time begins: the same files make the same archive. */
const NO_TIME = new Date(1980, 0, 1);

/** The files as a ZIP archive, packed while they are written. */
export async function* zipStream(files: readonly NamedFile[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const failed = once(zip, "error").then(([error]) => {
    throw error;
  });
  // Looked at below; until then nobody waits for it.
  failed.catch(() => {});
  const output = Readable.from(zip.outputStream);
  for (const { name, chunks } of files) {
    const options = { mtime: NO_TIME, forceDosTimestamp: true, mode: 0o100644 };
    zip.addReadStreamLazy(name, options, (give) => {
      const stream = Readable.from(chunks(), { objectMode: false });
      stream.once("error", (error) => zip.emit("error", error));
      give(null, stream);
    });
  }
  zip.end();
  const pieces = output[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await Promise.race([pieces.next(), failed]);
      if (piece.done === true) return;
      yield piece.value;
    }
  } finally {
    output.destroy();
  }
}
