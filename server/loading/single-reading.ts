import { z } from "zod";
import { reportName } from "#loaders/files/report-name.js";
import type { SourceHints } from "#loaders/files/report-source.js";
import type { Reading } from "#loaders/read.js";
import { refusal } from "#loaders/refusal.js";
import { Sentence } from "#model/language.js";
import { GraphError, ProblemCode } from "#model/problem.js";
import { brokenDown, tookTooLong } from "./endings.js";
import { reasonOf, startThread } from "./reader-thread.js";

export const SingleTask = z.object({
  /** Absolute. */
  path: z.string(),
  /** What a person says of the report. */
  hints: z.custom<SourceHints>((value) => typeof value === "object" && value !== null),
});
export type SingleTask = z.infer<typeof SingleTask>;

/** What the thread tells in the end. */
export const SingleAnswer = z.union([
  z.object({ problem: z.object({ code: ProblemCode, sentence: Sentence }) }),
  z.object({ reading: z.custom<Reading>((value) => typeof value === "object" && value !== null && "batch" in value) }),
]);
export type SingleAnswer = z.infer<typeof SingleAnswer>;

/**
 * Reads a file that holds one report, in a thread of its own, so that it can be ended.
 *
 * @throws {GraphError} `invalid-file` or `too-large` where it cannot be read, or not within the time.
 */
export async function readOnce(task: SingleTask, timeLimitMs: number): Promise<Reading> {
  const worker = startThread("single-main.js", task);
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<unknown>((resolve, reject) => {
      const fail = (why: Sentence): void => reject(refusal(reportName(task.path), why));
      timer = setTimeout(() => fail(tookTooLong(timeLimitMs)), timeLimitMs);
      worker.once("message", resolve);
      worker.once("error", (error: unknown) => fail(brokenDown(reasonOf(error))));
      worker.once("exit", (code) => fail(brokenDown(`its thread ended with ${code}`)));
    });
    return readingFrom(SingleAnswer.parse(answer));
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function readingFrom(answer: SingleAnswer): Reading {
  if ("reading" in answer) return answer.reading;
  const { code, sentence } = answer.problem;
  throw new GraphError(code, sentence);
}
