import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";

/** How long `serve` with a loaded store takes until its port answers, beside the bare start of Node. */

const RUNS = 5;
const BAR_MS = 3_000;
const main = join(packageRoot(), "dist", "server", "cli", "main.js");

const folder = mkdtempSync(join(tmpdir(), "mailuo-bench-"));
try {
  await startServing();
  const serving = await times(RUNS, startServing);
  const bare = await times(RUNS, startNode);
  const isMet = median(serving) <= BAR_MS;
  console.log(`serve, loaded store: ${line(serving)}; bar ${BAR_MS} ms: ${isMet ? "met" : "missed"}`);
  console.log(`node, bare start:    ${line(bare)}`);
  if (!isMet) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds from the start of the process to its first answer; the process has ended when this returns. */
async function startServing(): Promise<number> {
  const start = performance.now();
  const program = spawn(process.execPath, [main, "serve", "--sample", "--port", "0"], {
    env: { ...process.env, MAILUO_DATA: folder, LOG_LEVEL: "warn", NEO4J_URI: "", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(program, "exit");
  const address = await new Promise<string>((resolve, reject) => {
    program.stdout.on("data", (bytes: Buffer) => {
      const found = /http:\/\/\S+/u.exec(bytes.toString());
      if (found !== null) resolve(found[0]);
    });
    program.on("exit", (code) => reject(new Error(`serve ended with ${code} before it listened.`)));
  });
  const answer = await fetch(`${address}/api/health`);
  const elapsed = performance.now() - start;
  if (!answer.ok) throw new Error(`/api/health answered ${answer.status}.`);
  program.kill("SIGTERM");
  await ended;
  return elapsed;
}

async function startNode(): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
  return performance.now() - start;
}

async function times(count: number, measure: () => Promise<number>): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run < count; run += 1) measured.push(await measure());
  return measured;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function line(values: readonly number[]): string {
  return `median ${Math.round(median(values))} ms of ${values.map(Math.round).join(", ")}`;
}
