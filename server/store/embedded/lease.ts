import { z } from "zod";
import type { GraphError } from "#model/problem.js";
import { cancelled, overdue } from "./endings.js";
import type { EngineProcess } from "./engine-process.js";
import type { EngineRequest } from "./protocol.js";

/** An engine's process that is held from one page of an answer to the next, until the time is over or the caller goes away. */
export interface Lease {
  /** Rejects with `query-timeout` or `cancelled` once the lease is over. */
  call<Answer>(request: EngineRequest, answer: z.ZodType<Answer>): Promise<Answer>;
  /** Gives the process back; any number of times. */
  release(): void;
  /** Settles when the process may serve others; rejects when it must not. */
  readonly over: Promise<void>;
}

export interface LeaseOptions {
  readonly timeoutMs: number;
  /** When the time is over, by `performance.now()`. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
}

export function createLease(process: EngineProcess, { timeoutMs, deadline, signal }: LeaseOptions): Lease {
  let isCalling = false;
  let why: GraphError | null = null;
  let interrupt: ((error: GraphError) => void) | null = null;
  const settle: { resolve?: () => void; reject?: (error: unknown) => void } = {};
  const over = new Promise<void>((resolve, reject) => {
    Object.assign(settle, { resolve, reject });
  });

  const finish = (error: GraphError): void => {
    if (why !== null) return;
    why = error;
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    if (isCalling) {
      process.kill();
      interrupt?.(error);
      settle.reject?.(error);
    } else void drop();
  };
  const drop = async (): Promise<void> => {
    try {
      await process.call({ kind: "drop" }, z.null());
      settle.resolve?.();
    } catch (error) {
      settle.reject?.(error);
    }
  };
  const abort = (): void => finish(cancelled());
  const timer = setTimeout(() => finish(overdue(timeoutMs)), Math.max(deadline - performance.now(), 0));
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted === true) abort();

  return {
    over,
    release: () => finish(cancelled()),
    async call(request, answer) {
      if (why !== null) throw why;
      isCalling = true;
      try {
        return await new Promise((resolve, reject) => {
          interrupt = reject;
          process.call(request, answer).then(resolve, reject);
        });
      } catch (error) {
        settle.reject?.(error);
        throw error;
      } finally {
        isCalling = false;
      }
    },
  };
}
