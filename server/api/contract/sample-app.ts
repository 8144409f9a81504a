import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue, type Catalogue } from "#cypher/catalogue.js";
import type { DocumentBatch } from "#model/batch.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { openServerJobs } from "#server/jobs/server-jobs.js";
import { createLog } from "#server/log.js";
import { openStore } from "#server/open-store.js";
import { packageRoot } from "#server/package-root.js";
import { openReader } from "#server/report-reader.js";
import type { CaredStore } from "#server/store/care.js";
import { createApp, type App } from "#server/api/app.js";

export interface SampleApp {
  readonly app: App;
  readonly store: CaredStore;
  readonly catalogue: Catalogue;
  /** What the loaders read out of the sample. */
  readonly batch: DocumentBatch;
  readonly dataFolder: string;
  /** Says that the server is to end, as a signal does. */
  readonly end: () => void;
  readonly close: () => Promise<void>;
}

/** For tests: the API over a store that holds the sample report; an embedded one of its own, unless `environment` names a Neo4j. */
export async function openSampleApp(environment: Readonly<Record<string, string>> = {}): Promise<SampleApp> {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-api-"));
  const configuration = configurationFromEnvironment({ ...environment, MAILUO_DATA: join(folder, "data") });
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  const store = await openStore(configuration.store, catalogue);
  const file = "xuhui-2014-h1.txt";
  const batch = openReader()(readFileSync(join(packageRoot(), "samples", file)), file);
  await store.applySchema();
  await store.replaceDocument(batch);
  const log = createLog({ level: "silent" });
  const jobs = await openServerJobs({ store, catalogue, configuration, log });
  const ending = new AbortController();
  return {
    app: createApp({ store, catalogue, configuration, log, jobs, ending: ending.signal }),
    store,
    catalogue,
    batch,
    dataFolder: configuration.dataFolder,
    end: () => ending.abort(),
    close: async () => {
      ending.abort();
      await jobs.stop();
      await store.removeDocument(batch.document.key);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
