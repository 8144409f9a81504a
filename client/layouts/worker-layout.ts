import type { LayOut } from "../canvas/arranger.js";
import type { LayoutReport } from "./layout-worker.js";

/**
 * Layouts in a module worker of our own: the package's makes one from a blob, which a strict content security policy refuses. The first
 * starts at once, so that it is there when the first graph is.
 */
export function createWorkerLayout(createWorker: () => Worker): LayOut {
  let first: Worker | null = createWorker();
  return (request, report, signal) =>
    new Promise((resolve, reject) => {
      const worker = first ?? createWorker();
      first = null;
      signal.addEventListener("abort", () => {
        worker.terminate();
        reject(signal.reason);
      });
      worker.addEventListener(
        "message",
        ({ data: { positions, share, settled, headings } }: MessageEvent<LayoutReport>) => {
          if (!settled) return report(positions, share);
          worker.terminate();
          resolve({ positions, headings });
        },
      );
      worker.addEventListener("error", (event) => {
        worker.terminate();
        reject(new Error(`The layout stopped: ${event.message}`));
      });
      worker.postMessage(request, { transfer: [] });
    });
}
