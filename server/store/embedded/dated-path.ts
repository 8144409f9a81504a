import { join } from "node:path";
import { exists } from "./store-files.js";

/** A path in the folder that is free: `PREFIX-2026-03-05T08-30-00ZSUFFIX`, with a number before the suffix where there is such a one. */
export async function datedPath(
  folder: string,
  now: Date,
  { prefix, suffix = "" }: { readonly prefix: string; readonly suffix?: string },
): Promise<string> {
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/u, "Z")
    .replaceAll(":", "-");
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${prefix}-${stamp}${number === 1 ? "" : `-${number}`}${suffix}`);
    if (!(await exists(path))) return path;
  }
}
