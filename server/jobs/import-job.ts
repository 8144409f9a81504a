import type { Catalogue } from "#cypher/catalogue.js";
import type { WriteCounts } from "#model/batch.js";
import { checkImport, tasksFromFiles, writeImport } from "#server/exchange/import-run.js";
import type { GraphStore } from "#server/store/port.js";
import type { JobKind, RunningJob } from "./job-kind.js";
import { writtenWords } from "./outcome-entries.js";
import { inputsIn, removeUpload, UploadedFiles } from "./uploaded-files.js";

export interface ImportKindOptions {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
}

/** Puts uploaded graphs into the store, as `mailuo import` does: all are checked before the first is written, and all are written or none. */
export function importJobKind(options: ImportKindOptions): JobKind {
  return {
    name: "import",
    prepare(task) {
      const upload = UploadedFiles.parse(task);
      return { run: (job) => runImport(upload, job, options), dispose: () => removeUpload(upload) };
    },
  };
}

async function runImport(
  { folder, files }: UploadedFiles,
  job: RunningJob,
  { store, catalogue }: ImportKindOptions,
): Promise<void> {
  job.progress({ done: 0, total: null, unit: "documents", doing: null });
  const { documents, problems } = await checkImport(tasksFromFiles(inputsIn(folder, files)), job.signal);
  for (const problem of problems) job.tell({ level: "warning", text: problem, document: null });
  await store.applySchema();
  const total = documents.length;
  const progress = (done: number): void => job.progress({ done, total, unit: "documents", doing: null });
  for (const { document, counts } of await writeImport({ store, catalogue, signal: job.signal }, documents, progress)) {
    job.count(counts.unchanged ? "unchanged" : "loaded");
    job.tell({ level: "info", text: sentenceFrom(document, counts), document });
  }
}

function sentenceFrom(document: string, counts: WriteCounts) {
  const { en, zh } = counts.unchanged ? { en: "unchanged", zh: "无变化" } : writtenWords(counts);
  return { en: `${document}: ${en}`, zh: `${document}：${zh}` };
}
