import type { GrafeoDB, QueryResult as EngineResult } from "@grafeo-db/js";
import { z } from "zod";
import type { WriteCounts } from "#model/batch.js";
import { EMPTY_SUBGRAPH } from "#model/graph.js";
import type { Sentence } from "#model/language.js";
import {
  correctFact,
  holdsDocument,
  mendGraph,
  removeDocument,
  replaceDocument,
  takeBack,
} from "../document-writer.js";
import { countsOf } from "../last-write.js";
import { planAsked, withoutRunning } from "../guard.js";
import { planAnswer } from "../plan-answer.js";
import { rememberRevision, revisionFrom, type RememberedRevision } from "../revision.js";
import type { WriteTransaction } from "../write-transaction.js";
import { closeAsDenseCopy, isSparse } from "./dense-copy.js";
import { engineText, writtenPlace } from "./dialect.js";
import { closingError, queryError } from "./errors.js";
import { openDatabase, type OpenDatabase } from "./open-database.js";
import { createPages, type Pages } from "./pages.js";
import { operatorFromProfile, operatorFromText, requireReadingPlan } from "./plan.js";
import type { EngineRequest, RunAnswer } from "./protocol.js";
import {
  dropCostlyIndex,
  ensureTextIndexes,
  lacksTextIndex,
  rebuildTextIndexes,
  textIndexFaults,
} from "./text-indexes.js";

type Queries = Readonly<Record<string, string>>;
type OpenRequest = Extract<EngineRequest, { kind: "open" }>;
type ReplaceRequest = Extract<EngineRequest, { kind: "replace" }>;
type RunRequest = Extract<EngineRequest, { kind: "run" }>;

/** One open database; lives in a process of its own, as the engine can neither end a query nor bound it. */
export interface Engine {
  /** Throws `GraphError`s. */
  answer(request: EngineRequest): Promise<unknown>;
}

export function createEngine(): Engine {
  let open: OpenFile | null = null;
  /** Whether ids are given that nothing has any more. */
  let hasRemoved = false;
  /** Of the answer that is being read page by page. */
  let pages: Pages | null = null;
  const opened = (): OpenFile => {
    if (open === null) throw new Error("The engine was asked before a file was opened.");
    return open;
  };
  const database = (): GrafeoDB => opened().database;
  /** What is acknowledged from here on must be found again. */
  const sealed = <Counts extends WriteCounts | null>(counts: Counts): Counts => {
    if (hasChanged(counts)) open?.seal();
    hasRemoved ||= counts !== null && counts.nodesRemoved + counts.relationshipsRemoved > 0;
    return counts;
  };

  return {
    // oxlint-disable-next-line typescript/consistent-return -- the switch is exhaustive
    async answer(request) {
      switch (request.kind) {
        case "open":
          open = openFile(request);
          hasRemoved = false;
          return null;
        case "version":
          return `Grafeo ${database().version()}`;
        case "run": {
          const run = await runQuery(database(), request);
          pages = run.pages;
          return { ...run.answer, revision: await opened().revision.current() };
        }
        case "more": {
          if (pages === null) throw new Error("More was asked for where there is none.");
          const page = pages.next();
          if (!page.more) pages = null;
          return page;
        }
        case "drop":
          pages = null;
          return null;
        case "holds":
          return holdsDocument(transactionOn(database(), request.queries), request.batch);
        case "apply-schema":
          return applySchema(database(), request.statements);
        case "replace":
          return replaced(database(), request).then(sealed).finally(freeMemory);
        case "remove":
          return rewrite(database(), request.queries, request.key, (transaction) =>
            removeDocument(transaction, request.key),
          )
            .then(sealed)
            .finally(freeMemory);
        case "correct":
          return inTransaction(database(), request.queries, (transaction) =>
            correctFact(transaction, request.correction),
          ).then(sealed);
        case "take-back":
          return inTransaction(database(), request.queries, (transaction) => takeBack(transaction, request.fact)).then(
            sealed,
          );
        case "mend":
          return inTransaction(database(), request.queries, (transaction) => mendGraph(transaction, request.steps))
            .then(sealed)
            .finally(freeMemory);
        case "text-index-faults":
          return textIndexFaults(database());
        case "rebuild-text-indexes":
          await rebuildTextIndexes(database());
          return null;
        case "close": {
          pages = null;
          const trouble = open === null ? null : await closeFile(open, hasRemoved);
          open = null;
          freeMemory();
          return trouble;
        }
      }
    },
  };
}

interface OpenFile extends OpenDatabase {
  /** Of the graph in the file; what is opened for reading stays as it is. */
  readonly revision: RememberedRevision;
  /** Absent where the file is not to be copied when it is closed. */
  readonly statements?: readonly string[] | undefined;
}

function openFile({ file, access, revision: text, statements }: OpenRequest): OpenFile {
  const open = openDatabase(file, access);
  const readRevision = async (): Promise<string> =>
    text === undefined ? "" : revisionFrom({ rows: (await open.database.executeCypher(text)).rows() });
  return { ...open, revision: rememberRevision(readRevision, Number.POSITIVE_INFINITY), statements };
}

