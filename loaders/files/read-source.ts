import { FILE_FORMATS, formatOf } from "../format/formats.js";
import { loadKnowledge } from "../knowledge.js";
import { createTextReader, type Reading, sha256Of } from "../read.js";
import { createTableReader } from "../tables/read-tables.js";
import type { ReportSource } from "./report-source.js";

/**
 * Reads one document from a file of any kind. Deterministic: the same source, the same reading. Throws `invalid-file` or `too-large`
 * with a sentence that names the source's place; then nothing of it is read.
 */
export type ReadSource = (source: ReportSource) => Promise<Reading>;

/** Loads the gazetteers of a folder and gives the whole line from bytes to batch. Parsers are loaded when a file needs them. */
export function createSourceReader(gazetteerFolder: string): ReadSource {
  const knowledge = loadKnowledge(gazetteerFolder);
  const readText = createTextReader(knowledge);
  const readTables = createTableReader(knowledge);
  return async (source) => {
    const { bytes, place, path, file, hints } = source;
    const format = FILE_FORMATS.find(({ name }) => name === hints.format) ?? formatOf(FILE_FORMATS, bytes, source);
    const content = await format.read(bytes, place);
    const origin = { path, file, place, sha256: sha256Of(bytes), hints };
    const curated =
      content.tables === undefined
        ? null
        : readTables(content, origin, { mapping: hints.table, isShared: hints.isTableShared });
    return curated ?? readText(content, origin);
  };
}
