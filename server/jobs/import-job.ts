import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import { GraphError } from "#model/problem.js";
import type { WriteCounts } from "#model/batch.js";
import { checkImport, tasksFromFiles, writeImport } from "#server/exchange/import-run.js";
import type { GraphStore } from "#server/store/port.js";
import type { JobKind, RunningJob } from "./job-kind.js";

/** Files of graphs that lie in a folder of their own. */
export const ImportTask = z.object({
  /** Absolute; taken away when the job is over. */
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int() })).min(1),
});
export type ImportTask = z.infer<typeof ImportTask>;

export interface ImportKindOptions {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
}

/** Puts uploaded graphs into the store, as `mailuo import` does: all are checked before the first is written. */
export function importJobKind(options: ImportKindOptions): JobKind {
  return {
    name: "import",
    prepare(task) {
      const parsed = ImportTask.parse(task);
      return {
        run: (job) =>
          runImport(parsed, job, options).catch((error: unknown) => {
            // A job that was cancelled ends without a word: what it did by then it has told.
            if (!(error instanceof GraphError && error.code === "cancelled")) throw error;
          }),
        dispose: () => rm(parsed.folder, { recursive: true, force: true }),
      };
    },
  };
}

async function runImport(
  { folder, files }: ImportTask,
  job: RunningJob,
  { store, catalogue }: ImportKindOptions,
): Promise<void> {
  const inputs = files.map(({ name }) => ({ name, bytes: () => createReadStream(join(folder, name)) }));
  job.progress({ done: 0, total: null, unit: "documents", doing: null });
  const { documents, problems } = await checkImport(tasksFromFiles(inputs), job.signal);
  for (const problem of problems) job.tell({ level: "warning", text: problem, document: null });
  await store.applySchema();
  let done = 0;
  await writeImport({ store, catalogue, signal: job.signal }, documents, ({ document, counts }) => {
    done += 1;
    job.count(counts.unchanged ? "unchanged" : "loaded");
    job.tell({ level: "info", text: sentenceFrom(document, counts), document });
    job.progress({ done, total: documents.length, unit: "documents", doing: document });
  });
}

function sentenceFrom(document: string, counts: WriteCounts) {
  const { unchanged, nodesWritten, relationshipsWritten } = counts;
  if (unchanged) return { en: `${document}: unchanged`, zh: `${document}：无变化` };
  return {
    en: `${document}: ${nodesWritten} nodes and ${relationshipsWritten} relationships written`,
    zh: `${document}：写入 ${nodesWritten} 个节点、${relationshipsWritten} 条关系`,
  };
}
