import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { GraphError } from "#model/problem.js";

const REPORT_FILES = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;

/**
 * The files that the paths mean, each once: a file as it is, a folder with every report beneath it, sorted. Throws
 * `invalid-file` for a path that is not there and for a folder without reports.
 */
export async function reportFilesFromPaths(
  paths: readonly string[],
  workingFolder: string,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    const files = (await isFolder(absolute, path)) ? await reportsBeneath(absolute, path) : [absolute];
    for (const file of files) found.add(file);
  }
  return [...found];
}

/** The bytes of a file; what the system refuses becomes a sentence. */
export async function bytesFromFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileError(file, error);
  }
}

async function isFolder(absolute: string, path: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch (error) {
    throw fileError(path, error);
  }
}

async function reportsBeneath(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && REPORT_FILES.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (files.length === 0) {
    throw new GraphError("invalid-file", `${path}: this folder holds no report; Mailuo reads TXT, MD and HTML files.`);
  }
  return files;
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
