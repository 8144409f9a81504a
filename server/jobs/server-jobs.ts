import { readdir, rm, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Configuration } from "#server/configuration.js";
import type { Log } from "#server/log.js";
import type { Metrics } from "#server/operation/metrics.js";
import { openEarlierStates } from "#server/undo/earlier-states.js";
import type { CaredStore } from "#server/store/care.js";
import { openJobs, type Jobs } from "./jobs.js";
import { doctorJobKind } from "./doctor-job.js";
import { importJobKind } from "./import-job.js";
import { loadJobKind } from "./load-job.js";
import { undoJobKind } from "./undo-job.js";

/** What uploads leave behind when a server dies in the middle is taken away after so long. */
const LEFT_BEHIND_MS = 24 * 3_600_000;

/** The jobs of a server, with every kind that there is. */
export async function openServerJobs({
  store,
  catalogue,
  configuration,
  log,
  metrics,
}: {
  readonly store: CaredStore;
  readonly catalogue: Catalogue;
  readonly configuration: Configuration;
  readonly log: Log;
  readonly metrics?: Metrics;
}): Promise<Jobs> {
  const { dataFolder, loadThreads, readSeconds, waitingJobs, keptJobs } = configuration;
  const states = await openEarlierStates(dataFolder, configuration.undoMegabytes * 1_000_000);
  const jobs = await openJobs({
    folder: dataFolder,
    kinds: [
      loadJobKind({
        store,
        catalogue,
        states,
        threads: loadThreads === 0 ? Math.max(1, availableParallelism() - 1) : loadThreads,
        timeLimitMs: readSeconds * 1_000,
      }),
      importJobKind({ store, catalogue }),
      undoJobKind({ store, catalogue, states }),
      doctorJobKind(store, catalogue),
    ],
    log,
    mostWaiting: waitingJobs,
    mostKept: keptJobs,
    onOver: (job) => metrics?.job(job),
    onForgotten: (id) => states.remove(id),
  });
  // What waits keeps its files, however old.
  const { waiting, running } = jobs.counts();
  if (waiting + running === 0) await clearUploads(join(dataFolder, "uploads"));
  metrics?.gauge("mailuo_jobs", "Jobs that wait and run.", () => jobs.counts(), "state");
  return jobs;
}

async function clearUploads(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const seen = await stat(path).catch(() => null);
    if (seen !== null && Date.now() - seen.mtimeMs > LEFT_BEHIND_MS) await rm(path, { recursive: true, force: true });
  }
}
