import { GraphError } from "#model/problem.js";
import type { WriteCounts } from "#model/batch.js";
import type { GraphStore } from "#server/store/port.js";
import { documentsInInput } from "./documents-in-input.js";
import type { ImportedDocument } from "./documents-from-graph.js";
import { readGraphInput, type GraphInput } from "./graph-input.js";
import type { InputFile } from "./input-formats.js";

/** The files of one graph. */
export interface ImportTask {
  readonly name: string;
  readonly files: readonly InputFile[];
}

/** All that is to be written, looked at as a whole. */
export interface CheckedImport {
  readonly documents: readonly ImportedDocument[];
  /** What the model has no place for, in sentences. */
  readonly problems: readonly string[];
}

export type ImportOutcome = { readonly document: string; readonly counts: WriteCounts };

/** Reads and checks all graphs before anything is written. Throws `invalid-file` for the first thing that is wrong. */
export async function checkImport(tasks: readonly ImportTask[], signal: AbortSignal): Promise<CheckedImport> {
  const checked: CheckedImport[] = [];
  const origins = new Map<string, string>();
  for (const { name, files } of tasks) {
    const one = documentsInInput(await readInput(name, files, signal));
    for (const { batch } of one.documents) {
      const { key } = batch.document;
      const other = origins.get(key);
      if (other !== undefined) {
        throw new GraphError(
          "invalid-file",
          `${other} and ${name} both hold ${key}, and the later would replace the earlier; import one of them.`,
        );
      }
      origins.set(key, name);
    }
    checked.push(one);
  }
  return {
    documents: checked.flatMap(({ documents }) => documents),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

function readInput(name: string, files: readonly InputFile[], signal: AbortSignal): Promise<GraphInput> {
  const stoppable = files.map((file) => ({
    name: file.name,
    async *bytes() {
      for await (const chunk of file.bytes()) {
        if (signal.aborted) throw new GraphError("cancelled", "Interrupted: nothing was imported.");
        yield chunk;
      }
    },
  }));
  return readGraphInput(name, stoppable);
}

/**
 * Writes checked documents one after another, each replacing what it said before; an engine that can shows them all at once. When the
 * signal is aborted, the document that is being written is finished and `cancelled` is thrown.
 */
export async function writeImport(
  store: GraphStore,
  documents: readonly ImportedDocument[],
  { signal, onOutcome }: { readonly signal: AbortSignal; readonly onOutcome: (outcome: ImportOutcome) => void },
): Promise<void> {
  try {
    for (const [done, { batch, loadedAt }] of documents.entries()) {
      if (signal.aborted) {
        throw new GraphError(
          "cancelled",
          `Interrupted: ${done} of ${documents.length} documents are imported and stay.`,
        );
      }
      const counts = await store.replaceDocument(batch, {
        visible: "later",
        ...(loadedAt === undefined ? {} : { loadedAt }),
      });
      onOutcome({ document: batch.document.key, counts });
    }
  } finally {
    await store.publish();
  }
}
