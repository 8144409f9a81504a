import { setTimeout as delay } from "node:timers/promises";
import type { Catalogue } from "#cypher/catalogue.js";
import { GraphError } from "#model/problem.js";
import type { Log } from "#server/log.js";
import { slicesOf } from "#server/slices.js";
import type { GraphStore } from "#server/store/port.js";
import type { GraphChange } from "./graph-change.js";
import { createGraphReading, type GraphReading } from "./graph-reading.js";

/** Who keeps something of the graph in memory. What it throws has the whole graph told anew. */
export interface GraphSubscriber {
  take(change: GraphChange): Promise<void> | void;
}

/** Tells its subscribers what the store holds, once for all of them, and what changed when the store's revision has. */
export interface GraphFeed {
  /** To be called before the feed is asked for the first time. */
  subscribe(subscriber: GraphSubscriber): void;
  /**
   * Waits until the subscribers have the store's revision, at most `patienceMs`; then whatever they have will do, and they are told the
   * rest in the background. Gives what they have. Throws `busy` when they have nothing yet, and what the store throws.
   */
  settled(options: { readonly patienceMs: number; readonly signal?: AbortSignal }): Promise<string>;
  /** For a subscriber that lost what it was told: the next caller has everything told again. */
  tellAnew(): void;
  close(): Promise<void>;
}

export interface FeedSource {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
  readonly log: Log;
}

/** What was told so far: by it the next telling can be one of differences. */
interface Told {
  readonly revision: string;
  readonly versions: ReadonlyMap<string, string>;
}

/** After a telling the store is left alone for this many times as long as it took, so that a load is not kept waiting for its readers. */
const REST = 3;
/** Documents that are asked for at once. */
const DOCUMENTS_A_QUERY = 20;

export function createGraphFeed({ store, catalogue, log }: FeedSource): GraphFeed {
  const subscribers: GraphSubscriber[] = [];
  const closing = new AbortController();
  let told: Told | null = null;
  let telling: Promise<void> | null = null;
  let restUntil = 0;
  let complete: string | null = null;

  async function tell(change: GraphChange): Promise<void> {
    await Promise.all(subscribers.map(async (subscriber) => subscriber.take(change)));
    if (change.kind === "complete") complete = change.revision;
  }

  async function tellChanges(): Promise<void> {
    await delay(Math.max(restUntil - performance.now(), 0), undefined, { signal: closing.signal });
    const started = performance.now();
    const before = told;
    // Whatever fails on the way leaves the subscribers with half of it.
    told = null;
    const reading = createGraphReading({ store, catalogue, signal: closing.signal });
    told = await tellRevision({ before, tell, reading });
    const took = performance.now() - started;
    restUntil = performance.now() + REST * took;
    log.debug({ revision: told.revision, ms: Math.round(took) }, "graph read into memory");
  }

  function beginTelling(): Promise<void> {
    if (telling !== null) return telling;
    telling = tellChanges().finally(() => {
      telling = null;
    });
    // Those who wait are told; here it is only kept from ending the program where nobody does.
    telling.catch((error: unknown) => {
      if (!closing.signal.aborted) log.warn({ err: error }, "the graph could not be read into memory");
    });
    return telling;
  }

  return {
    subscribe: (subscriber) => void subscribers.push(subscriber),
    async settled({ patienceMs, signal }) {
      if (complete !== null && complete === (await store.revision())) return complete;
      await withPatience(beginTelling(), patienceMs, signal);
      if (complete === null) {
        throw new GraphError("busy", {
          en: "The graph is still being read into memory: try again in a moment.",
          zh: "图还在读入内存，请稍后再试。",
        });
      }
      return complete;
    },
    tellAnew() {
      told = null;
      complete = null;
    },
    async close() {
      closing.abort();
      await telling?.catch(() => {});
    },
  };
}

/** Tells the difference to what was told before, or everything, until nothing was written meanwhile. */
async function tellRevision(context: {
  readonly before: Told | null;
  readonly tell: (change: GraphChange) => Promise<void>;
  readonly reading: GraphReading;
}): Promise<Told> {
  const { before, tell, reading } = context;
  let told = before ?? (await tellAll(reading, tell));
  for (;;) {
    const found = await reading.versions();
    const changed = [...found.versions].flatMap(([key, version]) => (told.versions.get(key) === version ? [] : [key]));
    const withdrawn = [...told.versions].flatMap(([key, version]) =>
      found.versions.get(key) === version ? [] : [key],
    );
    if (changed.length + withdrawn.length > 0) {
      await tellDifference({ changed, withdrawn, reading, tell });
      told = found;
    } else if (found.revision === told.revision) {
      await tell({ kind: "complete", revision: found.revision });
      return found;
    }
    // What else changed, as by a repair, no document tells of.
    else told = await tellAll(reading, tell);
  }
}

/** Gives what was there before: what is written meanwhile is partly told. */
async function tellAll(reading: GraphReading, tell: (change: GraphChange) => Promise<void>): Promise<Told> {
  const before = await reading.versions();
  await tell({ kind: "cleared" });
  let after = "";
  for await (const rows of reading.entities()) {
    await tell({ kind: "entities", rows });
    const until = rows.at(-1)?.[0] ?? after;
    await tell({ kind: "facts", rows: await reading.factsOf(after, until) });
    after = until;
  }
  return before;
}

async function tellDifference(context: {
  readonly changed: readonly string[];
  readonly withdrawn: readonly string[];
  readonly reading: GraphReading;
  readonly tell: (change: GraphChange) => Promise<void>;
}): Promise<void> {
  const { changed, withdrawn, reading, tell } = context;
  await tell({ kind: "withdrawn", documents: [...new Set([...changed, ...withdrawn])] });
  if (withdrawn.length > 0) {
    // What these said of their entities is not known any more: any may have lost a name, or be gone.
    await tell({ kind: "entities-anew" });
    for await (const rows of reading.entities()) await tell({ kind: "entities", rows });
  }
  for (const some of slicesOf(changed, DOCUMENTS_A_QUERY)) {
    if (withdrawn.length === 0) await tell({ kind: "entities", rows: await reading.entitiesOfDocuments(some) });
    await tell({ kind: "facts", rows: await reading.factsOfDocuments(some) });
  }
}

async function withPatience(work: Promise<void>, patienceMs: number, signal: AbortSignal | undefined): Promise<void> {
  const waiting = new AbortController();
  const ends = signal === undefined ? waiting.signal : AbortSignal.any([signal, waiting.signal]);
  try {
    await Promise.race([work, delay(patienceMs, undefined, { signal: ends })]);
  } catch (error) {
    if (signal?.aborted === true)
      throw new GraphError("cancelled", { en: "The request was cancelled.", zh: "请求已取消。" }, { cause: error });
    throw error;
  } finally {
    waiting.abort();
  }
}
