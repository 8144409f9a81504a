import { type FileFault, type ReadFile, readCypherFile } from "../../../core/workbench/cypher-file-reading.js";

export interface NamedRead {
  readonly name: string;
  readonly read: ReadFile;
}

/** Bytes of a file, and files of a ZIP, that are looked at. */
const MOST_BYTES = 400_000;
const MOST_FILES = 5_000;

/** What chosen files hold: a query each, or ZIPs of them, as all queries are exported. */
export async function readQueryFiles(files: readonly File[]): Promise<readonly NamedRead[]> {
  const read: NamedRead[] = [];
  for (const file of files) {
    if (await isZip(file)) read.push(...(await readZip(file)));
    else if (file.size > MOST_BYTES) read.push(refused(file.name, "too-long"));
    else read.push(readBytes(file.name, await bytesOf(file)));
  }
  return read;
}

/** Also one without files, which begins with its end. */
async function isZip(file: File): Promise<boolean> {
  const [first, second, third] = await bytesOf(file.slice(0, 4));
  return first === 0x50 && second === 0x4b && (third === 3 || third === 5);
}

async function readZip(file: File): Promise<readonly NamedRead[]> {
  const { unzipSync } = await import("fflate");
  let count = 0;
  const refusals: NamedRead[] = [];
  try {
    const entries = unzipSync(await bytesOf(file), {
      filter({ name, originalSize }) {
        if (!/\.(?:cypher|cql|txt)$/iu.test(name)) return false;
        count += 1;
        if (originalSize > MOST_BYTES || count > MOST_FILES) refusals.push(refused(name, "too-long"));
        return originalSize <= MOST_BYTES && count <= MOST_FILES;
      },
    });
    const read = Object.entries(entries).map(([name, bytes]) => readBytes(name, bytes));
    return count === 0 ? [refused(file.name, "empty")] : [...read, ...refusals];
  } catch {
    return [refused(file.name, "archive")];
  }
}

function readBytes(name: string, bytes: Uint8Array): NamedRead {
  try {
    const source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { name, read: readCypherFile(name.replace(/^.*\//u, ""), source) };
  } catch {
    return refused(name, "encoding");
  }
}

function refused(name: string, reason: FileFault["reason"]): NamedRead {
  return { name, read: { kind: "fault", fault: { reason, line: 0, what: name } } };
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
