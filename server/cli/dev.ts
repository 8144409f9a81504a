import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";

/** For work on Mailuo itself: compiles on change, restarts the server, and serves the client with hot replacement. */

/** A compilation writes many files: the server is restarted when none has changed for so long. */
const QUIET_MS = 500;
const HAS_GROUPS = process.platform !== "win32";
const root = packageRoot();

const compiler = run(join(root, "node_modules", "typescript", "bin", "tsc"), "-b", "--watch", "--preserveWatchOutput");
const client = run(join(root, "node_modules", "vite", "bin", "vite.js"), "client");
let server = serve();
let isEnding = false;

let restart: NodeJS.Timeout | undefined;
const watchers = ["model", "cypher", "loaders", "server"].map((folder) =>
  watch(join(root, "dist", folder), { recursive: true }, (_, file) => {
    if (!file?.endsWith(".js")) return;
    clearTimeout(restart);
    restart = setTimeout(() => void restartServer(), QUIET_MS);
  }),
);

for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, end);
await Promise.race([once(compiler, "exit"), once(client, "exit")]);
end();

function run(...words: string[]): ChildProcess {
  return spawn(process.execPath, words, { cwd: root, stdio: "inherit", detached: HAS_GROUPS });
}

/** The compiler is a script that starts the real one: both have to end, so each program has a group of its own. */
function kill(program: ChildProcess): void {
  if (program.exitCode !== null || program.pid === undefined) return;
  if (HAS_GROUPS) process.kill(-program.pid);
  else program.kill();
}

function serve(): ChildProcess {
  return run(join(root, "dist", "server", "cli", "main.js"), "serve", "--sample");
}

async function restartServer(): Promise<void> {
  const ended = server.exitCode === null ? once(server, "exit") : Promise.resolve();
  kill(server);
  await ended;
  if (!isEnding) server = serve();
}

function end(): void {
  isEnding = true;
  clearTimeout(restart);
  for (const watcher of watchers) watcher.close();
  for (const program of [compiler, client, server]) kill(program);
}
