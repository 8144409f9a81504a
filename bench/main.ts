import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** `npm run bench -- start`: runs `bench/start`; each bench is a program of its own. */

const [name = "", ...rest] = process.argv.slice(2);
const program = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
if (!/^[a-z-]+$/u.test(name) || name === "main" || !existsSync(program)) {
  console.error(`There is no bench “${name}”; see the files of bench/, e.g. npm run bench -- start.`);
  process.exitCode = 2;
} else {
  process.exitCode = spawnSync(process.execPath, [program, ...rest], { stdio: "inherit" }).status ?? 1;
}
