import type { LayoutHeading, LayoutRequest } from "./layout.js";
import { createLayout } from "./registry.js";

/** What the worker says: where nodes are for now, or for good, how much of the work is done, and what the parts of the picture are called. */
export interface LayoutReport {
  readonly positions: Float32Array<ArrayBuffer>;
  readonly share: number;
  readonly settled: boolean;
  readonly headings: readonly LayoutHeading[];
}

const REPORT_EVERY_MS = 800;
const ITERATIONS_A_TURN = 5;

// This file runs as a module of its own in a worker, never by import: the one place that acts when it is loaded.
self.addEventListener("message", (event: MessageEvent<LayoutRequest>) => {
  const layout = createLayout(event.data);
  let reportedAt = performance.now();
  while (!layout.advance(ITERATIONS_A_TURN)) {
    if (performance.now() - reportedAt < REPORT_EVERY_MS) continue;
    report({ positions: layout.positions(), share: layout.share(), settled: false, headings: [] });
    reportedAt = performance.now();
  }
  report({ positions: layout.positions(), share: 1, settled: true, headings: layout.headings() });
});

function report(message: LayoutReport): void {
  self.postMessage(message, { transfer: [message.positions.buffer] });
}
