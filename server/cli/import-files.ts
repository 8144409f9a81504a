import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { GraphError } from "#model/problem.js";
import { tasksFromFiles, type ImportTask } from "#server/exchange/import-run.js";
import { isCsv, type InputFile } from "#server/exchange/input-formats.js";
import { fileError } from "./report-files.js";

/** The graphs that paths mean: each file and each folder of CSV files is one, and CSV files that are named singly are one together. */
export async function importTasksFromPaths(
  paths: readonly string[],
  workingFolder: string,
): Promise<readonly ImportTask[]> {
  const folders: ImportTask[] = [];
  const files: InputFile[] = [];
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    const found = await stat(absolute).catch((error: unknown) => {
      throw fileError(path, error);
    });
    if (found.isDirectory()) folders.push({ name: basename(absolute), files: await filesInFolder(absolute, path) });
    else files.push(inputFile(absolute, path));
  }
  return [...folders, ...tasksFromFiles(files)];
}

async function filesInFolder(folder: string, path: string): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError(path, error);
  });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  if (!names.some((name) => isCsv({ name }))) {
    throw new GraphError(
      "invalid-file",
      `${path}: this folder holds no CSV files; name a file, or load reports with mailuo load.`,
    );
  }
  return names.toSorted().map((name) => inputFile(join(folder, name), `${path}/${name}`));
}

function inputFile(absolute: string, path: string): InputFile {
  return {
    name: path,
    async *bytes() {
      try {
        for await (const chunk of createReadStream(absolute)) yield chunk;
      } catch (error) {
        throw error instanceof GraphError ? error : fileError(path, error);
      }
    },
  };
}
