import type { GraphStore } from "./port.js";

/** For tests: a store that fails with `failure` whatever it is asked, but for what stands in `answers`. */
export function createFailingStore(failure: Error, answers: Partial<GraphStore> = {}): GraphStore {
  const fail = (): Promise<never> => Promise.reject(failure);
  return {
    engine: "none",
    location: "nowhere",
    version: fail,
    run: fail,
    steadily: fail,
    async *stream() {
      yield { part: "head", columns: [] };
      throw failure;
    },
    schema: fail,
    revision: fail,
    applySchema: fail,
    replaceDocument: fail,
    replaceDocuments: fail,
    removeDocument: fail,
    correct: fail,
    takeBack: fail,
    publish: fail,
    close: () => Promise.resolve(),
    ...answers,
  };
}
