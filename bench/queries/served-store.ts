import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import type { GraphStore } from "#server/store/port.js";
import { syntheticDocuments, THOUSAND_NODES } from "../synthetic/documents.js";

/** Loads so many made-up reports of 1,000 nodes and 3,000 relationships each, and closes the store. */
export async function fillStore(store: GraphStore, documents: number): Promise<void> {
  await store.applySchema();
  for (const batch of syntheticDocuments({ ...THOUSAND_NODES, documents, seed: 7 })) await store.replaceDocument(batch);
  await store.close();
}

/** Keys and names of entities, the most connected first. */
export async function knownEntities(store: GraphStore, catalogue: Catalogue): Promise<readonly string[]> {
  const { graph } = await store.run(catalogue.get("overview"), { limit: 40 }, { maxRows: 1_000, timeoutMs: 60_000 });
  return graph.nodes.map(({ id }) => id);
}

export interface ServedStore {
  readonly address: string;
  /** Of the server's process, in MB. */
  memoryMb(): number;
  stop(): Promise<void>;
}

/** `mailuo serve` in a process of its own. */
export async function serveStore(environment: Readonly<Record<string, string>>): Promise<ServedStore> {
  const main = join(packageRoot(), "dist", "server", "cli", "main.js");
  const rates = { RATE_READING: "1000000", RATE_QUERYING: "1000000", RATE_WRITING: "1000000" };
  const limits = { MAILUO_MAX_ROWS: "50000", MAILUO_TIMEOUT_MS: "120000" };
  const child = spawn(process.execPath, [main, "serve", "--port", "0"], {
    env: { ...process.env, HOST: "127.0.0.1", LOG_LEVEL: "error", ...limits, ...rates, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (bytes: Buffer) => {
      const found = /http:\/\/\S+/u.exec(bytes.toString());
      if (found !== null) resolve(found[0]);
    });
    child.on("exit", (code) => reject(new Error(`serve ended with ${code} before it listened.`)));
  });
  return {
    address,
    memoryMb: () => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
