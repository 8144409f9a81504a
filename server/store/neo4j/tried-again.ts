import { setTimeout as delay } from "node:timers/promises";
import { isWorthRetrying } from "./errors.js";
import type { RowSource } from "./row-source.js";

/** How long a query is tried again while the server changes or is busy. */
const RETRY_MS = 5_000;

/**
 * What `read` makes of a source that `start` gives: of another one as long as it fails with what may go well another time, such as a connection that was
 * cut while nobody used it. What is read must be nothing yet to whoever waits. A source that fails is closed, one that does not is `read`'s.
 */
export async function triedAgain<Result>(
  start: () => RowSource,
  read: (source: RowSource) => Promise<Result>,
  forMs = RETRY_MS,
): Promise<Result> {
  const givenUp = performance.now() + forMs;
  for (let pauseMs = 50; ; pauseMs *= 2) {
    const source = start();
    try {
      return await read(source);
    } catch (error) {
      source.close();
      if (!isWorthRetrying(error) || performance.now() + pauseMs > givenUp) throw error;
    }
    await delay(pauseMs);
  }
}
