import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageRoot } from "#server/package-root.js";

const run = promisify(execFile);
const PACKAGES = ["networkx==3.6.*", "rdflib==7.*"];

/** Whether `python3` can be started here. */
export async function hasPython(): Promise<boolean> {
  return run("python3", ["--version"]).then(
    () => true,
    () => false,
  );
}

/** A Python that has NetworkX and rdflib, fetched once and kept under `.cache/python`. Throws with a sentence where that fails. */
export async function pythonWithTools(): Promise<string> {
  const kept = join(packageRoot(), ".cache/python");
  const ready = join(kept, "ready");
  const python = join(kept, "bin/python");
  if (existsSync(ready)) return python;
  try {
    await rm(kept, { recursive: true, force: true });
    await mkdir(join(kept, ".."), { recursive: true });
    await run("python3", ["-m", "venv", kept], { timeout: 120_000 });
    await run(python, ["-m", "pip", "install", "--quiet", ...PACKAGES], { timeout: 240_000 });
    await writeFile(ready, "");
  } catch (error) {
    throw new Error(
      `${PACKAGES.join(" and ")} could not be fetched: Python 3.11 with venv is needed, and to be online once.`,
      {
        cause: error,
      },
    );
  }
  return python;
}
