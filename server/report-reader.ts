import { join } from "node:path";
import { createReader, type ReadReport } from "#loaders/read.js";
import { packageRoot } from "./package-root.js";

/** The loaders' line with the gazetteers that Mailuo ships. */
export function openReader(): ReadReport {
  return createReader(join(packageRoot(), "loaders", "gazetteers"));
}
