import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { GraphError } from "#model/problem.js";

export interface ReportFile {
  /** Absolute. */
  readonly path: string;
  /** What the report is known by: the file's name, with the folders between it and the folder that was named. */
  readonly name: string;
}

const REPORT_FILES = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;

/**
 * The files that the paths mean, each once: a file as it is, a folder with every report beneath it, sorted. Throws
 * `invalid-file` for a path that is not there, for a folder without reports, and for two reports that would be known by the same name.
 */
export async function reportFilesFromPaths(
  paths: readonly string[],
  workingFolder: string,
): Promise<readonly ReportFile[]> {
  const found = new Map<string, ReportFile>();
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    const isAFolder = await isFolder(absolute, path);
    for (const file of isAFolder ? await reportsBeneath(absolute, path) : [absolute]) {
      const name = isAFolder ? relative(absolute, file).split(sep).join("/") : basename(file);
      const other = found.get(name);
      if (other !== undefined && other.path !== file) {
        throw new GraphError(
          "invalid-file",
          `${other.path} and ${file} are both called ${name}, and the later would replace the earlier; load the folder that holds both, or rename one.`,
        );
      }
      found.set(name, { path: file, name });
    }
  }
  return [...found.values()];
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
