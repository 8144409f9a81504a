import type { Sentence } from "#model/language.js";
import type { ReportHints } from "../read.js";
import type { TableMapping } from "../tables/mapping.js";

/**
 * One document ready to be read: a file itself, an entry of an archive, a row of a table of reports, or a curated table. Plain values
 * only, so that it can be handed to a worker.
 */
export interface ReportSource {
  /** What the document is known by: its key is made of it. `上海市/2013.md`, `reports.csv/2026年上海市政府工作报告` */
  readonly path: string;
  /** Name of the file on disk that holds it, without folders; of an archive's entry, the entry's. */
  readonly file: string;
  /** Where it stands, as messages say it: `reports.zip/2013.md`, `reports.csv, row 12`. */
  readonly place: string;
  readonly bytes: Uint8Array;
  readonly hints: SourceHints;
}

/** What is known of a document before it is read; each wins over what is read. */
export interface SourceHints extends ReportHints {
  /** Name of the format, where it is not to be told from name and content: see `loaders/format/formats.ts`. */
  readonly format?: string | undefined;
  /** What the columns of a curated table hold, where its headings do not tell. */
  readonly table?: TableMapping | undefined;
  /** The mapping is said of several tables, each of which may lack some of its columns. */
  readonly isTableShared?: boolean | undefined;
}

/** A file whose documents are wanted. */
export interface OpenedFile {
  /** What it is known by: see `ReportSource.path`. */
  readonly path: string;
  /** How messages name it; absent: as its path. */
  readonly place?: string;
  readonly bytes: Uint8Array;
  readonly hints: SourceHints;
}

/** What a file gives when it is opened: its documents one by one, and sentences about parts that cannot be read. */
export type FoundSource =
  | { readonly kind: "source"; readonly source: ReportSource }
  | { readonly kind: "refused"; readonly place: string; readonly detail: Sentence };
