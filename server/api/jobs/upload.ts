import { randomUUID } from "node:crypto";
import { mkdir, open, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { makeFolder } from "#server/make-folder.js";
import { codeOf } from "#server/system-error.js";
import { diskError } from "#server/api/answer/disk-error.js";

export interface Upload {
  /** Absolute; holds the files by their names, in the folders that these say. Whoever gets it takes it away. */
  readonly folder: string;
  readonly files: readonly UploadedFile[];
  /** What a form says besides its files. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface UploadedFile {
  /** With the folders that it was sent in: `上海市/2013.md`. */
  readonly name: string;
  readonly bytes: number;
}

export interface UploadLimits {
  /** Uploads are kept in folders of their own within. */
  readonly folder: string;
  readonly mostBytes: number;
  readonly mostFiles: number;
}

/**
 * Receives the files of a form, or a body that is a file, chunk by chunk onto the disk. Throws `invalid-request`, `too-large` or
 * `cancelled`, and leaves nothing behind then.
 *
 * @param name what a body that is a file is called; a form names its files itself.
 */
export async function receiveUpload(
  request: Request,
  name: string | undefined,
  { folder: within, ...limits }: UploadLimits,
): Promise<Upload> {
  if (request.body === null) throw noFile();
  const folder = join(within, randomUUID());
  try {
    await makeFolder(folder, 0o700);
    const body = Readable.fromWeb(request.body);
    const type = request.headers.get("content-type") ?? "";
    const received = /^multipart\/form-data\b/iu.test(type)
      ? await receiveForm(body, { type, folder, ...limits })
      : { fields: {}, files: [await receiveFile(body, { name: requireName(name), folder, ...limits })] };
    if (received.files.length === 0) throw noFile();
    return { folder, ...received };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw request.signal.aborted
      ? new GraphError("cancelled", { en: "The upload was broken off.", zh: "上传中断。" }, { cause: error })
      : uploadError(error);
  }
}

type Place = Omit<UploadLimits, "folder"> & { readonly folder: string };

async function receiveFile(
  body: Readable,
  { name: given, ...place }: Place & { readonly name: string },
): Promise<UploadedFile> {
  const name = safeName(given);
  const counting = countedBytes(place.mostBytes);
  await pipeline(body, counting.through, (chunks) => keep(chunks, place.folder, name));
  return { name, bytes: counting.bytes() };
}

async function receiveForm(
  body: Readable,
  { type, ...place }: Place & { readonly type: string },
): Promise<Pick<Upload, "files" | "fields">> {
  const fields: Record<string, string> = {};
  const writing: Promise<UploadedFile>[] = [];
  const form = Busboy({
    headers: { "content-type": type },
    preservePath: true,
    limits: { fields: 20, fieldSize: 200_000, fieldNameSize: 100, files: place.mostFiles, headerPairs: 20 },
  });
  const fail = (error: unknown): void => void form.destroy(error instanceof Error ? error : new Error(String(error)));
  form.on("file", (_, stream, name) => {
    // Of a part that is cut off it may be this stream alone that says so; unheard, it would end the server.
    stream.on("error", fail);
    // A form sends a part without a name for a field of files that was left empty.
    if (!name) {
      stream.resume();
      return;
    }
    const written = receiveFile(stream, { name, ...place });
    written.catch((error: unknown) => {
      stream.resume();
      fail(error);
    });
    writing.push(written);
  });
  form.on("field", (field, value, _, isCut) => {
    if (isCut) fail(invalid({ en: `The field ${field} is too long.`, zh: `字段 ${field} 过长。` }));
    else if (value !== "") fields[field] = value;
  });
  form.on("filesLimit", () => fail(tooManyFiles(place.mostFiles)));
  form.on("fieldsLimit", () =>
    fail(invalid({ en: "The form has more fields than are known.", zh: "表单的字段过多。" })),
  );
  await pipeline(body, countedBytes(place.mostBytes).through, form);
  const files = await Promise.all(writing);
  return { fields, files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Only this user may read what was sent. Rejects where the folder is gone, as when the upload was given up meanwhile. */
async function keep(chunks: AsyncIterable<Buffer>, folder: string, name: string): Promise<void> {
  const file = await openNew(folder, name);
  await pipeline(chunks, file.createWriteStream());
}

/** A file, or a folder, has the name already. */
const IS_THERE: ReadonlySet<string> = new Set(["EEXIST", "ENOTDIR", "EISDIR"]);

/** Throws a sentence where there is one of that name: what fails later reaches the form through its own streams, as it was first said. */
async function openNew(folder: string, name: string): Promise<FileHandle> {
  const within = name.split("/").slice(0, -1);
  try {
    for (const [depth] of within.entries()) await makeOne(join(folder, ...within.slice(0, depth + 1)));
    return await open(join(folder, name), "wx", 0o600);
  } catch (error) {
    throw IS_THERE.has(codeOf(error) ?? "") ? sameName(name) : error;
  }
}

async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function countedBytes(most: number): { readonly through: Transform; readonly bytes: () => number } {
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes <= most) return done(null, chunk);
      return done(
        new GraphError("too-large", {
          en: `This is more than the ${megabytes(most)} that are taken at a time; send it in parts.`,
          zh: `超过一次可接收的 ${megabytes(most)}；请分批发送。`,
        }),
      );
    },
  });
  return { through, bytes: () => bytes };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

