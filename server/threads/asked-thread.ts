import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { GraphError } from "#model/problem.js";
import { packageRoot } from "#server/package-root.js";
import { Reply, type Call } from "./messages.js";

/** A thread that answers questions, from outside. It gets them in the order in which they are asked. */
export interface AskedThread<Question> {
  /** Rejects when the thread fails at it or has broken down. */
  ask<Answer>(question: Question, answer: z.ZodType<Answer>): Promise<Answer>;
  isRunning(): boolean;
  end(): Promise<void>;
}

/** The answer of what only is to be done. */
export const Done = z.undefined();

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Starts a program of the server's that calls `answerQuestions`, e.g. `paths/path-worker.js`. It does not keep the server from ending. Throws
 * where Mailuo is not built.
 */
export function startAskedThread<Question>(
  program: string,
  { memoryMb }: { readonly memoryMb?: number } = {},
): AskedThread<Question> {
  const script = join(packageRoot(), "dist", "server", program);
  if (!existsSync(script)) throw new GraphError("internal", `${script} is missing: build Mailuo with “npm run build”.`);
  const resourceLimits = memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb };
  const worker = new Worker(script, { execArgv: [], resourceLimits });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let end: unknown = null;

  const finish = (error: unknown): void => {
    end ??= error;
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
  };
  worker.on("error", finish);
  worker.on("exit", (code) => finish(new Error(`The thread of ${program} ended with ${code}.`)));
  worker.on("message", (message: unknown) => {
    const reply = Reply.parse(message);
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("failure" in reply) one?.reject(new Error(reply.failure));
    else one?.resolve(reply.value);
  });
  // A listener that is added later would hold the process again.
  worker.unref();

  return {
    async ask(question, schema) {
      if (end !== null) throw end;
      const call: Call = { id: (calls += 1), question };
      const answer = await new Promise<unknown>((resolve, reject) => {
        waiting.set(call.id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
        worker.postMessage(call);
      });
      return schema.parse(answer);
    },
    isRunning: () => end === null,
    async end() {
      finish(new GraphError("store-unavailable", { en: "The store is closed.", zh: "图库已关闭。" }));
      await worker.terminate();
    },
  };
}
