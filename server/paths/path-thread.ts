import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { GraphError } from "#model/problem.js";
import { packageRoot } from "#server/package-root.js";
import { PathsReply, type ToPaths } from "./path-messages.js";

/** The thread that finds paths, from outside. It is told and asked one after the other. */
export interface PathThread {
  /** Rejects when the thread fails at it or has broken down. */
  ask(message: ToPaths): Promise<unknown>;
  isRunning(): boolean;
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A million entities with three million facts take a good one; see docs/benchmarks.md. */
const MEMORY_MB = 8_192;

/** Does not keep the program from ending. Throws where Mailuo is not built. */
export function startPathThread(): PathThread {
  const script = join(packageRoot(), "dist", "server", "paths", "path-worker.js");
  if (!existsSync(script)) throw new GraphError("internal", `${script} is missing: build Mailuo with “npm run build”.`);
  const worker = new Worker(script, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let end: unknown = null;

  const finish = (error: unknown): void => {
    end ??= error;
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
  };
  worker.on("error", finish);
  worker.on("exit", (code) => finish(new Error(`The thread that finds paths ended with ${code}.`)));
  worker.on("message", (message: unknown) => {
    const reply = PathsReply.parse(message);
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("failure" in reply) one?.reject(new Error(reply.failure));
    else one?.resolve(reply.value);
  });

  return {
    ask(message) {
      if (end !== null) return Promise.reject(end);
      const call = { id: (calls += 1), message };
      return new Promise((resolve, reject) => {
        waiting.set(call.id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
        worker.postMessage(call);
      });
    },
    isRunning: () => end === null,
    async end() {
      finish(new GraphError("store-unavailable", "The store is closed."));
      await worker.terminate();
    },
  };
}
