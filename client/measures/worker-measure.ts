import type { Measure } from "../core/measure.js";

/** Measures in a worker of its own each, which ends with the answer or when it is no longer wanted. */
export function createWorkerMeasure(createWorker: () => Worker): Measure {
  return (request, signal) =>
    new Promise((resolve, reject) => {
      const worker = createWorker();
      signal.addEventListener("abort", () => {
        worker.terminate();
        reject(signal.reason);
      });
      worker.addEventListener("message", ({ data }: MessageEvent<Float64Array>) => {
        worker.terminate();
        resolve(data);
      });
      worker.addEventListener("error", (event) => {
        worker.terminate();
        reject(new Error(`The measure stopped: ${event.message}`));
      });
      worker.postMessage(request, { transfer: [] });
    });
}
