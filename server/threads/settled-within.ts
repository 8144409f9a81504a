import { setTimeout as delay } from "node:timers/promises";

/** Waits until `settled` is, which never rejects, but no longer than so many milliseconds. */
export async function settledWithin(settled: Promise<void>, ms: number): Promise<void> {
  const waiting = new AbortController();
  const patience = delay(Math.max(0, ms), undefined, { signal: waiting.signal, ref: false }).catch(() => {});
  await Promise.race([settled, patience]);
  waiting.abort();
}
