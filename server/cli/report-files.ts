import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { reportName } from "#loaders/files/report-name.js";
import type { OpenedFile, ReportSource, SourceHints } from "#loaders/files/report-source.js";
import { createFileNotes, isFileNote } from "#loaders/files/file-notes.js";
import { sourcesFromFile } from "#loaders/files/sources.js";
import { isReportName, READ_KINDS } from "#loaders/format/formats.js";
import { refusal } from "#loaders/refusal.js";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { codeOf } from "#server/system-error.js";

export interface ReportFile {
  /** Absolute. */
  readonly path: string;
  /** What the report is known by, whichever way its path was given: see `reportName`. */
  readonly name: string;
}

const MAX_FILE_BYTES = 1_000_000_000;

/**
 * The files that the paths mean, each once: a file as it is, a folder with every report beneath it, sorted. Throws
 * `invalid-file` for a path that is not there, and for a folder without reports. A folder beneath that may not be opened stands among the
 * files, to fail as one of them. Watched folders may be empty, and are seen whole or not at all: what one cannot see is not gone.
 */
export async function reportFilesFromPaths(
  paths: readonly string[],
  workingFolder: string,
  { isWatched = false } = {},
): Promise<readonly ReportFile[]> {
  const found = new Map<string, ReportFile>();
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    const isAFolder = await isFolder(absolute, path);
    const files = isAFolder ? await reportsBeneath(absolute, path, isWatched) : [absolute];
    if (files.length === 0 && !isWatched) throw noReport(path);
    for (const file of files) {
      found.set(file, { path: file, name: reportName(file) });
    }
  }
  return [...found.values()];
}

/**
 * A file with what is said of it: by the caller, else in `<file>.meta.json` beside it, else in the nearest `mailuo.json` above it.
 *
 * @param path absolute.
 * @param name what it is known by, if not by its path.
 * @throws {GraphError} `invalid-file` or `too-large` for a file, or what is said of it, that cannot be read.
 */
export async function openReportFile(path: string, said: SourceHints, name = reportName(path)): Promise<OpenedFile> {
  const bytes = await bytesFromFile(path);
  const beside = await createFileNotes(bytesIfThere).hintsFor(path.replaceAll("\\", "/"));
  const defined = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { path: name, bytes, hints: { ...beside, ...defined } };
}

/**
 * The one document that a file holds.
 *
 * @throws {GraphError} `invalid-file` where it holds several, or none that can be read.
 */
export async function onlySource(file: OpenedFile): Promise<ReportSource> {
  let only: ReportSource | null = null;
  for await (const found of sourcesFromFile(file)) {
    if (found.kind === "refused") throw new GraphError("invalid-file", found.detail);
    if (only !== null) {
      throw new GraphError(
        "invalid-file",
        `${file.path}: this holds several reports; “mailuo load” takes them all in.`,
      );
    }
    only = found.source;
  }
  if (only === null) throw new GraphError("invalid-file", `${file.path}: this holds no report.`);
  return only;
}

async function bytesIfThere(path: string): Promise<Uint8Array | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? bytesFromFile(path) : null;
}

/** The bytes of a file; what the system refuses becomes a sentence. Pipes and devices are refused: they may never end. */
export async function bytesFromFile(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.size > MAX_FILE_BYTES) throw tooLarge(file, found.size);
    if (found.isFile() || found.isDirectory()) return await readFile(file);
  } catch (error) {
    throw error instanceof GraphError ? error : fileError(file, error);
  }
  throw new GraphError("invalid-file", `${file}: this is not a regular file; save the text in one.`);
}

/** Throws `invalid-file` for words that are no path. */
export function requirePath(path: string): void {
  if (path === "") throw new GraphError("invalid-file", "A path is empty; name a file or a folder.");
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(path)) {
    throw new GraphError("invalid-file", `${path}: addresses are not fetched; save the page and name its file.`);
  }
}

function tooLarge(file: string, size: number): GraphError {
  const found = Math.round(size / 1_000_000);
  const why = {
    en: `the file has ${found} MB, more than the 1000 MB that are read; split it`,
    zh: `文件有 ${found} MB，超过读取上限 1000 MB；请拆分`,
  };
  return refusal(file, why, { code: "too-large" });
}

async function isFolder(absolute: string, path: string): Promise<boolean> {
  requirePath(path);
  try {
    return (await stat(absolute)).isDirectory();
  } catch (error) {
    throw fileError(path, error);
  }
}

async function reportsBeneath(folder: string, path: string, isWatched: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError(path, error);
  });
  const found: string[] = [];
  for (const entry of entries) {
    const inside = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await reportsWithin(inside, isWatched)));
    else if (entry.isFile() && isReportName(entry.name) && !isFileNote(entry.name) && !entry.name.startsWith("~$"))
      found.push(inside);
  }
  return found.toSorted();
}

async function reportsWithin(folder: string, isWatched: boolean): Promise<string[]> {
  try {
    return await reportsBeneath(folder, folder, isWatched);
  } catch (error) {
    if (isWatched && error instanceof GraphError && codeOf(error.cause) === "ENOENT") return [];
    if (isWatched) throw error;
    return [folder];
  }
}

function noReport(path: string): GraphError {
  return new GraphError("invalid-file", `${path}: this folder holds no report; Mailuo reads ${READ_KINDS} files.`);
}

/** Why the system does not give the file, as a sentence. */
export function fileError(file: string, error: unknown): GraphError {
  const message = error instanceof Error ? error.message : String(error);
  const reason = REASONS[codeOf(error) ?? ""] ?? { en: `it cannot be used (${message})`, zh: `无法使用（${message}）` };
  return refusal(file, reason, { cause: error });
}

const REASONS: Readonly<Record<string, Sentence>> = {
  ENOENT: { en: "there is no such file or folder; check the path", zh: "没有这个文件或文件夹；请检查路径" },
  ENOTDIR: {
    en: "a part of this path is a file, not a folder; check the path",
    zh: "路径的一部分是文件而不是文件夹；请检查路径",
  },
  EISDIR: { en: "this is a folder; name a file", zh: "这是文件夹；请指定文件" },
  EEXIST: { en: "this is a file; name a folder", zh: "这是文件；请指定文件夹" },
  EACCES: { en: "you may not use it; check its permissions", zh: "无权使用；请检查权限" },
  EPERM: { en: "you may not use it; check its permissions", zh: "无权使用；请检查权限" },
  ENOSPC: { en: "the disk is full; make room and try again", zh: "磁盘已满；请腾出空间后重试" },
  EROFS: { en: "this place is read-only; choose another", zh: "此处只读；请选择其他位置" },
};
