import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * `mailuo serve` with the words behind this program's name, which tells whoever started it, for every message, how much of the main thread's memory
 * is in use once all else is given back: in bytes, buffers included.
 */

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

process.on("message", () => {
  if (typeof collect === "function") collect();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.(heapUsed + external);
});
// It waits for no more messages than its work lets it.
process.channel?.unref();

await import("../server/cli/main.js");
