import { changesBetween, putRight } from "#server/loading/document-changes.js";
import type { PutDocument } from "#server/loading/loading-run.js";
import { storedDocument } from "#server/loading/stored-document.js";
import type { GraphSource } from "#server/graph-export.js";
import type { StateRecorder } from "./earlier-states.js";

export interface KeepingOptions {
  readonly recorder: StateRecorder;
  /** Called when there is something that can be undone. */
  readonly onKept: () => void;
  readonly now?: () => Date;
}

/** Writes what was read, keeps what the document said before, and tells what became other. Readers see it when the store is told to publish. */
export function putKeeping(
  source: GraphSource,
  { recorder, onKept, now = () => new Date() }: KeepingOptions,
): PutDocument {
  return async (batch) => {
    const { key, sha256 } = batch.document;
    const before = await storedDocument(source, key);
    const loadedAt = now().toISOString();
    if (await recorder.keep({ document: key, before, after: { sha256, loadedAt } })) onKept();
    const counts = await source.store.replaceDocument(batch, { visible: "later", loadedAt });
    if (counts.unchanged) return { status: "unchanged" };
    const written = await putRight(source, batch);
    return { status: "loaded", counts, changes: changesBetween(before === null ? null : before.batch, written) };
  };
}
