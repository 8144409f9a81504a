import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { GraphError } from "#model/problem.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { NO_JOBS } from "#server/jobs/no-jobs.js";
import { createLog } from "#server/log.js";
import { packageRoot } from "#server/package-root.js";
import { createFailingStore } from "#server/store/failing-store.js";
import type { GraphStore } from "#server/store/port.js";
import { createApp, type App } from "./app.js";
import { needs } from "./access/needs.js";

/** For tests of what stands around the routes: the API without a graph (`answers` says what the store answers all the same), and a route for each need below `/api/for-tests`. */
export function createAloneApp(environment: Readonly<Record<string, string>>, answers: Partial<GraphStore> = {}): App {
  const app = createApp({
    store: createFailingStore(new GraphError("store-unavailable", "The store is away."), answers),
    catalogue: loadCatalogue(join(packageRoot(), "cypher")),
    configuration: configurationFromEnvironment(environment),
    log: createLog({ level: "silent" }),
    jobs: NO_JOBS,
    ending: new AbortController().signal,
  });
  for (const need of ["anyone", "reader", "editor", "admin"] as const) {
    app.on(["GET", "POST"], `/api/for-tests/${need}`, needs(need), (context) => context.json(context.get("caller")));
  }
  return app;
}
