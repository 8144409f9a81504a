import { Worker } from "node:worker_threads";
import { once } from "node:events";

/** Prints what the graph of the path finder takes when it is told that many entities and facts, in a thread of its own. */
export async function measureMemory(size: { readonly entities: number; readonly facts: number }): Promise<void> {
  const worker = new Worker(new URL("./memory-main.js", import.meta.url), { workerData: size });
  await once(worker, "exit");
}
