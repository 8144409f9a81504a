import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile } from "./quantile.js";
import { startServing } from "./serving.js";

/** How long `serve` with a loaded store takes until its port answers, beside the bare start of Node. */

const RUNS = 5;
const BAR_MS = 3_000;

const folder = mkdtempSync(join(tmpdir(), "mailuo-bench-"));
try {
  await startServer();
  const serving = await times(RUNS, startServer);
  const bare = await times(RUNS, startNode);
  const isMet = quantile(serving, 0.5) <= BAR_MS;
  console.log(`serve, loaded store: ${line(serving)}; bar ${BAR_MS} ms: ${isMet ? "met" : "missed"}`);
  console.log(`node, bare start:    ${line(bare)}`);
  if (!isMet) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds from the start of the process to its first answer; the process has ended when this returns. */
async function startServer(): Promise<number> {
  const start = performance.now();
  const serving = await startServing({ MAILUO_DATA: folder, NEO4J_URI: "" }, ["--sample"]);
  const answer = await fetch(`${serving.address}/api/health`);
  const elapsed = performance.now() - start;
  if (!answer.ok) throw new Error(`/api/health answered ${answer.status}.`);
  await serving.stop();
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

function line(values: readonly number[]): string {
  return `median ${Math.round(quantile(values, 0.5))} ms of ${values.map(Math.round).join(", ")}`;
}
