import { GraphError } from "#model/problem.js";
import { OUT_OF_MEMORY, type EngineRequest } from "./protocol.js";

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
  readonly memoryMb: number;
}

/** What the end of an engine's process means for a request that it was at. */
export function endError(kind: EngineRequest["kind"], { code, signal, memoryMb }: ProcessEnd): GraphError {
  // V8 aborts when its own heap is full, the engine when the system gives it no more.
  const isOutOfMemory = code === OUT_OF_MEMORY || code === 134 || signal === "SIGABRT";
  if (isOutOfMemory && (kind === "run" || kind === "more")) {
    return new GraphError(
      "too-large",
      `The query needs more than ${memoryMb} MB of memory and was ended: let it return less, for example with LIMIT.`,
    );
  }
  if (isOutOfMemory && (kind === "replace" || kind === "remove")) {
    return new GraphError(
      "too-large",
      "There is not enough memory for writing this document, and nothing of it was written: split it, or give the machine more memory.",
    );
  }
  if (isOutOfMemory) {
    return new GraphError(
      "store-unavailable",
      "There is not enough memory for opening the store: give the machine more.",
    );
  }
  return new GraphError("store-unavailable", "The embedded engine's process ended unexpectedly: try again.");
}
