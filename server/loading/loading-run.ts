import type { DocumentBatch, WriteCounts } from "#model/batch.js";
import type { Sentence } from "#model/language.js";
import type { Known } from "./known-documents.js";
import type { DocumentChanges } from "#model/document-changes.js";
import type { ReadResult, ReadTask } from "./messages.js";
import type { ReadingPool } from "./reading-pool.js";
import type { GraphStore } from "#server/store/port.js";

/** What became of a document: `file` is the place that it was read from. */
export type LoadOutcome = { readonly file: string } &
  /** `heldElsewhere`: the document that it would have been, which another file holds already. */
  (
    | { readonly status: "failed"; readonly detail: Sentence; readonly heldElsewhere?: string }
    | { readonly status: "unchanged"; readonly document: string }
    | ({ readonly status: "loaded"; readonly counts: WriteCounts; readonly changes?: DocumentChanges } & ReadDocument)
    /** In a dry run: what would become of it. */
    | ({ readonly status: "new" | "changed"; readonly changes: DocumentChanges } & ReadDocument)
  );

interface ReadDocument {
  readonly document: string;
  /** What was made out from name and words of the report, since nobody said it. */
  readonly guessed: Readonly<Record<string, string | number>>;
  /** Sentences about parts that could not be used; all else is loaded. */
  readonly problems: readonly Sentence[];
}

/** Puts what was read into a store, or says what that would change. */
export type PutDocument = (
  batch: DocumentBatch,
) => Promise<
  | { readonly status: "loaded"; readonly counts: WriteCounts; readonly changes?: DocumentChanges }
  | { readonly status: "new" | "changed"; readonly changes: DocumentChanges }
  | { readonly status: "unchanged" }
>;

/** Writes what was read; readers see it when the store is told to publish. */
export function putInto(store: Pick<GraphStore, "replaceDocument">): PutDocument {
  return async (batch) => {
    const counts = await store.replaceDocument(batch, { visible: "later" });
    return counts.unchanged ? { status: "unchanged" } : { status: "loaded", counts };
  };
}

export interface LoadingOptions {
  readonly pool: ReadingPool;
  readonly put: PutDocument;
  /** What the store holds; kept up to date. */
  readonly known: Map<string, Known>;
  /** Documents that other files hold already, with the place of each: what would replace one of them fails. */
  readonly taken?: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  /** Called in the order of the files when a document is done. */
  readonly onOutcome: (outcome: LoadOutcome) => void;
  /** Called when a file is done with all its documents. */
  readonly onFile?: (task: ReadTask, outcomes: readonly LoadOutcome[]) => void;
}

/**
 * Loads files in their order, whichever is read first, so that the outcome is always the same: a document that fails does not keep the
 * others out. When the signal is aborted, the document that is being written is finished and no other is begun. Throws when the store fails.
 */
export async function loadTasks(
  tasks: readonly ReadTask[],
  { pool, put, known, taken = new Map(), signal, onOutcome, onFile }: LoadingOptions,
): Promise<readonly LoadOutcome[]> {
  const outcomes: LoadOutcome[] = [];
  /** Where each document came from. */
  const places = new Map(taken);
  const stop = (): void => void pool.close();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const isWanted = (offer: { document: string; sha256: string; readBy: string }): boolean => {
      const before = known.get(offer.document);
      return before?.sha256 !== offer.sha256 || before.readBy !== offer.readBy;
    };
    for await (const { task, results } of pool.read(tasks, isWanted)) {
      const ofFile: LoadOutcome[] = [];
      for await (const result of results) {
        if (signal.aborted) break;
        const outcome = await outcomeOf(result, { put, known, places });
        ofFile.push(outcome);
        onOutcome(outcome);
      }
      outcomes.push(...ofFile);
      if (signal.aborted) break;
      onFile?.(task, ofFile);
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
  return outcomes;
}

async function outcomeOf(
  result: ReadResult,
  { put, known, places }: Pick<LoadingOptions, "put" | "known"> & { readonly places: Map<string, string> },
): Promise<LoadOutcome> {
  const { place } = result;
  if (result.kind === "failed") return { file: place, status: "failed", detail: result.detail };
  const document = result.kind === "known" ? result.document : result.batch.document.key;
  const other = places.get(document);
  if (other !== undefined) {
    return { file: place, status: "failed", detail: whySame(other, place, document), heldElsewhere: document };
  }
  places.set(document, place);
  if (result.kind === "known") return { file: place, status: "unchanged", document };
  const done = await put(result.batch);
  const { sha256, readBy = null } = result.batch.document;
  if (done.status === "loaded") known.set(document, { sha256, readBy });
  if (done.status === "unchanged") return { file: place, status: done.status, document };
  return { file: place, document, ...done, guessed: guessedFields(result), problems: result.problems };
}

/** Files of one name, in folders of several areas, are not told apart by it. */
function whySame(other: string, place: string, document: string): Sentence {
  if (other === place) {
    return {
      en: `two of the files are called ${place} and would both be ${document}, and the later would replace the earlier; put the area or the year in the name of one.`,
      zh: `有两个文件都名为 ${place}，都会成为 ${document}，后者会替换前者；请在其中之一的文件名中写明地区或年份。`,
    };
  }
  return {
    en: `${other} and ${place} would both be ${document}, and the later would replace the earlier; rename one of them.`,
    zh: `${other} 和 ${place} 都会成为 ${document}，后者会替换前者；请为其中之一改名。`,
  };
}

function guessedFields({ batch, guessed }: ReadResult & { kind: "read" }): Readonly<Record<string, string | number>> {
  const fields = Object.entries(batch.document).filter(([name]) => guessed.some((field) => field === name));
  return Object.fromEntries(fields.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}
