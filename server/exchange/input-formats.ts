import { isZip, openZip } from "#loaders/format/zip-archive.js";
import { GraphError } from "#model/problem.js";
import { CSV_MANIFEST, CsvManifest } from "./csv-layout.js";
import { PLAIN_STYLE, readCsv, type CsvStyle } from "./csv-reading.js";
import { readCypher } from "./cypher-reading.js";
import { readGexf } from "./gexf-reading.js";
import { readGraphMl } from "./graphml-reading.js";
import { readJson } from "./json-reading.js";
import { readJsonLd } from "./jsonld-reading.js";
import type { GraphReader, ReadItem } from "./read-items.js";

export interface InputFile {
  /** As messages call it. */
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** How much of a file is looked at to tell its format. */
const HEAD_BYTES = 4096;

/** The items of one file of any format, or of several CSV files with or without their manifest; `onBytes` sees all that is read. */
export async function* itemsFromFiles(
  files: readonly InputFile[],
  onBytes: (bytes: Uint8Array) => void,
): AsyncGenerator<ReadItem> {
  const watched = files.map(({ name, bytes }) => ({ name, bytes: () => seen(bytes(), onBytes) }));
  const [first, ...others] = watched;
  if (first === undefined) return;
  if (others.length > 0 || isCsv(first)) yield* itemsFromTables(watched);
  else yield* itemsFromFile(first);
}

async function* itemsFromFile({ name, bytes: open }: InputFile): AsyncGenerator<ReadItem> {
  const chunks = open()[Symbol.asyncIterator]();
  try {
    const { head, bytes } = await peeked(chunks);
    if (isZip(head)) yield* itemsFromArchive(name, await joined(bytes));
    else yield* readerFor(head, name)(utf8Text(bytes, name), name);
  } finally {
    // What is refused by its head is not read to its end, and would stay open.
    await chunks.return?.();
  }
}

async function* seen(bytes: AsyncIterable<Uint8Array>, onBytes: (bytes: Uint8Array) => void) {
  for await (const chunk of bytes) {
    onBytes(chunk);
    yield chunk;
  }
}

/** The begin of a file, and all of it again. */
async function peeked(
  chunks: AsyncIterator<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly bytes: AsyncIterable<Uint8Array> }> {
  const begun: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    begun.push(next.value);
    length += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* begun;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { head: Buffer.concat(begun).subarray(0, HEAD_BYTES), bytes: all() };
}

async function joined(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function readerFor(head: Uint8Array, name: string): GraphReader {
  const text = new TextDecoder().decode(head).trimStart();
  if (text.startsWith("{")) return /^\{\s*"@context"/u.test(text) ? readJsonLd : readJson;
  if (/<(?:\w+:)?graphml[\s>]/u.test(text)) return readGraphMl;
  if (/<(?:\w+:)?gexf[\s>]/u.test(text)) return readGexf;
  if (/^(?:\/\/|CREATE CONSTRAINT|UNWIND \[)/u.test(text)) return readCypher;
  throw new GraphError("invalid-file", {
    en: `${name}: this is none of the formats that are imported, JSON, GraphML, GEXF, JSON-LD, Cypher statements, CSV files or a ZIP archive of these; reports are loaded, by mailuo load or POST /api/documents.`,
    zh: `${name}：这不是可导入的格式；可导入 JSON、GraphML、GEXF、JSON-LD、Cypher 语句、CSV 文件或其 ZIP 压缩包；报告请用 mailuo load 或 POST /api/documents 载入。`,
  });
}

async function* itemsFromArchive(name: string, bytes: Uint8Array): AsyncGenerator<ReadItem> {
  const entries = await openZip(bytes, name);
  const files = entries.map((entry) => ({
    name: `${name}/${entry.name}`,
    bytes: async function* () {
      yield await entry.read();
    },
  }));
  yield* itemsFromTables(files);
}

async function* itemsFromTables(files: readonly InputFile[]): AsyncGenerator<ReadItem> {
  const manifestFile = files.find((file) => baseName(file) === CSV_MANIFEST);
  const tables = files.filter((file) => file !== manifestFile);
  const stranger = tables.find((file) => !isCsv(file));
  if (stranger !== undefined) {
    throw new GraphError("invalid-file", {
      en: `${stranger.name}: among several files only CSV files are imported; import it by itself.`,
      zh: `${stranger.name}：多个文件一起导入时只能是 CSV 文件；请单独导入它。`,
    });
  }
  const manifest = manifestFile === undefined ? null : await manifestFrom(manifestFile);
  if (manifest !== null) requireListed(manifest, tables, manifestFile?.name ?? "");
  const style: CsvStyle = manifest ?? PLAIN_STYLE;
  if (manifest !== null) yield { kind: "about", about: manifest.about };
  for (const { name, bytes } of tables) yield* readCsv(utf8Text(bytes(), name), name, style);
}

async function manifestFrom({ name, bytes }: InputFile): Promise<CsvManifest> {
  try {
    return CsvManifest.parse(JSON.parse(Buffer.from(await joined(bytes())).toString("utf8")));
  } catch (error) {
    throw new GraphError(
      "invalid-file",
      {
        en: `${name}: this is not what mailuo export writes beside CSV files.`,
        zh: `${name}：这不是 mailuo export 随 CSV 文件写出的说明。`,
      },
      {
        cause: error,
      },
    );
  }
}

function requireListed(manifest: CsvManifest, tables: readonly InputFile[], name: string): void {
  const listed = new Set([...manifest.nodes, ...manifest.relationships]);
  const there = new Set(tables.map(baseName));
  const missing = [...listed].find((file) => !there.has(file));
  if (missing !== undefined)
    throw new GraphError("invalid-file", {
      en: `${name}: ${missing} is listed but is not there.`,
      zh: `${name}：列出了 ${missing}，但它不在。`,
    });
  const added = [...there].find((file) => !listed.has(file));
  if (added !== undefined)
    throw new GraphError("invalid-file", {
      en: `${name}: ${added} is there but is not listed.`,
      zh: `${name}：有 ${added}，但没有列出。`,
    });
}

export function isCsv({ name }: Pick<InputFile, "name">): boolean {
  return name.toLowerCase().endsWith(".csv");
}

/** Without the folders above it. */
export function baseName({ name }: Pick<InputFile, "name">): string {
  return name.split(/[/\\]/u).at(-1) ?? name;
}

async function* utf8Text(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new GraphError(
      "invalid-file",
      { en: `${name}: this is not text in UTF-8.`, zh: `${name}：这不是 UTF-8 文本。` },
      { cause: error },
    );
  }
}
