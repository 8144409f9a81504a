import { constants } from "node:fs";
import { access, mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { GraphError } from "#model/problem.js";
import { exists } from "./store-files.js";

/** Throws `store-denied`. */
export async function makeStoreFolder(folder: string): Promise<void> {
  try {
    await makeWithParents(folder);
    if (!(await stat(folder)).isDirectory()) throw new Error("It is not a folder.");
    await access(folder, constants.W_OK | constants.R_OK);
  } catch (error) {
    throw new GraphError(
      "store-denied",
      {
        en: `The store's folder ${folder} cannot be made or written: choose another one with MAILUO_DATA.`,
        zh: `图库文件夹 ${folder} 无法建立或写入：请用 MAILUO_DATA 另选一个。`,
      },
      { cause: error },
    );
  }
}

/** Node's own recursive mkdir never ends where the system says that a folder that is there is not (/proc). */
async function makeWithParents(folder: string): Promise<void> {
  if (await exists(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeWithParents(parent);
  try {
    await mkdir(folder);
  } catch (error) {
    // Another process was quicker.
    if (!(await exists(folder))) throw error;
  }
}
