import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { WriteCounts } from "#model/batch.js";
import type { GraphSource } from "#server/graph-export.js";
import { CSV_MANIFEST } from "./csv-layout.js";
import { requireFreeKeys } from "./free-keys.js";
import { documentsInInput } from "./documents-in-input.js";
import type { ImportedDocument } from "./documents-from-graph.js";
import { readGraphInput, type GraphInput } from "./graph-input.js";
import { baseName, isCsv, type InputFile } from "./input-formats.js";

/** The files of one graph. */
export interface ImportTask {
  readonly name: string;
  readonly files: readonly InputFile[];
}

/** Uploaded or named files as graphs: CSV files are one together, every other file is one by itself. */
export function tasksFromFiles(files: readonly InputFile[]): readonly ImportTask[] {
  const tables = files.some(isCsv) ? files.filter((file) => isCsv(file) || baseName(file) === CSV_MANIFEST) : [];
  const others = files.filter((file) => !tables.includes(file));
  const [table] = tables;
  return [
    ...others.map((file) => ({ name: baseName(file), files: [file] })),
    ...(table === undefined ? [] : [{ name: baseName(table), files: tables }]),
  ];
}

/** All that is to be written, looked at as a whole. */
export interface CheckedImport {
  readonly documents: readonly ImportedDocument[];
  /** What the model has no place for, in sentences. */
  readonly problems: readonly Sentence[];
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
        throw new GraphError("invalid-file", {
          en: `${other} and ${name} both hold ${key}, and the later would replace the earlier; import one of them.`,
          zh: `${other} 与 ${name} 都含有 ${key}，后者会替换前者；请只导入其中之一。`,
        });
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
        if (signal.aborted) throw interrupted();
        yield chunk;
      }
    },
  }));
  return readGraphInput(name, stoppable);
}

/**
 * Puts checked documents into the store, each replacing what it said before: all or none, whatever happens on the way. `onWritten` is told how
 * many are written, first none, which counts when this resolves. Throws `cancelled` when the signal is aborted before.
 */
export async function writeImport(
  { store, catalogue, signal }: GraphSource,
  documents: readonly ImportedDocument[],
  onWritten: (done: number) => void = () => {},
): Promise<readonly ImportOutcome[]> {
  await requireFreeKeys({ store, catalogue, signal }, documents);
  onWritten(0);
  const counts = await store.replaceDocuments(documents, (done) => {
    if (signal.aborted) throw interrupted();
    onWritten(done);
  });
  return documents.flatMap(({ batch }, at) => {
    const one = counts[at];
    return one === undefined ? [] : [{ document: batch.document.key, counts: one }];
  });
}

function interrupted(): GraphError {
  return new GraphError("cancelled", {
    en: "Interrupted: nothing was imported.",
    zh: "已中断：没有导入任何内容。",
  });
}
