import { join } from "node:path";
import { createSourceReader, type ReadSource } from "#loaders/files/read-source.js";
import { createReader, type ReadReport } from "#loaders/read.js";
import { packageRoot } from "./package-root.js";

/** The loaders' line for text files with the gazetteers that Mailuo ships. */
export function openReader(): ReadReport {
  return createReader(gazetteerFolder());
}

/** The same for files of every kind. */
export function openSourceReader(): ReadSource {
  return createSourceReader(gazetteerFolder());
}

/** Where the lists lie that Mailuo ships. */
export function gazetteerFolder(): string {
  return join(packageRoot(), "loaders", "gazetteers");
}
