import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Command } from "commander";
import { GraphError } from "#model/problem.js";
import type { Configuration } from "#server/configuration.js";
import type { Front } from "#server/front.js";
import type { CaredStore } from "#server/store/care.js";
import type { StoreSession } from "./store-session.js";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

interface ServeOptions {
  readonly sample?: true;
}

export function addServeCommand(program: Command, terminal: Terminal): void {
  program
    .command("serve")
    .description("serve the API and the explorer until the program is asked to end")
    .option("--sample", "load the sample report first where the store is empty")
    .addHelpText("after", examples("serve", "serve --sample --port 8080"))
    .action(async ({ sample }: ServeOptions) => {
      const { countDocuments, withStore } = await import("./store-session.js");
      const { configurationOf } = await import("./setting-flags.js");
      const { requireTokenToServe } = await import("#server/access/access.js");
      const { tellingEvents } = await import("./event-terminal.js");
      const telling = tellingEvents(terminal);
      const configuration = configurationOf(terminal);
      await requireTokenToServe(configuration);
      const front = await openFrontOf(configuration);
      try {
        await withStore(telling, async (session) => {
          if ((await countDocuments(session)) === 0) {
            // Without its indexes a new Neo4j database answers no text search.
            const isWritable = await prepareStore(session, telling);
            if (sample && isWritable) await loadSample(session, telling);
          }
          await serve(session, telling, front);
        });
      } finally {
        await front.stop(0);
      }
    });
}

/** Who asks whether the process lives need not wait for a large store to be opened. */
async function openFrontOf(configuration: Configuration): Promise<Front> {
  const { createStartingApp } = await import("#server/api/operation/starting-app.js");
  const { openFront } = await import("#server/front.js");
  return openFront(createStartingApp(configuration), configuration);
}

/** False for a user who may only read: what there is can be served all the same. */
async function prepareStore({ store }: StoreSession, terminal: Terminal): Promise<boolean> {
  try {
    await store.applySchema();
    return true;
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== "store-denied") throw error;
    terminal.tell(error.message);
    return false;
  }
}

async function serve(
  session: StoreSession & { readonly store: CaredStore },
  terminal: Terminal,
  front: Front,
): Promise<void> {
  const { createApp } = await import("#server/api/app.js");
  const { openServerJobs } = await import("#server/jobs/server-jobs.js");
  const { createLog } = await import("#server/log.js");
  const { createMetrics } = await import("#server/operation/metrics.js");
  const { packageRoot } = await import("#server/package-root.js");
  const { createNameFinder } = await import("#server/search/name-finder.js");
  const { createPassageFinder } = await import("#server/passages/passage-finder.js");
  const { leaveServingNote } = await import("#server/serving-note.js");
  const { createPathFinder } = await import("#server/paths/path-finder.js");
  const { stopJobs } = await import("./stopping-jobs.js");
  const { configuration } = session;
  const log = createLog({ level: configuration.logLevel });
  const clientFolder = join(packageRoot(), "dist", "client");
  const hasClient = existsSync(join(clientFolder, "index.html"));
  if (!hasClient) terminal.tell("The explorer is not built, only the API is served; `npm run build` builds it.");

  const names = createNameFinder({
    ...session,
    onFailure: (err) => log.warn({ err }, "the names could not be read anew"),
  });
  const passages = createPassageFinder({ ...session, log, megabytes: configuration.searchMegabytes });
  const paths = createPathFinder({ ...session, log });
  const metrics = createMetrics({ ofProcess: true });
  metrics.gauge("mailuo_child_processes", "Processes of the embedded engine.", childProcesses, "kind");
  const searched = (): Readonly<Record<string, number>> => ({ passages: passages.bytes() });
  metrics.gauge("mailuo_search_memory_bytes", "What is kept in memory for searching.", searched, "of");
  const jobs = await openServerJobs({ ...session, log, metrics });
  const ending = new AbortController();
  const app = createApp({
    ...session,
    log,
    names,
    passages,
    paths,
    jobs,
    metrics,
    ending: ending.signal,
    ...(hasClient ? { clientFolder } : {}),
  });
  front.serve(app);
  names.prepare();
  passages.prepare();
  paths.prepare();
  const note = await leaveServingNote(configuration.dataFolder, front.address);
  if (note.other !== null) {
    const { process: id, address } = note.other;
    terminal.tell(
      `The server ${address} (process ${id}) uses the data folder ${configuration.dataFolder} too: each has its own jobs, and budgets are counted by each.`,
    );
  }
  await terminal.print(`Mailuo is at ${front.address}\n`);
  await asked(terminal.signal);
  terminal.tell("Ending …");
  ending.abort();
  await delay(configuration.drainDelaySeconds * 1_000);
  await Promise.all([front.stop(configuration.drainSeconds * 1_000), stopJobs(jobs, terminal.tell)]);
  await note.remove();
  await Promise.all([names.close(), passages.close(), paths.close()]);
}

function childProcesses(): Readonly<Record<string, number>> {
  const engine = process.getActiveResourcesInfo().filter((resource) => resource === "ProcessWrap").length;
  return { engine };
}

async function loadSample(session: StoreSession, terminal: Terminal): Promise<void> {
  const { packageRoot } = await import("#server/package-root.js");
  const { loadingInto } = await import("./loading.js");
  terminal.tell("The store is empty; loading the sample report …");
  const name = "xuhui-2014-h1.txt";
  const sample = { path: join(packageRoot(), "samples", name), name };
  await loadingInto(session, { workers: 1, timeLimit: 120 }, terminal, (loading) => loading.load([sample]));
}

function asked(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
