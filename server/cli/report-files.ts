import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { documentKey } from "#loaders/graph/keys.js";
import { GraphError } from "#model/problem.js";

export interface ReportFile {
  /** Absolute. */
  readonly path: string;
  /** What the report is known by, whichever way its path was given: see `reportName`. */
  readonly name: string;
}

const REPORT_FILES = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;

/**
 * The files that the paths mean, each once: a file as it is, a folder with every report beneath it, sorted. Throws
 * `invalid-file` for a path that is not there, for two reports that would have the same key, and, unless it may be empty, for a
 * folder without reports.
 */
export async function reportFilesFromPaths(
  paths: readonly string[],
  workingFolder: string,
  { mayBeEmpty = false } = {},
): Promise<readonly ReportFile[]> {
  const found = new Map<string, ReportFile>();
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    const isAFolder = await isFolder(absolute, path);
    const files = isAFolder ? await reportsBeneath(absolute, path) : [absolute];
    if (files.length === 0 && !mayBeEmpty) throw noReport(path);
    for (const file of files) {
      const name = reportName(file);
      const key = documentKey(name);
      const other = found.get(key);
      if (other !== undefined && other.path !== file) {
        throw new GraphError(
          "invalid-file",
          `${other.path} and ${file} would both be ${key}, and the later would replace the earlier; rename one of them.`,
        );
      }
      found.set(key, { path: file, name });
    }
  }
  return [...found.values()];
}

/**
 * The file's name; where that says nothing (`2013.md`), behind its folder's: `上海市/2013.md`. It does not depend on how the path was
 * given, so that a report is found again and replaced when it is loaded another way.
 */
export function reportName(file: string): string {
  const name = basename(file);
  const says = /\p{L}{2}/u.test(name.replace(/\.[^.]*$/, ""));
  const folder = basename(dirname(file));
  return says || folder === "" ? name : `${folder}/${name}`;
}

/** The bytes of a file; what the system refuses becomes a sentence. Pipes and devices are refused: they may never end. */
export async function bytesFromFile(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isFile() || found.isDirectory()) return await readFile(file);
  } catch (error) {
    throw fileError(file, error);
  }
  throw new GraphError("invalid-file", `${file}: this is not a regular file; save the text in one.`);
}

async function isFolder(absolute: string, path: string): Promise<boolean> {
  if (path === "") throw new GraphError("invalid-file", "A path is empty; name a file or a folder.");
  try {
    return (await stat(absolute)).isDirectory();
  } catch (error) {
    throw fileError(path, error);
  }
}

async function reportsBeneath(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw fileError(path, error);
  });
  return entries
    .filter((entry) => entry.isFile() && REPORT_FILES.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function noReport(path: string): GraphError {
  return new GraphError("invalid-file", `${path}: this folder holds no report; Mailuo reads TXT, MD and HTML files.`);
}

/** Why the system does not give the file, as a sentence. */
export function fileError(file: string, error: unknown): GraphError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code] ?? `it cannot be used (${error instanceof Error ? error.message : String(error)}).`;
  return new GraphError("invalid-file", `${file}: ${reason}`, { cause: error });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder; check the path.",
  ENOTDIR: "a part of this path is a file, not a folder; check the path.",
  EISDIR: "this is a folder; name a file.",
  EACCES: "you may not use it; check its permissions.",
  EPERM: "you may not use it; check its permissions.",
  ENOSPC: "the disk is full; make room and try again.",
  EROFS: "this place is read-only; choose another.",
};
