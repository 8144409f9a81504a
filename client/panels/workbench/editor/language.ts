import type { Ask, LanguageRequest, NumberedAnswer, NumberedRequest } from "./language-request.js";

/** Asks the worker that knows the grammar. */
export interface Language {
  /** Undefined where something newer of the same kind was asked before this was begun, or the worker is gone. */
  readonly ask: (request: LanguageRequest) => Promise<NumberedAnswer | undefined>;
  readonly close: () => void;
}

interface Waiting {
  readonly numbered: NumberedRequest;
  readonly settle: (answer: NumberedAnswer | undefined) => void;
}

/** One request is worked on at a time; of those that wait, only the newest of each kind is still wanted. */
export function createLanguage(createWorker: () => Worker): Language {
  const worker = createWorker();
  const waiting = new Map<Ask, Waiting>();
  let working: Waiting | null = null;
  let count = 0;

  const next = () => {
    const [first] = waiting;
    if (working !== null || first === undefined) return;
    const [ask, one] = first;
    waiting.delete(ask);
    working = one;
    worker.postMessage(one.numbered, { transfer: [] });
  };
  const finish = (answer: NumberedAnswer | undefined) => {
    working?.settle(answer);
    working = null;
    next();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<NumberedAnswer>) => finish(data));
  worker.addEventListener("error", () => finish(undefined));

  return {
    ask: (request) =>
      new Promise((resolve) => {
        count += 1;
        waiting.get(request.ask)?.settle(undefined);
        waiting.set(request.ask, {
          numbered: { number: count, request },
          settle: resolve,
        });
        next();
      }),
    close() {
      worker.terminate();
      for (const { settle } of waiting.values()) settle(undefined);
      waiting.clear();
      working?.settle(undefined);
    },
  };
}
