import { setTimeout as delay } from "node:timers/promises";
import { askQuery } from "./observer.js";
import { count, type Tally } from "./tally.js";

const CALLERS = 6;
const HEAVY = "MATCH (p:Passage)-[:MENTIONS]->(e)<-[:MENTIONS]-(q:Passage) RETURN count(q) AS n";

/** Several callers who ask what takes a while, each again as soon as he is answered. */
export interface Asking {
  /** Resolves when the last of them has his answer. */
  end(): Promise<void>;
}

export function startAsking(address: string, statuses: Tally<number>): Asking {
  const over = new AbortController();
  const callers = Array.from({ length: CALLERS }, async () => {
    while (!over.signal.aborted) {
      const status = await askQuery(address, HEAVY);
      count(statuses, status);
      // A refusal comes at once.
      if (status !== 200) await delay(20);
    }
  });
  return {
    async end() {
      over.abort();
      await Promise.all(callers);
    },
  };
}
