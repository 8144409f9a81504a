import { once } from "node:events";
import { availableParallelism, freemem } from "node:os";
import { Worker } from "node:worker_threads";
import { chainsFor, type Hidden, judgesFor } from "#loaders/training/learn.js";
import type { LearnedBytes } from "#loaders/training/learned-bytes.js";
import { Answer, type Job, type Setting } from "./job.js";

/** What a thread takes at most, with all annotated texts. */
const THREAD_BYTES = 5 * 2 ** 30;

interface Options extends Setting {
  readonly onStep: (step: string) => void;
}

/**
 * Learns a reader for each fold that is hidden, in as many threads as there are processors and as memory allows. What is learned does not
 * depend on their number; chains and trees that were learned from the same before are taken from `.cache/learned`.
 */
export async function learnReaders(
  hidden: readonly Hidden[],
  { evaluation, folds, onStep }: Options,
): Promise<LearnedBytes[]> {
  const chains = new Map(hidden.flatMap((fold) => chainsFor(fold, folds)).map((left) => [left.join(" "), left]));
  const stages: Job[][] = [
    [...chains.values()].map((left) => ({ kind: "chain", left: [...left] })),
    hidden.flatMap((fold) => judgesFor(fold, folds).map((left) => ({ kind: "judge", hidden: fold, left }) as const)),
    hidden.map((fold) => ({ kind: "reader", hidden: fold })),
  ];
  const most = Math.max(1, Math.floor(freemem() / THREAD_BYTES));
  const threads = Array.from({ length: Math.min(availableParallelism(), most) }, () =>
    startThread({ evaluation, folds }),
  );
  try {
    const started = performance.now();
    let answers: Answer[] = [];
    for (const jobs of stages) {
      let done = 0;
      answers = await shared(jobs, threads, ({ kind }) => {
        done += 1;
        const seconds = String(Math.round((performance.now() - started) / 1000)).padStart(5);
        onStep(`${seconds} s  ${kind} ${String(done)} of ${String(jobs.length)}`);
      });
    }
    return answers.flatMap(({ reader }) => reader ?? []);
  } finally {
    await Promise.all(threads.map(({ end }) => end()));
  }
}

/** Has each thread do one job after the other; the answers in the order of the jobs. */
async function shared(jobs: readonly Job[], threads: readonly Thread[], onDone: (job: Job) => void): Promise<Answer[]> {
  const answers = new Map<number, Answer>();
  const queue = jobs.entries();
  const work = async ({ ask }: Thread): Promise<void> => {
    for (const [number, job] of queue) {
      answers.set(number, await ask(job));
      onDone(job);
    }
  };
  await Promise.all(threads.map(work));
  return [...answers].toSorted(([a], [b]) => a - b).map(([, answer]) => answer);
}

interface Thread {
  readonly ask: (job: Job) => Promise<Answer>;
  readonly end: () => Promise<unknown>;
}

function startThread(setting: Setting): Thread {
  const worker = new Worker(new URL("learn-thread.js", import.meta.url), { workerData: setting });
  const ask = async (job: Job): Promise<Answer> => {
    const answer = once(worker, "message");
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
    worker.postMessage(job);
    const [message]: unknown[] = await answer;
    return Answer.parse(message);
  };
  return { ask, end: () => worker.terminate() };
}
