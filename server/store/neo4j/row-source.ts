import type { Record as DriverRecord, Result, ResultSummary, Session } from "neo4j-driver";
import { watchDeadline, type Deadline } from "./deadline.js";

type Row = readonly unknown[];

/** The rows of one query, sent by the server as they are taken. Rejects with the driver's errors, `cancelled` and `query-timeout`. */
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
}

const NO_NOTICE = (): void => {};

export function createRowSource(
  session: Session,
  result: Result,
  { fetchSize, ...deadline }: RowSourceOptions,
): RowSource {
  const [keys, end] = [deferred<readonly string[]>(), deferred<ResultSummary>()];
  let rows: Row[] = [];
  let failure: { readonly error: unknown } | null = null;
  let [isStarted, isComplete, isPaused] = [false, false, false];
  let flow: Flow | null = null;
  /** How many rows somebody waits for. */
  let wanted = 0;
  /** Called when rows came or will come no more. */
  let notice = NO_NOTICE;

  function fail(error: unknown): void {
    failure ??= { error };
    keys.reject(error);
    end.reject(error);
    notice();
  }

  // Not waited for: a server that does not answer would hold the caller.
  const giveUp = (): void => void closeQuietly(session, result);
  const stopWatch = watchDeadline(deadline, (error) => {
    fail(error);
    giveUp();
  });

  /** Rows come to an observer, as the driver's iterator takes several promises for each. */
  async function start(): Promise<void> {
    if (isStarted) return;
    isStarted = true;
    flow = await flowOf(result);
    result.subscribe({
      onKeys: (names) => keys.resolve(names),
      onNext(record) {
        rows.push(valuesOf(record));
        if (rows.length >= Math.max(fetchSize, wanted)) setPaused(true);
        notice();
      },
      onCompleted(summary) {
        isComplete = true;
        stopWatch();
        end.resolve(summary);
        notice();
      },
      onError(error) {
        stopWatch();
        fail(error);
      },
    });
  }

  function setPaused(paused: boolean): void {
    if (isPaused === paused || isComplete) return;
    isPaused = paused;
    if (paused) flow?.pause();
    else flow?.resume();
  }

  /** Waits for `most` rows, the last ones, or those that came when the patience is over, but one at least. */
  function waitFor(most: number, patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      let isPatient = true;
      const look = (): void => {
        const isEnough = rows.length >= most || (rows.length > 0 && !isPatient);
        if (!isEnough && !isComplete && failure === null) return;
        clearTimeout(timer);
        notice = NO_NOTICE;
        resolve();
      };
      const lose = (): void => {
        isPatient = false;
        look();
      };
      const timer = patienceMs === Infinity ? undefined : setTimeout(lose, patienceMs);
      notice = look;
      look();
    });
  }

  return {
    columns() {
      void start();
      return keys.promise;
    },
    async take(most, patienceMs) {
      void start();
      if (rows.length < most) {
        wanted = most;
        setPaused(false);
        await waitFor(most, patienceMs);
        wanted = 0;
      }
      if (failure !== null) throw failure.error;
      const taken = rows.slice(0, most);
      rows = rows.slice(most);
      if (rows.length < fetchSize / 2) setPaused(false);
      return taken;
    },
    isDone: () => isComplete && rows.length === 0,
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

/** Keeps the driver from asking for more rows, and lets it go on. */
interface Flow {
  pause(): void;
  resume(): void;
}

/** The driver has these controls for its own iterator and shows them to nobody. */
async function flowOf(result: Result): Promise<Flow> {
  const stream: unknown = await Promise.resolve(Reflect.get(result, "_streamObserverPromise")).catch(() => null);
  const call = (name: keyof Flow): void => {
    if (typeof stream !== "object" || stream === null) return;
    const control: unknown = Reflect.get(stream, name);
    if (typeof control === "function") Reflect.apply(control, stream, []);
  };
  return { pause: () => call("pause"), resume: () => call("resume") };
}

/** A demand for more rows that is sent behind the reset of a session that is closed in the midst would fail the connection's next query. */
async function closeQuietly(session: Session, result: Result): Promise<void> {
  (await flowOf(result)).pause();
  await session.close().catch(() => {});
}
