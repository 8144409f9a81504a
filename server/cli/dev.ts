import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";

/** For work on Mailuo itself: compiles on change, restarts the server, and serves the client with hot replacement. */

const root = packageRoot();
const programs = [
  [join(root, "node_modules", "typescript", "bin", "tsc"), "-b", "--watch", "--preserveWatchOutput"],
  ["--watch", join(root, "dist", "server", "cli", "main.js"), "serve", "--sample"],
  [join(root, "node_modules", "vite", "bin", "vite.js"), "client"],
].map((words) => spawn(process.execPath, words, { cwd: root, stdio: "inherit" }));

for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => programs.forEach((program) => program.kill(name)));
}
await Promise.race(programs.map((program) => once(program, "exit")));
for (const program of programs) program.kill();