async function closeFile(open: OpenFile, hasRemoved: boolean): Promise<Sentence | null> {
  try {
    if (open.statements !== undefined && hasRemoved && (await isSparse(open.database)))
      return await closeAsDenseCopy(open, open.statements);
    open.close();
    return null;
  } catch (error) {
    throw closingError(error);
  }
}

/**
 * The engine keeps a closed store, and what a transaction read, in memory until Node gives their handles up. Those are small to Node, which
 * sees no reason to: so it is told.
 */
function freeMemory(): void {
  globalThis.gc?.();
}

interface Run {
  readonly answer: Omit<RunAnswer, "revision">;
  /** Null where the answer is whole. */
  readonly pages: Pages | null;
}

async function runQuery(database: GrafeoDB, request: RunRequest): Promise<Run> {
  const { text, params, maxRows, pageRows, free, otherwise } = request;
  const started = performance.now();
  const worded = engineText(text, maxRows + 1);
  if (free) await lookAtPlan(database, text, worded, params);
  try {
    const result = await database.executeCypher(worded, params);
    if (free && planAsked(text) !== null) return { answer: explanation(result, maxRows, started), pages: null };
    const pages = createPages(database, result, { maxRows, pageRows });
    const truncated = result.length > maxRows;
    const first = pages.next();
    const answer = { columns: result.columns, ...first, truncated, elapsedMs: performance.now() - started };
    return { answer, pages: answer.more ? pages : null };
  } catch (error) {
    if (otherwise !== undefined && lacksTextIndex(error)) return runQuery(database, { ...request, text: otherwise });
    throw queryError(error, (position) => writtenPlace(text, position));
  }
}

function explanation(result: EngineResult, maxRows: number, started: number): Run["answer"] {
  const root = result.profile === null ? operatorFromText(planText(result)) : operatorFromProfile(result.profile.root);
  const { columns, rows, plan } = planAnswer(root, result.profile !== null);
  const whole = { graph: EMPTY_SUBGRAPH, truncated: rows.length > maxRows, more: false };
  return { columns, rows: rows.slice(0, maxRows), ...whole, elapsedMs: performance.now() - started, plan };
}

/** Has the engine plan the query without running it; what only lists (`SHOW`) has no plan. */
async function lookAtPlan(
  database: GrafeoDB,
  text: string,
  worded: string,
  params: RunRequest["params"],
): Promise<void> {
  if (/^\s*SHOW\b/iu.test(text)) return;
  const linesBefore = planAsked(text) === null ? 1 : 0;
  try {
    const plan = await database.executeCypher(
      linesBefore === 1 ? `EXPLAIN\n${worded}` : withoutRunning(worded),
      params,
    );
    requireReadingPlan(planText(plan));
  } catch (error) {
    throw queryError(error, ({ line, column }) => writtenPlace(text, { line: line - linesBefore, column }));
  }
}

function planText(result: EngineResult): string {
  return z.string().parse(result.scalar());
}

async function applySchema(database: GrafeoDB, statements: readonly string[]): Promise<null> {
  for (const statement of statements) await database.executeCypher(statement);
  await ensureTextIndexes(database);
  return null;
}

const CountRow = z.object({ passages: z.number() });

async function replaced(database: GrafeoDB, request: ReplaceRequest): Promise<WriteCounts> {
  const { batch, loadedAt, revision, again, queries } = request;
  const before = again === true ? await countsOf(transactionOn(database, queries), revision) : null;
  if (before !== null) return before;
  return rewrite(database, queries, batch.document.key, (transaction) =>
    replaceDocument(transaction, batch, loadedAt, revision),
  );
}

/** Changes a document in one transaction, with the full-text index out of the way where it would cost more than to build it anew. */
async function rewrite<Counts extends WriteCounts | null>(
  database: GrafeoDB,
  queries: Queries,
  document: string,
  write: (transaction: WriteTransaction) => Promise<Counts>,
): Promise<Counts> {
  const [before] = await transactionOn(database, queries).run("passage-count", { document });
  await dropCostlyIndex(database, CountRow.parse(before).passages);
  try {
    return await inTransaction(database, queries, write);
  } finally {
    await ensureTextIndexes(database);
  }
}

async function inTransaction<Counts extends WriteCounts | null>(
  database: GrafeoDB,
  queries: Queries,
  write: (transaction: WriteTransaction) => Promise<Counts>,
): Promise<Counts> {
  const transaction = database.beginTransaction();
  try {
    const counts = await write(transactionOn(transaction, queries));
    // The engine counts a commit without changes, but does not write it down.
    if (hasChanged(counts)) transaction.commit();
    else transaction.rollback();
    return counts;
  } catch (error) {
    if (transaction.isActive) transaction.rollback();
    throw queryError(error);
  }
}

function hasChanged(counts: WriteCounts | null): boolean {
  return counts !== null && !counts.unchanged;
}

function transactionOn(runner: Pick<GrafeoDB, "executeCypher">, queries: Queries): WriteTransaction {
  return {
    async run(query, params) {
      const text = queries[query];
      if (text === undefined) throw new Error(`The query ${query} was not sent to the engine.`);
      return (await runner.executeCypher(text, params)).toArray();
    },
  };
}
