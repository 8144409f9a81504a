import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { GraphError } from "#model/problem.js";
import { holdHeapGrowth } from "#server/heap-growth.js";
import { packageRoot } from "#server/package-root.js";
import { codeOf } from "#server/system-error.js";
import { FromReader, type ToReader } from "./messages.js";

/** A thread that reads one file at a time. */
export interface ReaderThread {
  tell(message: ToReader): void;
  /** Ends the thread at once, whatever it is doing. */
  end(): Promise<void>;
}

export interface ThreadEvents {
  readonly onMessage: (message: FromReader) => void;
  /** The thread is gone without having been ended: why, as half a sentence. */
  readonly onBreak: (reason: string) => void;
}

export type StartThread = (events: ThreadEvents) => ReaderThread;

/** More than the largest report that is let in takes; a file that needs more fails alone. */
const MEMORY_MB = 2_048;

/** As `nice` counts. Much more would starve it beside a server that is always busy. */
const YIELDING = 5;

/** Starts a thread with the loaders and gazetteers of its own. Throws where Mailuo is not built. */
export function startReaderThread(events: ThreadEvents): ReaderThread {
  return readerThread(startThread("reader-main.js"), events);
}

/** The same, but it gives way to those who ask the server meanwhile: it gets a third of their share of a busy processor. */
export function startYieldingThread(events: ThreadEvents): ReaderThread {
  return readerThread(startThread("reader-main.js", { niceness: YIELDING }), events);
}

function readerThread(worker: Worker, { onMessage, onBreak }: ThreadEvents): ReaderThread {
  let isOver = false;
  const breakOff = (reason: string): void => {
    if (!isOver) onBreak(reason);
    isOver = true;
  };
  worker.on("message", (message: unknown) => {
    if (!isOver) onMessage(FromReader.parse(message));
  });
  worker.on("error", (error: unknown) => breakOff(reasonOf(error)));
  worker.on("exit", (code) => breakOff(`its thread ended with ${code}`));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
    tell: (message) => worker.postMessage(message),
    async end() {
      isOver = true;
      await worker.terminate();
    },
  };
}

/** Starts a program of this folder in a thread whose memory is bounded. Throws where Mailuo is not built. */
export function startThread(program: string, workerData?: unknown): Worker {
  const script = join(packageRoot(), "dist", "server", "loading", program);
  if (!existsSync(script)) {
    throw new GraphError("internal", `${script} is missing: build Mailuo with “npm run build”.`);
  }
  holdHeapGrowth();
  return new Worker(script, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, workerData });
}

/** Why a thread ended that nobody ended, as half a sentence. */
export function reasonOf(error: unknown): string {
  if (codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY") return `it needs more than ${MEMORY_MB} MB of memory`;
  return error instanceof Error ? error.message : String(error);
}
