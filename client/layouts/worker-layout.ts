import { askWorker } from "../ask-worker.js";
import type { LayOut } from "../canvas/layout/arranger.js";
import type { LayoutReport } from "./layout-worker.js";

/**
 * Layouts in a module worker of our own: the package's makes one from a blob, which a strict content security policy refuses. The first
 * starts at once, so that it is there when the first graph is.
 */
export function createWorkerLayout(createWorker: () => Worker): LayOut {
  let first: Worker | null = createWorker();
  return (request, report, signal) => {
    const worker = first ?? createWorker();
    first = null;
    return askWorker(worker, request, signal, ({ data }: MessageEvent<LayoutReport>) => {
      const { positions, share, settled, headings } = data;
      if (settled) return { positions, headings };
      report(positions, share);
      return null;
    });
  };
}
