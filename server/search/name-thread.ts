import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { z } from "zod";
import { GraphError } from "#model/problem.js";
import { packageRoot } from "#server/package-root.js";
import { NamesReply, type ToNames } from "./name-messages.js";

/** The thread that knows the names, from outside. */
export interface NameThread {
  /** Rejects when the thread fails at it or has broken down. */
  ask<Answer>(message: ToNames, answer: z.ZodType<Answer>): Promise<Answer>;
  isRunning(): boolean;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Does not keep the program from ending. Throws where Mailuo is not built. */
export function startNameThread(): NameThread {
  const script = join(packageRoot(), "dist", "server", "search", "name-worker.js");
  if (!existsSync(script)) throw new GraphError("internal", `${script} is missing: build Mailuo with “npm run build”.`);
  const worker = new Worker(script, { execArgv: [] });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let end: Error | null = null;

  const finish = (error: Error): void => {
    end ??= error;
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
  };
  worker.on("error", (error) => finish(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) => finish(new Error(`The thread of the names ended with ${code}.`)));
  worker.on("message", (message: unknown) => {
    const reply = NamesReply.parse(message);
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("failure" in reply) one?.reject(new Error(reply.failure));
    else one?.resolve(reply.value);
  });

  return {
    async ask(message, schema) {
      if (end !== null) throw end;
      const id = (calls += 1);
      const answer = await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
        worker.postMessage({ id, message });
      });
      return schema.parse(answer);
    },
    isRunning: () => end === null,
    async close() {
      finish(new GraphError("store-unavailable", "The store is closed."));
      await worker.terminate();
    },
  };
}
