import { stat } from "node:fs/promises";
import { putAsNew, putComparing } from "#server/loading/document-changes.js";
import { knownDocuments } from "#server/loading/known-documents.js";
import { loadTasks, putInto, type LoadOutcome, type PutDocument } from "#server/loading/loading-run.js";
import { startReaderThread } from "#server/loading/reader-thread.js";
import { createReadingPool } from "#server/loading/reading-pool.js";
import { hasStore } from "#server/open-store.js";
import { linesFromOutcome, summaryWords } from "./outcome-lines.js";
import { clockFrom, createProgress } from "./progress.js";
import type { ReportFile } from "./report-files.js";
import { hintsFromOptions, type ReportOptions } from "./report-options.js";
import { configurationOf } from "./setting-flags.js";
import { withStore, type StoreSession } from "./store-session.js";
import type { Terminal } from "./terminal.js";

export interface LoadingOptions extends ReportOptions {
  readonly dryRun?: true;
  readonly workers: number;
  /** Seconds. */
  readonly timeLimit: number;
}

/** Loads files into one store, as often as wanted. */
export interface Loading {
  /** Tells each document and how far it is; one that cannot be read does not keep the others out. Throws when the store fails. */
  load(files: readonly ReportFile[]): Promise<readonly LoadOutcome[]>;
  unload(document: string): Promise<void>;
  /** The file is gone and holds nothing any more. */
  forget(path: string): void;
  /** By file path, the documents that the last load of the file gave or left in the store. */
  readonly documents: ReadonlyMap<string, ReadonlySet<string>>;
  /** The files whose last load was refused one of these documents, since another file held it. */
  refusedOf(documents: ReadonlySet<string>): readonly ReportFile[];
}

/** Opens the configured store for loading; a dry run makes none. */
export async function withLoading<Result>(
  terminal: Terminal,
  options: LoadingOptions,
  work: (loading: Loading) => Promise<Result>,
): Promise<Result> {
  const configuration = configurationOf(terminal);
  if (options.dryRun && !(await hasStore(configuration.store))) return loadingInto(null, options, terminal, work);
  return withStore(terminal, (session) => loadingInto(session, options, terminal, work));
}

/** The same for a store that is open; null: there is none, all is new. */
export async function loadingInto<Result>(
  session: StoreSession | null,
  options: LoadingOptions,
  terminal: Terminal,
  work: (loading: Loading) => Promise<Result>,
): Promise<Result> {
  const { dryRun, workers, timeLimit } = options;
  const hints = await hintsFromOptions(options, terminal.workingFolder);
  if (!dryRun) await session?.store.applySchema();
  const known = session === null ? new Map() : await knownDocuments(session.store, session.catalogue);
  const pool = createReadingPool({ threads: workers, startThread: startReaderThread, timeLimitMs: timeLimit * 1_000 });
  const putInStore = (into: StoreSession): PutDocument =>
    dryRun ? putComparing({ ...into, signal: terminal.signal }) : putInto(into.store);
  const put = session === null ? putAsNew : putInStore(session);
  const documents = new Map<string, ReadonlySet<string>>();
  /** By file path, the documents of the file that another one held. */
  const refused = new Map<string, { readonly file: ReportFile; readonly documents: readonly string[] }>();

  const loading: Loading = {
    documents,
    async load(files) {
      const report = await createReport(files, terminal);
      const ofEach = files.length > 1 && hints.table !== undefined ? { ...hints, isTableShared: true } : hints;
      const tasks = files.map(({ path, name }) => ({ path, name, hints: ofEach }));
      const onFile = ({ path, name }: ReportFile, outcomes: readonly LoadOutcome[]): void => {
        // What cannot be read leaves in the store what the file said before.
        const kept = outcomes.some(({ status }) => status === "failed") ? (documents.get(path) ?? []) : [];
        documents.set(
          path,
          new Set([...kept, ...outcomes.flatMap((one) => ("document" in one ? [one.document] : []))]),
        );
        const heldElsewhere = outcomes.flatMap((one) => ("heldElsewhere" in one ? [one.heldElsewhere] : []));
        refused.set(path, { file: { path, name }, documents: heldElsewhere });
        report.file(path, outcomes.length);
      };
      try {
        const outcomes = await loadTasks(tasks, {
          pool,
          put,
          known,
          taken: heldByOthers(documents, files),
          signal: terminal.signal,
          onOutcome: (outcome) => report.outcome(outcome),
          onFile,
        });
        if (!dryRun) await session?.store.publish();
        report.end(outcomes);
        return outcomes;
      } catch (error) {
        report.breakOff();
        throw error;
      } finally {
        report.close();
      }
    },
    async unload(document) {
      known.delete(document);
      await session?.store.removeDocument(document);
    },
    forget(path) {
      documents.delete(path);
      refused.delete(path);
    },
    refusedOf: (wanted) =>
      [...refused.values()].flatMap((one) =>
        one.documents.some((document) => wanted.has(document)) ? [one.file] : [],
      ),
  };
  try {
    return await work(loading);
  } finally {
    await pool.close();
  }
}

/** The documents that other files gave, with the path of each. */
function heldByOthers(
  documents: ReadonlyMap<string, ReadonlySet<string>>,
  files: readonly ReportFile[],
): ReadonlyMap<string, string> {
  const own = new Set(files.map(({ path }) => path));
  const others = [...documents].filter(([path]) => !own.has(path));
  return new Map(others.flatMap(([path, keys]) => [...keys].map((key) => [key, path] as const)));
}

/** Tells of a run on stderr. */
interface Report {
  outcome(outcome: LoadOutcome): void;
  file(path: string, documents: number): void;
  end(outcomes: readonly LoadOutcome[]): void;
  /** The store failed: tells what is done, which stays. */
  breakOff(): void;
  close(): void;
}

async function createReport(files: readonly ReportFile[], terminal: Terminal): Promise<Report> {
  const start = performance.now();
  const sizes = new Map(await Promise.all(files.map(async ({ path }) => [path, await sizeOf(path)] as const)));
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const progress = createProgress(terminal, { size: bytes, items: files.length, noun: "files" });
  let done = 0;
  const told: LoadOutcome[] = [];
  const elapsed = (): string => clockFrom((performance.now() - start) / 1000);
  /** Of a single report the failure itself tells, as the command's own. */
  let held: readonly string[] = [];
  const tell = (lines: readonly string[]): void => {
    for (const line of lines) progress.tell(line);
  };
  return {
    outcome(outcome) {
      told.push(outcome);
      const [line, ...more] = linesFromOutcome(outcome);
      const lines = [`[${done + 1}/${files.length}] ${line}`, ...more];
      if (files.length === 1 && outcome.status === "failed" && told.length === 1) {
        held = lines;
        return;
      }
      tell([...held, ...lines]);
      held = [];
    },
    file(path, documents) {
      done += 1;
      progress.advance(sizes.get(path) ?? 0, documents);
    },
    end(outcomes) {
      if (outcomes.length < 2) return;
      progress.tell(`${summaryWords(outcomes)} in ${elapsed()}`);
    },
    breakOff() {
      if (files.length < 2) return;
      const words = told.length === 0 ? "nothing loaded" : summaryWords(told);
      progress.tell(`Broken off: ${words} in ${elapsed()}; ${done} of ${files.length} files are done and stay.`);
    },
    close: () => progress.end(),
  };
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
