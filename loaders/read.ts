import { createHash } from "node:crypto";
import type { DocumentBatch } from "#model/batch.js";
import type { Sentence } from "#model/language.js";
import { cleanText } from "./clean/clean.js";
import { findFacts } from "./facts/find-facts.js";
import { withSubjects } from "./figures/figure-subjects.js";
import { findFigures } from "./figures/find-figures.js";
import type { TextContent } from "./format/file-format.js";
import { formatOf } from "./format/formats.js";
import type { FormattedText } from "./format/formatted-text.js";
import { TEXT_FORMATS } from "./format/text-formats.js";
import { knownEntitiesFor } from "./gazetteers/known-entities.js";
import { batchFromDocument } from "./graph/batch.js";
import { documentKey, fileName } from "./graph/keys.js";
import { settleDatedForms } from "./identity/dated-forms.js";
import { settlePlansOfOthers } from "./identity/plans-of-others.js";
import { type Knowledge, loadKnowledge } from "./knowledge.js";
import { findMentions } from "./mentions/find-mentions.js";
import { hintsOfFormat } from "./metadata/format-hints.js";
import { guessMetadata } from "./metadata/guess-metadata.js";
import type { MetadataHints } from "./metadata/guess-metadata.js";
import { refusal } from "./refusal.js";
import type { Mention, ReportMetadata, StructuredText } from "./stages.js";
import { structureText } from "./structure/structure-text.js";
import type { Tagger } from "./tagger/tagger.js";

export type ReportHints = Omit<MetadataHints, "path">;

/** What is known of a report before its text is looked at. */
export interface ReportOrigin {
  /** Its name, with folders where the same name may come twice (`上海市/2013.md`): the document's key is made of it. */
  readonly path: string;
  /** Name of the file on disk, without folders. */
  readonly file: string;
  /** How messages name it. */
  readonly place: string;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Each wins over what the file says of itself. */
  readonly hints: ReportHints;
}

/** A document read, and what a person should be told of it. */
export interface Reading {
  readonly batch: DocumentBatch;
  /** What of the document nobody gave, so that it was guessed from name and text. */
  readonly guessed: readonly (keyof ReportMetadata)[];
  /** Sentences about parts that could not be used, each with its place; all else is in the batch. */
  readonly problems: readonly Sentence[];
  /** As the rules found them, each with its rule, which the batch does not keep. */
  readonly mentions: readonly Mention[];
}

/** The line from a file's text to a batch. Pure: the same text and origin, the same batch. Throws `invalid-file`. */
export type ReadText = (content: TextContent, origin: ReportOrigin) => Reading;

export function createTextReader({ gazetteers, identities, areas, tagger }: Knowledge): ReadText {
  return ({ original, formatted: raw, problems = [] }, { path, file, place, sha256, hints }) => {
    const formatted = cleanChinese(raw, place);
    const structured = structureText(formatted);
    refuseUnread(structured, place);
    const told = { ...hintsOfFormat(formatted.hints), ...definedHints(hints) };
    const metadata = guessMetadata(structured, { ...told, path }, areas);
    const figures = findFigures(structured, metadata);
    const named = findMentions(structured, metadata, gazetteers, { tagger, figures: figures.mentions });
    const found = [...named, ...figures.mentions];
    const settled = settleDatedForms(found, structured.passages, metadata, gazetteers.datedForms);
    const mentions = settlePlansOfOthers(settled, structured.passages, metadata);
    const lookup = knownEntitiesFor(gazetteers, metadata.area);
    const provinceOf = (name: string): string | null => lookup({ type: "Place", name })?.code?.slice(0, 2) ?? null;
    const facts = findFacts(structured, mentions, metadata, { judge: tagger().facts, provinceOf });
    const batch = batchFromDocument(
      {
        document: { key: documentKey(path), ...metadata, sha256, file },
        original,
        clean: formatted.mapped,
        structured,
        mentions,
        found: { facts, figures: withSubjects(figures.figures, figures.mentions, named, structured) },
      },
      { lookup, identities },
    );
    return { batch, guessed: guessedFields(metadata, told), problems, mentions };
  };
}

/**
 * Reads one report from a TXT, Markdown or HTML file, known by its `path`. Hints win over what the file says of itself. Throws
 * `invalid-file` or `too-large` with a sentence that names the file.
 */
export type ReadReport = (bytes: Uint8Array, path: string, hints?: ReportHints) => DocumentBatch;

/** The whole line from the bytes of a text file to a batch. Pure: the same bytes and path, the same batch. */
export function createReader(gazetteerFolder: string, tagger?: Tagger): ReadReport {
  const readText = createTextReader(loadKnowledge(gazetteerFolder, tagger));
  return (bytes, path, hints = {}) => {
    const format = formatOf(TEXT_FORMATS, bytes, { path, place: path });
    const origin = { path, file: fileName(path), place: path, sha256: sha256Of(bytes), hints };
    return readText(format.read(bytes, path), origin).batch;
  };
}

/** SHA-256, hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What is undefined must not hide what the file says. */
function definedHints(hints: ReportHints): ReportHints {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined && value !== null));
}

/** What the metadata tell that nobody gave. */
export function guessedFields(metadata: ReportMetadata, told: ReportHints): (keyof ReportMetadata)[] {
  const fields = ["title", "issuer", "area", "year", "period"] as const;
  return fields.filter((field) => metadata[field] !== null && (told[field] ?? null) === null);
}

function cleanChinese(raw: FormattedText, place: string): FormattedText {
  const formatted = cleanText(raw);
  if (!isChinese(formatted.mapped.text)) {
    throw refusal(place, {
      en: "most of the text is not Chinese; Mailuo reads Chinese government work reports",
      zh: "大部分文字不是中文；脉络读取中文政府工作报告",
    });
  }
  return formatted;
}

/** A page of nothing but links and footers, a file with nothing but a site's notice. */
function refuseUnread({ passages }: StructuredText, place: string): void {
  if (passages.some((passage) => passage.kind !== "chrome")) return;
  throw refusal(place, {
    en: "there is no report in it, only links, notices or what else a site puts around one; choose the report's own page or file",
    zh: "其中没有报告正文，只有链接、声明等网页内容；请选择报告本身的网页或文件",
  });
}

/** Whether there are at least two Chinese characters for each word in another script. */
function isChinese(text: string): boolean {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[^\P{L}\p{Script=Han}]+/gu)?.length ?? 0;
  return chinese > 0 && chinese >= 2 * words;
}
