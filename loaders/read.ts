import { createHash } from "node:crypto";
import type { DocumentBatch } from "#model/batch.js";
import { GraphError } from "#model/problem.js";
import { cleanText } from "./clean/clean.js";
import { decodeText } from "./decode/decode.js";
import { findFacts } from "./facts/find-facts.js";
import { findFigures } from "./figures/find-figures.js";
import { formatText, textFormatOf } from "./format/format.js";
import type { FormattedText } from "./format/formatted-text.js";
import { loadGazetteers } from "./gazetteers/gazetteers.js";
import { knownEntitiesFor } from "./gazetteers/known-entities.js";
import { batchFromDocument } from "./graph/batch.js";
import { documentKey, fileName } from "./graph/keys.js";
import { findMentions } from "./mentions/find-mentions.js";
import { guessMetadata } from "./metadata/guess-metadata.js";
import type { MetadataHints } from "./metadata/guess-metadata.js";
import { structureText } from "./structure/structure-text.js";

export type ReportHints = Omit<MetadataHints, "path">;

/**
 * Reads one report. `path` is its name, with folders where the same name may come twice (`上海市/2013.md`): the document's key is made
 * of it. Hints win over what the file says of itself. Throws `invalid-file` or `too-large` with a sentence that names the file.
 */
export type ReadReport = (bytes: Uint8Array, path: string, hints?: ReportHints) => DocumentBatch;

/** Loads the gazetteers of a folder and gives the whole line from bytes to batch. Pure: the same bytes and path, the same batch. */
export function createReader(gazetteerFolder: string): ReadReport {
  const gazetteers = loadGazetteers(gazetteerFolder);
  const areas = new Set(gazetteers.divisions.map((division) => division.name));
  return (bytes, path, hints = {}) => {
    const { original, formatted } = cleanReport(bytes, path);
    const structured = structureText(formatted);
    const metadata = guessMetadata(structured, { title: formatted.hints.title, ...hints, path }, (name) =>
      areas.has(name),
    );
    const figures = findFigures(structured, metadata);
    const mentions = [...findMentions(structured, metadata, gazetteers), ...figures.mentions];
    const facts = findFacts(structured, mentions, metadata);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return batchFromDocument(
      {
        document: { key: documentKey(path), ...metadata, sha256, file: fileName(path) },
        original,
        clean: formatted.mapped,
        structured,
        mentions,
        found: { facts, figures: figures.figures },
      },
      knownEntitiesFor(gazetteers, metadata.area),
    );
  };
}

function cleanReport(bytes: Uint8Array, path: string): { original: string; formatted: FormattedText } {
  const { text } = decodeText(bytes, path);
  const format = textFormatOf(path, text);
  if (format === null) {
    throw new GraphError(
      "invalid-file",
      `${path}: only TXT, Markdown and HTML files are read; save it as one of these.`,
    );
  }
  const formatted = cleanText(formatText(text, format));
  if (!isChinese(formatted.mapped.text)) {
    throw new GraphError(
      "invalid-file",
      `${path}: most of the text is not Chinese; Mailuo reads Chinese government work reports.`,
    );
  }
  return { original: text, formatted };
}

/** Whether there are at least two Chinese characters for each word in another script. */
function isChinese(text: string): boolean {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[^\P{L}\p{Script=Han}]+/gu)?.length ?? 0;
  return chinese > 0 && chinese >= 2 * words;
}
