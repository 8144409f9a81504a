import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { changesBetween } from "#server/loading/document-changes.js";
import { storedDocument } from "#server/loading/stored-document.js";
import type { ImportedDocument } from "#server/exchange/documents-from-graph.js";
import type { GraphStore } from "#server/store/port.js";
import type { EarlierState, EarlierStates, Identity } from "#server/undo/earlier-states.js";
import type { JobKind, RunningJob } from "./job-kind.js";

const UndoTask = z.object({ job: z.string() });

export const UNDO_JOB = "undo";

export interface UndoKindOptions {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
  readonly states: EarlierStates;
}

/** Puts back what documents said before a job changed them. It is a job as others are, and can be undone itself. */
export function undoJobKind(options: UndoKindOptions): JobKind {
  return {
    name: UNDO_JOB,
    prepare(task) {
      const { job: id } = UndoTask.parse(task);
      return { run: (job) => undo(id, job, options), dispose: async () => {} };
    },
  };
}

/** What is still as the job left it, with what it is now. */
interface Undoing {
  readonly state: EarlierState;
  readonly now: ImportedDocument | null;
}

async function undo(id: string, job: RunningJob, options: UndoKindOptions): Promise<void> {
  const { store, states } = options;
  const documents = await toBeUndone(id, job, options);
  const recorder = states.record(job.id, (gone) => job.markUndo(gone, "gone"));
  for (const { state, now } of documents) {
    const after = state.before === null ? null : identityOf(state.before);
    const isKept = await recorder.keep({ document: state.document, before: now, after });
    if (isKept) job.markUndo(job.id, "possible");
  }
  job.signal.throwIfAborted();
  await store.replaceDocuments(documents.flatMap(({ state: { before } }) => before ?? []));
  for (const { state } of documents) if (state.before === null) await store.removeDocument(state.document);
  for (const { state, now } of documents) tellUndone(job, state, now);
  job.markUndo(id, "done");
  await states.remove(id);
}

/** Throws where a document is not as the job left it any more: what came later is not to be lost. */
async function toBeUndone(id: string, job: RunningJob, options: UndoKindOptions): Promise<readonly Undoing[]> {
  const { store, catalogue, states } = options;
  const found: Undoing[] = [];
  const later: string[] = [];
  let isKept = false;
  for await (const state of states.read(id)) {
    isKept = true;
    job.signal.throwIfAborted();
    const now = await storedDocument({ store, catalogue, signal: job.signal }, state.document);
    if (isSame(now, state.after)) found.push({ state, now });
    // Not so: it was never written, or put back by an undoing that was cut short.
    else if (!isSame(now, state.before === null ? null : identityOf(state.before))) later.push(state.document);
    job.progress({ done: found.length, total: null, unit: "documents", doing: state.document });
  }
  if (!isKept) throw new GraphError("not-found", GONE);
  if (later.length > 0) throw changedLater(later);
  return found;
}

const GONE: Sentence = {
  en: "What was there before is not kept any more, so that this cannot be undone; load the reports of before again.",
  zh: "此前的内容已不再保留，无法撤销；请重新载入此前的报告。",
};

function changedLater(documents: readonly string[]): GraphError {
  const some = documents.slice(0, 3);
  const more = documents.length - some.length;
  return new GraphError("invalid-request", {
    en: `${some.join(", ")}${more > 0 ? ` and ${more} more` : ""} changed since; undo what changed them first. Nothing was undone.`,
    zh: `${some.join("、")}${more > 0 ? ` 等 ${documents.length} 份文件` : ""}此后又有变化；请先撤销后来的载入。未作任何撤销。`,
  });
}

function identityOf({ batch, loadedAt }: ImportedDocument): Identity {
  return { sha256: batch.document.sha256, loadedAt: loadedAt ?? null };
}

function isSame(stored: ImportedDocument | null, wanted: Identity | null): boolean {
  if (stored === null || wanted === null) return stored === null && wanted === null;
  const found = identityOf(stored);
  return found.sha256 === wanted.sha256 && found.loadedAt === wanted.loadedAt;
}

function tellUndone(job: RunningJob, { document, before }: EarlierState, now: ImportedDocument | null): void {
  const changes = changesBetween(now === null ? null : now.batch, before === null ? null : before.batch);
  job.count(before === null ? "withdrawn" : "restored");
  const text =
    before === null
      ? { en: `${document}: withdrawn, since it was not there before`, zh: `${document}：已撤回（此前没有）` }
      : { en: `${document}: again as it was before`, zh: `${document}：已恢复为此前的内容` };
  job.tell({ level: "info", text, document: before === null ? null : document, changes });
}
