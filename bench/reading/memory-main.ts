import { readFileSync } from "node:fs";
import { compileLater } from "#server/later-compiling.js";
import { startReaderThread } from "#server/loading/reader-thread.js";
import { createReadingPool } from "#server/loading/reading-pool.js";
import { nameOf } from "./finding.js";

/** Reads the files that standard input names, one a line, with one thread, as `load` does, and prints the peak of its memory in MB. */
compileLater();
const tasks = readFileSync(0, "utf8")
  .split("\n")
  .map((path) => ({ path, name: nameOf(path), hints: {} }));
const pool = createReadingPool({ threads: 1, startThread: startReaderThread, timeLimitMs: 120_000 });
for await (const { results } of pool.read(tasks, () => true)) {
  for await (const result of results) if (result.kind === "failed") throw new Error(result.detail.en);
}
await pool.close();
console.log(process.resourceUsage().maxRSS / 1024);
