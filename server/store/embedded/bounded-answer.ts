import type { GraphError } from "#model/problem.js";
import { cancelled, overdue } from "./endings.js";
import type { EngineProcess } from "./engine-process.js";

/** The answer, unless the caller goes away or the time is over first: then the process is ended with it. */
export function boundedAnswer<Answer>(
  process: Pick<EngineProcess, "kill">,
  answer: Promise<Answer>,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const interrupt = (error: GraphError): void => {
      reject(error);
      process.kill();
    };
    const abort = (): void => interrupt(cancelled());
    const timer = setTimeout(() => interrupt(overdue(timeoutMs)), timeoutMs);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted === true) abort();
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    });
  });
}
