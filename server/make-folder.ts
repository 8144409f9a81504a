import { mkdirSync, statSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "./system-error.js";

/**
 * Makes a folder, and those above it that are missing; what is there stays as it is. Node's own recursive `mkdir` never ends where the system says
 * that a folder which is there is not, as below /proc.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    if (await isFolder(folder)) return;
    if (!isBelowMissing(folder, error)) throw error;
    await makeFolder(dirname(folder), mode);
    // Another process may be quicker.
    await mkdir(folder, { mode }).catch(async (again: unknown) => {
      if (!(await isFolder(folder))) throw again;
    });
  }
}

/** The same at once, for what is written at once. */
export function makeFolderSync(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (isFolderSync(folder)) return;
    if (!isBelowMissing(folder, error)) throw error;
    makeFolderSync(dirname(folder), mode);
    try {
      mkdirSync(folder, { mode });
    } catch (again) {
      if (!isFolderSync(folder)) throw again;
    }
  }
}

function isBelowMissing(folder: string, error: unknown): boolean {
  return codeOf(error) === "ENOENT" && dirname(folder) !== folder;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (seen) => seen.isDirectory(),
    () => false,
  );
}

function isFolderSync(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
