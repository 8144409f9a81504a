import type { Log } from "#server/log.js";
import { GraphError } from "#model/problem.js";
import type { GraphStore } from "#server/store/port.js";
import { Done, startAskedThread, type AskedThread } from "#server/threads/asked-thread.js";
import { settledWithin } from "#server/threads/settled-within.js";
import { PassageAnswer, PassageBytes, type PassageRequest, type ToPassages } from "./passage-messages.js";
import { createPassageReading, type PassageSource, type StampedDocument } from "./passage-reading.js";

/**
 * Finds passages by their words, in memory. They are read from the store when first asked for, kept by a thread of their own, and those of a
 * document read anew when it changed.
 */
export interface PassageFinder {
  /** Reads the passages ahead of the first search. */
  prepare(): void;
  /**
   * Null where the store's own index is to be asked: while passages are being read, and where they take more memory than they may. A page
   * that follows another comes from what was known then. Throws `busy` where too many wait.
   */
  search(request: PassageRequest, signal: AbortSignal): Promise<PassageAnswer | null>;
  /** False where the store is asked for good: they may take no memory, or take more than they may. */
  keepsPassages(): boolean;
  /** How much memory the passages take, in bytes; 0 while the store is asked for them. */
  bytes(): number;
  close(): Promise<void>;
}

export type PassageThread = AskedThread<ToPassages>;

export interface PassageFinderOptions extends PassageSource {
  readonly store: Pick<GraphStore, "run" | "revision" | "steadily">;
  readonly log: Log;
  /** How much memory the passages may take; 0: none are kept. */
  readonly megabytes: number;
  /** How long a search waits for passages that are being read. */
  readonly patienceMs?: number;
  readonly startThread?: () => PassageThread;
}

/** After passages were read the store is left alone for so many times as long, so that a load is not kept waiting for its readers. */
const REST = 3;
/** A search takes a millisecond or two. */
const MOST_WAITING = 500;

export function createPassageFinder(options: PassageFinderOptions): PassageFinder {
  const { store, log, patienceMs = 500, startThread = startPassageThread } = options;
  const reading = createPassageReading(options);
  const limit = options.megabytes * 1024 * 1024;
  let thread: PassageThread | null = null;
  let known: Known | null = null;
  let renewal: Renewal | null = null;
  let restUntil = 0;
  let isTooLarge = limit === 0;
  let isClosed = false;
  let waiting = 0;

  function running(): PassageThread {
    if (thread?.isRunning() === true) return thread;
    known = null;
    thread = startThread();
    return thread;
  }

  /** Settles whatever comes of it. */
  function renew(): Renewal {
    const since = performance.now();
    const settled = readPassages()
      .catch((error: unknown) => {
        if (!isClosed) log.warn({ err: error }, "the passages could not be read anew");
      })
      .finally(() => {
        renewal = null;
        const now = performance.now();
        restUntil = now + REST * (now - since);
      });
    return { since, settled };
  }

  async function readPassages(): Promise<void> {
    const passages = running();
    const { revision, documents } = await reading.documents();
    if (known?.revision === revision) return;
    const stamps = new Map(documents.map(({ summary, stamp }) => [summary.key, stamp]));
    const before = known?.stamps ?? new Map<string, string>();
    const differing = documents.filter(({ summary, stamp }) => before.get(summary.key) !== stamp);
    const gone = [...before.keys()].filter((key) => !stamps.has(key));
    // A change of no document, as by other programs, may concern any passage.
    const isAnew = known === null || differing.length + gone.length === 0;
    await passages.ask({ kind: "begin", anew: isAnew }, Done);
    if (!(await addAll(passages, isAnew ? documents : differing))) {
      known = null;
      await passages.end();
      // Beside those that they replace they may have been too many: another thread reads all.
      if (isAnew) leaveToStore();
      return;
    }
    const bytes = await passages.ask({ kind: "settle", gone }, PassageBytes);
    known = { revision, stamps, bytes };
  }

  /** False where they take too much memory. */
  async function addAll(passages: PassageThread, documents: readonly StampedDocument[]): Promise<boolean> {
    for (const { summary } of documents) {
      const document = await reading.passagesOf(summary);
      if ((await passages.ask({ kind: "add", document }, PassageBytes)) > limit) {
        return false;
      }
    }
    return true;
  }

  function leaveToStore(): void {
    isTooLarge = true;
    log.warn({ megabytes: options.megabytes }, "the passages take more memory than they may: the store searches them");
  }

  async function askIn(passages: PassageThread, request: PassageRequest): Promise<PassageAnswer | null> {
    if (waiting >= MOST_WAITING) {
      throw new GraphError("busy", {
        en: "Too many searches are waiting: try again in a moment.",
        zh: "等待检索的请求过多，请稍后再试。",
      });
    }
    waiting += 1;
    try {
      return await passages.ask({ kind: "search", request }, PassageAnswer);
    } catch (error) {
      log.warn({ err: error }, "the passages in memory could not be searched: the store searches them");
      return null;
    } finally {
      waiting -= 1;
    }
  }

  return {
    prepare() {
      if (isTooLarge) return;
      store
        .revision()
        .then(() => void (renewal ??= renew()))
        // The first search tells.
        .catch(() => {});
    },
    async search(request, signal) {
      if (isTooLarge) return null;
      let revision = await store.revision();
      const isKnown = (): boolean => known?.revision === revision && thread?.isRunning() === true;
      if (!isKnown() && performance.now() >= restUntil) {
        renewal ??= renew();
        await settledWithin(renewal.settled, renewal.since + patienceMs - performance.now());
        // What was read may be of a later one.
        if (!isKnown()) revision = await store.revision();
      }
      // The thread may have broken down since: another one knows nothing.
      if (known === null || thread?.isRunning() !== true) return null;
      if (known.revision !== revision && request.after === null) return null;
      if (signal.aborted) throw new GraphError("cancelled", { en: "The request was cancelled.", zh: "请求已取消。" });
      return askIn(thread, request);
    },
    keepsPassages: () => !isTooLarge,
    bytes: () => known?.bytes ?? 0,
    async close() {
      isClosed = true;
      await thread?.end();
    },
  };
}

function startPassageThread(): PassageThread {
  return startAskedThread("passages/passage-worker.js");
}

interface Known {
  readonly revision: string;
  /** By document, what tells one writing of it from another. */
  readonly stamps: ReadonlyMap<string, string>;
  readonly bytes: number;
}

interface Renewal {
  readonly since: number;
  readonly settled: Promise<void>;
}
