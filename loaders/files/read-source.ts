import { FILE_FORMATS, formatOf } from "../format/formats.js";
import { createTextReader, type Reading, sha256Of } from "../read.js";
import type { ReportSource } from "./report-source.js";

/**
 * Reads one document from a file of any kind. Deterministic: the same source, the same reading. Throws `invalid-file` or `too-large`
 * with a sentence that names the source's place; then nothing of it is read.
 */
export type ReadSource = (source: ReportSource) => Promise<Reading>;

/** Loads the gazetteers of a folder and gives the whole line from bytes to batch. Parsers are loaded when a file needs them. */
export function createSourceReader(gazetteerFolder: string): ReadSource {
  const readText = createTextReader(gazetteerFolder);
  return async (source) => {
    const { bytes, place, path, file, hints } = source;
    const format = FILE_FORMATS.find(({ name }) => name === hints.format) ?? formatOf(FILE_FORMATS, bytes, source);
    const content = await format.read(bytes, place);
    return readText(content, { path, file, place, sha256: sha256Of(bytes), hints });
  };
}
