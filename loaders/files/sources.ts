import { fileName } from "../graph/keys.js";
import type { FoundSource, SourceHints } from "./report-source.js";

export interface OpenedFile {
  /** What it is known by: see `ReportSource.path`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hints: SourceHints;
}

/**
 * The documents that a file holds, one after the other, so that no more than one is in memory. Never throws a `GraphError`: what cannot
 * be read is told in its place, and the next follows.
 */
export async function* sourcesFromFile({ path, bytes, hints }: OpenedFile): AsyncGenerator<FoundSource> {
  yield { kind: "source", source: { path, file: fileName(path), place: path, bytes, hints } };
}
