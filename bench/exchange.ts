import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { ExportFormat } from "#model/exchange-api.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.js";
import { numberAfter, wordAfter } from "./called-with.js";
import { syntheticDocuments, THOUSAND_NODES } from "./synthetic/documents.js";

/**
 * `npm run bench -- exchange [--documents N] [--only json,csv]`: exports a made-up graph of 1,000 nodes and 3,000 relationships a document from an embedded store in
 * every format, and imports it again from CSV: seconds, size, and the most memory that the program had besides the engine's own process.
 * 10 and 100 documents beside each other show whether memory grows with the graph.
 */

const documents = numberAfter("--documents") ?? 100;
const only = wordAfter("--only")?.split(",") ?? ExportFormat.options;
const folder = mkdtempSync(join(tmpdir(), "mailuo-bench-exchange-"));
const main = join(packageRoot(), "dist/server/cli/main.js");

try {
  await fill(join(folder, "store"), documents);
  for (const format of ExportFormat.options.filter((one) => only.includes(one))) {
    const out = join(folder, format === "csv" ? "csv" : `graph.${format}`);
    const run = await measured(["export", "--format", format, "--out", out], "store");
    console.log(line(`export ${format}`, run, sizeOf(out)));
  }
  if (only.includes("csv")) {
    const run = await measured(["import", join(folder, "csv")], "second");
    console.log(line("import csv", run, sizeOf(join(folder, "csv"))));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function fill(data: string, count: number): Promise<void> {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  const store = await openEmbeddedStore({ folder: data, catalogue });
  const plan = { ...THOUSAND_NODES, documents: count, seed: 5 };
  for (const batch of syntheticDocuments(plan)) await store.replaceDocument(batch, { visible: "later" });
  await store.close();
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly told: string;
}

async function measured(command: readonly string[], data: string): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, ...command], {
    env: { ...process.env, MAILUO_DATA: join(folder, data) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => (told = (told + chunk.toString("utf8")).slice(-500)));
  let most = 0;
  const look = setInterval(() => (most = Math.max(most, peakOf(child.pid ?? 0))), 50);
  const [code] = await once(child, "exit");
  clearInterval(look);
  if (code !== 0) throw new Error(`mailuo ${command.join(" ")} failed: ${told}`);
  return { seconds: (performance.now() - began) / 1000, megabytes: most, told: told.trim().split("\n").at(-1) ?? "" };
}

/** The most memory that the process ever had, in MB. */
function peakOf(process: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function sizeOf(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}

function line(what: string, { seconds, megabytes, told }: Run, bytes: number): string {
  return `${what.padEnd(16)} ${seconds.toFixed(1)} s  ${(bytes / 1_000_000).toFixed(0)} MB  ${megabytes.toFixed(0)} MB of memory  ${told}`;
}
