import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { GraphError } from "#model/problem.js";
import type { ImportTask } from "#server/exchange/import-run.js";
import type { InputFile } from "#server/exchange/input-formats.js";
import { fileError } from "./report-files.js";

/** The graphs that paths mean: each file and each folder of CSV files is one, and CSV files that are named singly are one together. */
export async function importTasksFromPaths(
  paths: readonly string[],
  workingFolder: string,
): Promise<readonly ImportTask[]> {
  const tasks: ImportTask[] = [];
  const tables: InputFile[] = [];
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    const found = await stat(absolute).catch((error: unknown) => {
      throw fileError(path, error);
    });
    if (found.isDirectory()) tasks.push({ name: basename(absolute), files: await filesInFolder(absolute, path) });
    else if (path.toLowerCase().endsWith(".csv")) tables.push(inputFile(absolute, path));
    else tasks.push({ name: basename(absolute), files: [inputFile(absolute, path)] });
  }
  const [table] = tables;
  return table === undefined ? tasks : [...tasks, { name: basename(table.name), files: tables }];
}

async function filesInFolder(folder: string, path: string): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError(path, error);
  });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  if (!names.some((name) => name.toLowerCase().endsWith(".csv"))) {
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
