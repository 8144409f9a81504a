import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "./package-root.js";
import { nullIfMissing } from "./system-error.js";

/** What answers are made by: the program as it was built, and its queries. */
const PARTS = ["package.json", "cypher", "dist/cypher", "dist/model", "dist/server"];

/** Files that are run or asked; there are twice as many beside them. */
const RUN = /(?<!\.test)\.(?:js|cypher)$/u;

let ofThisProcess: Promise<string> | undefined;

/** Names the program that answers: another one after an update that leaves its version as it is. As it was when first asked for. */
export function programState(): Promise<string> {
  return (ofThisProcess ??= programStateOf(packageRoot()));
}

/** By name, size and time of each file, which is found in some milliseconds; reading them all is not. */
export async function programStateOf(root: string): Promise<string> {
  const files = (await Promise.all(PARTS.map((part) => filesBelow(root, part)))).flat();
  const lines = await Promise.all(
    files.map(async (file) => {
      // Where the program is being built meanwhile, files go between being listed and looked at.
      const seen = await stat(join(root, file)).catch(nullIfMissing);
      return seen === null ? file : `${file} ${seen.size} ${seen.mtimeMs}`;
    }),
  );
  return createHash("sha256").update(lines.toSorted().join("\n")).digest("base64url").slice(0, 16);
}

async function filesBelow(root: string, part: string): Promise<readonly string[]> {
  if (part === "package.json") return [part];
  const entries = await readdir(join(root, part), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && RUN.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
