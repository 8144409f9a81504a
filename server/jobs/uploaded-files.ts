import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { InputFile } from "#server/exchange/input-formats.js";
import { codeOf } from "#server/system-error.js";

/** Files that were uploaded together, in a folder of their own. */
export const UploadedFiles = z.object({
  /** Absolute; taken away when the job is over. */
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int() })).min(1),
});
export type UploadedFiles = z.infer<typeof UploadedFiles>;

export function removeUpload({ folder }: Pick<UploadedFiles, "folder">): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** The files as graphs are read from. */
export function inputsIn(folder: string, files: readonly { readonly name: string }[]): readonly InputFile[] {
  return files.map(({ name }) => ({ name, bytes: () => createReadStream(join(folder, name)) }));
}

/** Ends the search for notes here: those in folders above were not meant for what was uploaded. */
export async function closeFolder(folder: string): Promise<void> {
  await writeFile(join(folder, "mailuo.json"), "{}", { flag: "wx" }).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
}
