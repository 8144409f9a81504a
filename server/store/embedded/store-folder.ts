import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { GraphError } from "#model/problem.js";
import { makeFolder } from "../../make-folder.js";

/** Throws `store-denied`. */
export async function makeStoreFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
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
