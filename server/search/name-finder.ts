import { z } from "zod";
import type { GraphStore } from "#server/store/port.js";
import { Done, startAskedThread, type AskedThread } from "#server/threads/asked-thread.js";
import { settledWithin } from "#server/threads/settled-within.js";
import { NameAnswer, NamesSize, type DocumentRecord, type NameRequest, type ToNames } from "./name-messages.js";
import { createNameReading, type NameSource } from "./name-reading.js";

/**
 * Finds entities by their names. The names are read from the store when first asked for, kept by a thread of their own, and read anew
 * where a document changed; while that takes long the old ones are searched.
 */
export interface NameFinder {
  /** Reads the names ahead of the first search. */
  prepare(): void;
  /** Null while the names of a large store are being read for the first time. */
  search(request: NameRequest): Promise<NameAnswer | null>;
  size(): Promise<NamesSize>;
  close(): Promise<void>;
}

export interface NameFinderOptions extends NameSource {
  readonly store: Pick<GraphStore, "run" | "revision" | "steadily">;
  /** Told when the names could not be read anew, and the old ones are searched. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
  /** How long a search waits for names that are being read: the first time, and later. */
  readonly patienceMs?: { readonly first: number; readonly later: number };
}

const PATIENCE_MS = { first: 2_000, later: 500 };
/** After names were read the store is left alone for so many times as long, so that a load is not kept waiting for its readers. */
const REST = 3;
/** From this share of the documents on all names are read anew. */
const MANY = 0.3;

type NameThread = AskedThread<ToNames>;

export function createNameFinder(options: NameFinderOptions): NameFinder {
  const { store, onFailure = () => {}, patienceMs = PATIENCE_MS } = options;
  const reading = createNameReading(options);
  let thread: NameThread | null = null;
  let known: Known | null = null;
  let renewal: Renewal | null = null;
  let restUntil = 0;
  let isClosed = false;

  function running(): NameThread {
    if (thread?.isRunning() === true) return thread;
    known = null;
    thread = startAskedThread("search/name-worker.js");
    return thread;
  }

  /** Settles, and tells by `known` and `failure` what came of it. */
  function renew(): Renewal {
    const names = running();
    const begun: Renewal = { since: performance.now(), failure: null, settled: Promise.resolve() };
    begun.settled = readNames(names, known)
      .then((read) => void (known = read))
      .catch((error: unknown) => {
        begun.failure = { error };
        if (!isClosed) onFailure(error);
      })
      .finally(() => {
        renewal = null;
        const now = performance.now();
        if (begun.failure === null) restUntil = now + REST * (now - begun.since);
      });
    return begun;
  }

  async function readNames(names: NameThread, before: Known | null): Promise<Known> {
    const { revision, documents } = await reading.documents();
    if (before?.revision === revision) return before;
    const stamps = new Map(documents.map(({ key, stamp }) => [key, stamp]));
    const changed = before === null ? [] : changedKeys(before.stamps, stamps);
    // A change of no document, as by other programs, may concern any entity.
    if (before === null || changed.length === 0 || changed.length > MANY * stamps.size) await readAll(names, documents);
    else await readChanged(names, changed, documents);
    return { revision, stamps };
  }

  async function readAll(names: NameThread, documents: readonly DocumentRecord[]): Promise<void> {
    await names.ask({ kind: "begin" }, Done);
    for await (const records of reading.pages()) await names.ask({ kind: "add", records }, Done);
    await names.ask({ kind: "finish", documents: [...documents] }, Done);
  }

  async function readChanged(
    names: NameThread,
    changed: readonly string[],
    documents: readonly DocumentRecord[],
  ): Promise<void> {
    const before = await names.ask({ kind: "named-by", documents: [...changed] }, z.array(z.string()));
    const now = await reading.describedBy(changed);
    const keys = [...new Set([...before, ...now])];
    const gone = new Set(keys);
    const found = [];
    for await (const records of reading.byKey(keys)) found.push(...records);
    for (const { node } of found) gone.delete(node.id);
    await names.ask({ kind: "change", records: found, gone: [...gone], documents: [...documents] }, Done);
  }

  /** Whether there are names to search, after those that changed were waited for as long as is reasonable. */
  async function areReady(): Promise<boolean> {
    const revision = await store.revision();
    if (revision === known?.revision && thread?.isRunning() === true) return true;
    if (known !== null && thread?.isRunning() === true && performance.now() < restUntil) return true;
    const patience = known === null ? patienceMs.first : patienceMs.later;
    renewal ??= renew();
    const current = renewal;
    await settledWithin(current.settled, current.since + patience - performance.now());
    if (known === null && current.failure !== null) throw current.failure.error;
    return known !== null;
  }

  return {
    prepare() {
      areReady().catch((error: unknown) => {
        if (!isClosed) onFailure(error);
      });
    },
    async search(request) {
      return (await areReady()) ? running().ask({ kind: "search", request }, NameAnswer) : null;
    },
    size: () => running().ask({ kind: "size" }, NamesSize),
    async close() {
      isClosed = true;
      await thread?.end();
    },
  };
}

/** By document, what tells one writing of it from another. */
type Stamps = ReadonlyMap<string, string>;

interface Known {
  readonly revision: string;
  readonly stamps: Stamps;
}

interface Renewal {
  readonly since: number;
  failure: { readonly error: unknown } | null;
  settled: Promise<void>;
}

/** Documents that are new, changed or gone. */
function changedKeys(before: Stamps, now: Stamps): readonly string[] {
  const changed = [...now].filter(([key, stamp]) => before.get(key) !== stamp).map(([key]) => key);
  return [...changed, ...[...before.keys()].filter((key) => !now.has(key))];
}
