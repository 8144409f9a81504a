import { setTimeout as delay } from "node:timers/promises";
import { GraphError } from "#model/problem.js";

/** What is written may take its time, or wait for who writes before: after so long the server is asked whether it is still there. */
const ASK_MS = 30_000;
/** Who does not answer may only be out of breath: it is asked once more. */
const AGAIN_MS = 5_000;
const SILENCES = 2;

/** Rejects when the server does not answer `ask` either, or with any error when the signal aborts; until then it is pending. */
export async function untilSilent(ask: () => Promise<unknown>, signal: AbortSignal): Promise<never> {
  for (let silences = 0; ;) {
    await delay(silences === 0 ? ASK_MS : AGAIN_MS, undefined, { signal });
    try {
      await ask();
      silences = 0;
    } catch (error) {
      silences = error instanceof GraphError && error.code === "store-unavailable" ? silences + 1 : 0;
      if (silences === SILENCES) throw error;
    }
  }
}
