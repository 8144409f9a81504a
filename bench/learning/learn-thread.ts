import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { keptIn } from "#loaders/training/kept.js";
import { createLearner, type Learner } from "#loaders/training/learn.js";
import { packageRoot } from "#server/package-root.js";
import { loadLessons } from "../training-documents.js";
import { type Answer, Job, Setting } from "./job.js";

/** A thread of `learnReaders`: answers each job when it is done. */
function main(): void {
  if (parentPort === null) throw new Error("This is a thread's program: npm run train starts it.");
  const port = parentPort;
  const { evaluation, folds } = Setting.parse(workerData);
  const { clusters, lessons } = loadLessons(evaluation);
  const keep = keptIn(join(packageRoot(), ".cache", "learned"));
  const learner = createLearner(lessons, { clusters, folds, keep });
  port.on("message", (job: unknown) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
    port.postMessage(answerTo(Job.parse(job), learner));
  });
}

function answerTo(job: Job, learner: Learner): Answer {
  if (job.kind === "reader") return { reader: learner.reader(job.hidden) };
  if (job.kind === "chain") learner.chain(job.left);
  else learner.judge(job.hidden, job.left);
  return { reader: null };
}

main();
