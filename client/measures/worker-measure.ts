import { askWorker } from "../ask-worker.js";
import type { Measure } from "../core/measures/measure.js";

/** Measures in a worker of its own each, which ends with the answer or when it is no longer wanted. */
export function createWorkerMeasure(createWorker: () => Worker): Measure {
  return (request, signal) =>
    askWorker(createWorker(), request, signal, ({ data }: MessageEvent<Float64Array>) => data);
}
