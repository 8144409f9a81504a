import type { GraphError } from "#model/problem.js";
import { busy, cancelled } from "./endings.js";

export interface QueuedRequest {
  readonly options: { readonly signal?: AbortSignal | undefined };
  readonly fail: (error: unknown) => void;
}

/** Requests that wait for a reader, the first come first. One whose caller goes away, or that waits too long, fails and is not given out. */
export interface RequestQueue<Request extends QueuedRequest> {
  /** Fails with `busy` where too many wait, with `cancelled` where the caller is gone already. */
  add(request: Request): void;
  /** For one that was taken and is to be asked again: before all others. */
  putBack(request: Request): void;
  /** The first that may be answered now; it goes on waiting until it is taken. */
  first(mayRun: (request: Request) => boolean): Request | undefined;
  take(request: Request): void;
  /** Fails all of them. */
  clear(error: GraphError): void;
}

const LONGEST_QUEUE = 200;
/** How long a request waits for a reader before its caller is told to come again. */
const LONGEST_WAIT_MS = 60_000;

export function createRequestQueue<Request extends QueuedRequest>(): RequestQueue<Request> {
  let waiting: Request[] = [];
  /** What ends the watch over a request that waits. */
  const unwatch = new Map<Request, () => void>();

  function watch(request: Request): void {
    const { signal } = request.options;
    const leave = (error: GraphError): void => {
      take(request);
      request.fail(error);
    };
    const cancel = (): void => leave(cancelled());
    const timer = setTimeout(() => leave(busy()), LONGEST_WAIT_MS).unref();
    signal?.addEventListener("abort", cancel, { once: true });
    unwatch.set(request, () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    });
  }

  function take(request: Request): void {
    waiting = waiting.filter((one) => one !== request);
    unwatch.get(request)?.();
    unwatch.delete(request);
  }

  return {
    add(request) {
      if (waiting.length >= LONGEST_QUEUE) return request.fail(busy());
      if (request.options.signal?.aborted === true) return request.fail(cancelled());
      waiting.push(request);
      watch(request);
    },
    putBack(request) {
      if (request.options.signal?.aborted === true) return request.fail(cancelled());
      waiting.unshift(request);
      watch(request);
    },
    first: (mayRun) => waiting.find(mayRun),
    take,
    clear(error) {
      for (const request of waiting) {
        take(request);
        request.fail(error);
      }
    },
  };
}
