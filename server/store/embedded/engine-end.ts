import { GraphError } from "#model/problem.js";
import { OUT_OF_FILES, OUT_OF_MEMORY } from "./exit-codes.js";
import type { EngineRequest } from "./protocol.js";

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
  readonly memoryMb: number;
}

/** What the end of an engine's process means for a request that it was at. */
export function endError(kind: EngineRequest["kind"], { code, signal, memoryMb }: ProcessEnd): GraphError {
  if (code === OUT_OF_FILES) return tooManyFiles();
  // V8 aborts when its own heap is full, the engine when the system gives it no more.
  const isOutOfMemory = code === OUT_OF_MEMORY || code === 134 || signal === "SIGABRT";
  if (isOutOfMemory && (kind === "run" || kind === "more")) {
    return new GraphError("too-large", {
      en: `The query needs more than ${memoryMb} MB of memory and was ended: let it return less, for example with LIMIT.`,
      zh: `查询需要的内存超过 ${memoryMb} MB，已被终止：请减少返回的内容，例如使用 LIMIT。`,
    });
  }
  if (isOutOfMemory && (kind === "replace" || kind === "remove")) {
    return new GraphError("too-large", {
      en: "There is not enough memory for writing this document, and nothing of it was written: split it, or give the machine more memory.",
      zh: "内存不足以写入这份文档，其内容一点也没有写入：请将其拆分，或增加机器内存。",
    });
  }
  if (isOutOfMemory) {
    return new GraphError("store-unavailable", {
      en: "There is not enough memory for opening the store: give the machine more.",
      zh: "内存不足以打开图库：请增加机器内存。",
    });
  }
  return new GraphError("store-unavailable", {
    en: "The embedded engine's process ended unexpectedly: try again.",
    zh: "内嵌引擎的进程意外终止：请重试。",
  });
}

/** An engine's process cannot start. */
export function tooManyFiles(cause?: Error): GraphError {
  const sentence = {
    en: "The engine cannot start, since too many files are open: allow this process more of them.",
    zh: "引擎无法启动：打开的文件太多，请允许本进程打开更多文件。",
  };
  return new GraphError("store-unavailable", sentence, { cause });
}
