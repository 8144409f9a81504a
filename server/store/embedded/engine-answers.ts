import { GraphError } from "#model/problem.js";
import { createEngine } from "./engine.js";
import { OUT_OF_MEMORY } from "./exit-codes.js";
import { EngineCall, type EngineAnswer } from "./protocol.js";

/** In the process that holds the embedded engine: answers the messages of `engine-process.ts`, ends with it. */

const WATCH_MS = 25;

const engine = createEngine();
const budget = Number(process.argv[2]) * 2 ** 20;

process.on("message", (message) => void answer(message));
// Without the parent nobody waits for an answer; a transaction that is not committed is no part of the store.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
// Ctrl+C reaches the whole group of processes: the parent decides when the engine ends.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

async function answer(message: unknown): Promise<void> {
  const { id, request } = EngineCall.parse(message);
  const watch = request.kind === "run" ? watchMemory() : undefined;
  try {
    send({ id, value: await engine.answer(request) });
  } catch (error) {
    send({ id, problem: problemFrom(error) });
  } finally {
    clearInterval(watch);
  }
}

/** The engine's memory is not Node's: only the process as a whole can be watched. */
function watchMemory(): NodeJS.Timeout {
  const most = process.memoryUsage.rss() + budget;
  return setInterval(() => {
    if (process.memoryUsage.rss() > most) process.exit(OUT_OF_MEMORY);
  }, WATCH_MS);
}

function problemFrom(error: unknown): Extract<EngineAnswer, { problem: unknown }>["problem"] {
  if (!(error instanceof GraphError)) {
    const sentence = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { code: "internal", sentence: { en: sentence, zh: sentence } };
  }
  const { position } = error.options;
  return { code: error.code, sentence: error.sentence, ...(position === undefined ? {} : { position }) };
}

function send(answer: EngineAnswer): void {
  process.send?.(answer);
}
