import type { MeasureRequest } from "../core/measures/measure.js";
import { measure } from "./measure.js";

// This file runs as a module of its own in a worker, never by import.
self.addEventListener("message", (event: MessageEvent<MeasureRequest>) => {
  const values = measure(event.data);
  self.postMessage(values, { transfer: [values.buffer] });
});