const MOST_FOLDERS = 20;
/** Of a name with its folders; systems take some 4,000 with those above the upload. */
const LONGEST_BYTES = 1_000;

/** A name with the folders that it was sent in, if those lead downwards: what a report is known by is made of it. */
function safeName(given: string): string {
  const [first = "", ...others] = given.normalize("NFC").split(/[/\\]/u);
  const parts = first === "." ? others : [first, ...others];
  const path = parts.join("/");
  const isBelow = parts.length <= MOST_FOLDERS + 1 && Buffer.byteLength(path) <= LONGEST_BYTES && parts.every(isPlain);
  const name = isBelow ? path : (parts.at(-1) ?? "");
  if (name.split("/").every((part) => isPlain(part) && Buffer.byteLength(part) <= 200)) return name;
  const shown = given.slice(0, 100);
  throw invalid({
    en: `“${shown}” is no name for a file; give one of 1 to 200 bytes without control characters.`,
    zh: `“${shown}”不能作文件名；请使用 1 到 200 字节、不含控制字符的名称。`,
  });
}

/** Whether it names a file or a folder: none above or the same, and no disk of another system. */
function isPlain(part: string): boolean {
  return part !== "" && !/^\.+$|^[a-z]:$|\p{Cc}/iu.test(part);
}

function requireName(name: string | undefined): string {
  if (name !== undefined) return name;
  throw invalid({
    en: "The file has no name; add ?name=my-report.txt to the address, or send a form (multipart/form-data).",
    zh: "文件没有名称；请在地址后加上 ?name=my-report.txt，或发送表单（multipart/form-data）。",
  });
}

function sameName(name: string): GraphError {
  return invalid({
    en: `Two files are called “${name}”; give them different names.`,
    zh: `有两个文件都叫“${name}”；请使用不同的名称。`,
  });
}

function tooManyFiles(most: number): GraphError {
  return new GraphError("too-large", {
    en: `These are more than ${most} files; send them in parts, or as a ZIP file.`,
    zh: `文件超过 ${most} 个；请分批发送，或打成 ZIP 文件。`,
  });
}

function noFile(): GraphError {
  return invalid({
    en: "There is no file in this request; send a form (multipart/form-data) with one or more.",
    zh: "请求中没有文件；请发送包含一个或多个文件的表单（multipart/form-data）。",
  });
}

function invalid(sentence: Sentence): GraphError {
  return new GraphError("invalid-request", sentence);
}

function uploadError(error: unknown): unknown {
  const told = diskError(error);
  if (told instanceof GraphError) return told;
  const code = codeOf(error);
  if (code !== null && /^E[A-Z]+$/u.test(code) && code !== "EPIPE") return error;
  // What is left are mistakes in the form's encoding.
  const reason = error instanceof Error ? error.message : String(error);
  const sentence = { en: `The form cannot be read: ${reason}.`, zh: `无法读取表单：${reason}。` };
  return new GraphError("invalid-request", sentence, { cause: error });
}
