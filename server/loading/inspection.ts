import { join } from "node:path";
import { isFileNote } from "#loaders/files/file-notes.js";
import type { SourceHints } from "#loaders/files/report-source.js";
import type { DocumentBatch } from "#model/batch.js";
import type { InspectedDocument } from "#model/inspection.js";
import type { Sentence } from "#model/language.js";
import type { GraphSource } from "#server/graph-export.js";
import { putComparing } from "./document-changes.js";
import { loadTasks, type LoadOutcome } from "./loading-run.js";
import type { StartThread } from "./reader-thread.js";
import { createReadingPool } from "./reading-pool.js";
import { withoutFolder } from "./without-folder.js";

export interface InspectionOptions {
  /** Where the files are: absolute. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly hintsOf: (file: string) => SourceHints;
  readonly startThread: StartThread;
  /** How long one document may take; when `source.signal` is aborted, what was not looked at is told as unread. */
  readonly timeLimitMs: number;
}

/** Reads files as a load would and tells what that would do; writes nothing. */
export async function inspectFiles(source: GraphSource, options: InspectionOptions): Promise<InspectedDocument[]> {
  const { folder, hintsOf, startThread, timeLimitMs } = options;
  const files = options.files.filter((name) => !isFileNote(name));
  const batches = new Map<string, DocumentBatch>();
  const found: InspectedDocument[] = [];
  const done = new Set<string>();
  const compare = putComparing(source);
  const pool = createReadingPool({ threads: 1, startThread, timeLimitMs });
  const spoken = withoutFolder(folder);
  let ofFile: LoadOutcome[] = [];
  try {
    await loadTasks(
      files.map((name) => ({ path: join(folder, name), name, hints: hintsOf(name) })),
      {
        pool,
        put: (batch) => {
          batches.set(batch.document.key, batch);
          return compare(batch);
        },
        // All are read, also what the store holds: else nothing would be known of it.
        known: new Map(),
        signal: source.signal,
        onOutcome: (outcome) => ofFile.push(outcome),
        onFile: ({ name }) => {
          done.add(name);
          found.push(...ofFile.map((outcome) => inspected(name, outcome, { batches, spoken })));
          ofFile = [];
        },
      },
    );
  } finally {
    await pool.close();
  }
  return [...found, ...files.filter((name) => !done.has(name)).map(unread)];
}

const NOTHING = {
  document: null,
  title: null,
  issuer: null,
  area: null,
  year: null,
  period: null,
  guessed: [],
  changes: null,
  problems: [],
  detail: null,
};

function unread(file: string): InspectedDocument {
  return { ...NOTHING, file, place: file, outcome: "unread" };
}

interface Known {
  readonly batches: ReadonlyMap<string, DocumentBatch>;
  readonly spoken: (sentence: Sentence) => Sentence;
}

function inspected(file: string, outcome: LoadOutcome, { batches, spoken }: Known): InspectedDocument {
  const place = outcome.file;
  if (outcome.status === "failed")
    return { ...NOTHING, file, place, outcome: "failed", detail: spoken(outcome.detail) };
  const record = batches.get(outcome.document)?.document;
  const { title = null, issuer = null, area = null, year = null, period = null } = record ?? {};
  const known = { ...NOTHING, file, place, document: outcome.document, title, issuer, area, year, period };
  if (outcome.status === "unchanged") return { ...known, outcome: "unchanged" };
  const guessed = FIELDS.filter((field) => Object.hasOwn(outcome.guessed, field));
  const { changes = null, status } = outcome;
  return {
    ...known,
    outcome: status === "loaded" ? "changed" : status,
    guessed,
    changes,
    problems: outcome.problems.map(spoken),
  };
}

const FIELDS = ["title", "issuer", "area", "year", "period"] as const;
