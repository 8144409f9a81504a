import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";

/** Builds the client where it is missing or older than what it is made of, so that starting again is quick. */

const root = packageRoot();
const built = join(root, "dist", "client", "index.html");
const sources = ["client", "model", "package-lock.json"].map((name) => join(root, name));

if (!existsSync(built) || newest(sources) > statSync(built).mtimeMs) {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  execFileSync(process.execPath, [vite, "build", "client", "--logLevel", "warn"], { cwd: root, stdio: "inherit" });
}

/** When the last of the files, or of the files beneath the folders, was changed. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const { mtimeMs } = statSync(path);
    if (!statSync(path).isDirectory()) return mtimeMs;
    return newest(readdirSync(path).map((name) => join(path, name)));
  });
  return Math.max(0, ...times);
}
