import { GraphError } from "#model/problem.js";
import { FILE_FORMATS, formatOf } from "../format/formats.js";
import { fileName } from "../graph/keys.js";
import { archiveSources, isArchive } from "./archive.js";
import { rowSources } from "./report-rows.js";
import type { FoundSource, OpenedFile, ReportSource } from "./report-source.js";

/**
 * The documents that a file holds, one after the other, so that no more than one is in memory: itself, the entries of an archive, the rows
 * of a table of reports. Never throws a `GraphError`: what cannot be read is told in its place, and the next follows.
 */
export async function* sourcesFromFile(file: OpenedFile): AsyncGenerator<FoundSource> {
  const { path, bytes, hints } = file;
  const source: ReportSource = { path, file: fileName(path), place: file.place ?? path, bytes, hints };
  try {
    if (isArchive(bytes, path)) yield* archiveSources(source, sourcesFromFile);
    else yield* documentSources(source);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    yield { kind: "refused", place: source.place, detail: error.sentence };
  }
}

async function* documentSources(source: ReportSource): AsyncGenerator<FoundSource> {
  const format = formatOf(FILE_FORMATS, source.bytes, source);
  const tables = (await format.tables?.(source.bytes, source.place)) ?? [];
  for (const table of tables) {
    const rows = rowSources(table, source);
    if (rows === null) continue;
    // One table of reports makes the file one: the sheets beside it are notes.
    yield* rows;
    return;
  }
  yield { kind: "source", source };
}
