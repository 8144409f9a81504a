import { parentPort, workerData } from "node:worker_threads";
import { GraphError } from "#model/problem.js";
import { onlySource, openReportFile } from "#server/cli/report-files.js";
import { openSourceReader } from "#server/report-reader.js";
import { SingleTask, type SingleAnswer } from "./single-reading.js";

/** The thread that reads one report: started by `single-reading.ts`, tells a `SingleAnswer`. */

const { path, hints } = SingleTask.parse(workerData);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
parentPort?.postMessage(await answer());

async function answer(): Promise<SingleAnswer> {
  try {
    return { reading: await openSourceReader()(await onlySource(await openReportFile(path, hints))) };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { problem: { code: error.code, sentence: error.sentence } };
  }
}
