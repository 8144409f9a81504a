import type { Record as DriverRecord, Result, ResultSummary, Session } from "neo4j-driver";
import { watchDeadline, type Deadline } from "./deadline.js";
import { flowOf, type Flow } from "./row-flow.js";
import { createRowQueue, type Row } from "./row-queue.js";

/** The rows of one query, sent by the server as they are taken. Rejects with the driver's errors and those of `watchDeadline`. */
export interface RowSource {
  columns(): Promise<readonly string[]>;
  /** The next rows: at most `most`, and fewer when the patience is over or there are no more, which `isDone` tells. */
  take(most: number, patienceMs: number): Promise<readonly Row[]>;
  isDone(): boolean;
  /** What the server says at the end; where no row was taken, they are discarded. */
  summary(): Promise<ResultSummary>;
  /** Ends what the server is still doing for the query. */
  close(): void;
}

export interface RowSourceOptions extends Deadline {
  /** How many rows the server sends at a time; about as many wait to be taken, or as many as somebody wants at once. */
  readonly fetchSize: number;
  /** The server's address. */
  readonly location: string;
}

export function createRowSource(
  session: Session,
  result: Result,
  { fetchSize, location, ...deadline }: RowSourceOptions,
): RowSource {
  const [keys, end] = [deferred<readonly string[]>(), deferred<ResultSummary>()];
  const queue = createRowQueue();
  let [isStarted, isPaused, isHeard] = [false, false, false];
  let flow: Flow | null = null;
  /** How many rows somebody waits for. */
  let wanted = 0;

  function fail(error: unknown): void {
    keys.reject(error);
    end.reject(error);
    queue.fail(error);
  }

  // Not waited for: a server that does not answer would hold the caller.
  const giveUp = (): void => void closeQuietly(session, result);
  const stopWatch = watchDeadline(deadline, {
    location,
    isHeard: () => isHeard,
    giveUp(error) {
      fail(error);
      giveUp();
    },
  });

  /** Rows come to an observer, as the driver's iterator takes several promises for each. */
  async function start(): Promise<void> {
    if (isStarted) return;
    isStarted = true;
    flow = await flowOf(result);
    result.subscribe({
      onKeys(names) {
        isHeard = true;
        keys.resolve(names);
      },
      onNext(record) {
        queue.add(valuesOf(record));
        if (queue.size() >= Math.max(fetchSize, wanted)) setPaused(true);
      },
      onCompleted(summary) {
        stopWatch();
        end.resolve(summary);
        queue.end();
      },
      onError(error) {
        stopWatch();
        fail(error);
      },
    });
  }

  function setPaused(paused: boolean): void {
    if (isPaused === paused || queue.isEnded()) return;
    isPaused = paused;
    if (paused) flow?.pause();
    else flow?.resume();
  }

  return {
    columns() {
      void start();
      return keys.promise;
    },
    async take(most, patienceMs) {
      void start();
      if (queue.size() < most) {
        wanted = most;
        setPaused(false);
        await queue.waitFor(most, patienceMs);
        wanted = 0;
      }
      const taken = queue.take(most);
      if (queue.size() < fetchSize / 2) setPaused(false);
      return taken;
    },
    isDone: () => queue.isEnded() && queue.size() === 0,
    summary() {
      if (!isStarted) {
        isStarted = true;
        result
          .summary()
          .then((summary) => end.resolve(summary), fail)
          .finally(stopWatch);
      }
      return end.promise;
    },
    close() {
      stopWatch();
      giveUp();
    },
  };
}

function valuesOf(record: DriverRecord): Row {
  const values: unknown[] = Array.from({ length: record.length });
  for (let column = 0; column < values.length; column += 1) values[column] = record.get(column);
  return values;
}

/** What others wait for, settled from elsewhere; a rejection that nobody waits for is no error. */
function deferred<Value>() {
  const settle: { resolve?: (value: Value) => void; reject?: (error: unknown) => void } = {};
  const promise = new Promise<Value>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  promise.catch(() => {});
  return {
    promise,
    resolve: (value: Value): void => settle.resolve?.(value),
    reject: (error: unknown): void => settle.reject?.(error),
  };
}

/** A demand for more rows that is sent behind the reset of a session that is closed in the midst would fail the connection's next query. */
async function closeQuietly(session: Session, result: Result): Promise<void> {
  (await flowOf(result)).pause();
  await session.close().catch(() => {});
}
