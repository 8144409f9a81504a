import { GraphError } from "#model/problem.js";
import type { PathsAnswer } from "#model/paths-api.js";
import type { GraphChange } from "#server/snapshot/graph-change.js";
import { createGraphFeed, type FeedSource } from "#server/snapshot/graph-feed.js";
import { Done, startAskedThread, type AskedThread } from "#server/threads/asked-thread.js";
import { PathReply, type PathRequest, type ToPaths } from "./path-messages.js";

/** Finds paths in a graph that a thread holds in memory. */
export interface PathFinder {
  /** Throws `not-found` where a key names no entity, `busy` while the graph is read for the first time or too many wait. */
  find(request: PathRequest, signal: AbortSignal): Promise<PathsAnswer>;
  /** Has the graph read before the first caller asks for it. */
  prepare(): void;
  close(): Promise<void>;
}

export type PathThread = AskedThread<ToPaths>;

export interface PathFinderOptions {
  readonly startThread?: () => PathThread;
  /** How long a caller waits for what was written last. */
  readonly patienceMs?: number;
}

/** How long a caller waits for what was written last; then paths are those of the revision before, and the answer says so. */
const PATIENCE_MS = 2_000;
/** How long the first callers wait for the graph to be read at all. */
const FIRST_PATIENCE_MS = 30_000;
const MOST_WAITING = 500;
/** A million entities with three million facts take a good one; see docs/benchmarks.md. */
const MEMORY_MB = 8_192;

export function createPathFinder(
  source: FeedSource,
  { startThread = startPathThread, patienceMs = PATIENCE_MS }: PathFinderOptions = {},
): PathFinder {
  const feed = createGraphFeed(source);
  let thread: PathThread | null = null;
  let isWhole = false;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  feed.subscribe({
    async take(change) {
      await threadFor(change).ask({ kind: "change", change }, Done);
      if (change.kind === "complete") isWhole = true;
    },
  });

  function threadFor(change: GraphChange): PathThread {
    if (thread?.isRunning() === true) return thread;
    isWhole = false;
    // A new thread knows nothing of what was told to the one before.
    if (thread !== null && change.kind !== "cleared")
      throw new Error("The thread that finds paths has to be told all.");
    thread = startThread();
    return thread;
  }

  /** Gives the thread and the revision that it has. */
  async function settle(signal: AbortSignal, patienceMs: number): Promise<readonly [PathThread, string]> {
    if (thread?.isRunning() === false) {
      thread = null;
      isWhole = false;
      feed.tellAnew();
    }
    const revision = await feed.settled({ patienceMs: isWhole ? patienceMs : FIRST_PATIENCE_MS, signal });
    if (thread === null) throw new Error("The feed has settled without telling anything.");
    return [thread, revision];
  }

  /** One after the other, so that who goes away in the meantime costs nothing. */
  function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function ask(request: PathRequest, signal: AbortSignal): Promise<PathReply> {
    waiting += 1;
    try {
      const [paths, revision] = await settle(signal, patienceMs);
      const reply = await askIn(paths, request, signal);
      if ("answer" in reply) return reply;
      // An entity that is not known may have been loaded a moment ago.
      const [later, laterRevision] = await settle(signal, FIRST_PATIENCE_MS);
      return laterRevision === revision ? reply : await askIn(later, request, signal);
    } finally {
      waiting -= 1;
    }
  }

  function askIn(paths: PathThread, request: PathRequest, signal: AbortSignal): Promise<PathReply> {
    return inTurn(async () => {
      if (signal.aborted) throw new GraphError("cancelled", { en: "The request was cancelled.", zh: "请求已取消。" });
      return paths.ask({ kind: "find", request }, PathReply);
    });
  }

  return {
    async find(request, signal) {
      if (waiting >= MOST_WAITING) {
        throw new GraphError("busy", {
          en: "Too many callers are waiting for paths: try again in a moment.",
          zh: "等待查找路径的请求过多，请稍后再试。",
        });
      }
      const reply = await ask(request, signal);
      if ("answer" in reply) return reply.answer;
      throw new GraphError("not-found", {
        en: `There is no entity “${reply.unknown.join("”, “")}”; /api/search finds entities by name.`,
        zh: `没有实体“${reply.unknown.join("”、“")}”；可以用 /api/search 按名称查找。`,
      });
    },
    prepare: () => void feed.settled({ patienceMs: 0 }).catch(() => {}),
    async close() {
      await feed.close();
      await thread?.end();
    },
  };
}

function startPathThread(): PathThread {
  return startAskedThread("paths/path-worker.js", { memoryMb: MEMORY_MB });
}
