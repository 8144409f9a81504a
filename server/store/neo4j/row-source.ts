import type { Record as DriverRecord, Result, ResultSummary, Session } from "neo4j-driver";
import { withinDeadline, type Deadline } from "./deadline.js";

/** The rows of one query, sent by the server as they are taken. Rejects with the driver's errors, `cancelled` and `query-timeout`. */
export interface RowSource {
  columns(): Promise<readonly string[]>;
  /** The next rows: at most `most`, and fewer when the patience is over or there are no more, which `isDone` tells. */
  take(most: number, patienceMs: number): Promise<readonly (readonly unknown[])[]>;
  isDone(): boolean;
  /** What the server says at the end; where no row was taken, they are discarded. */
  summary(): Promise<ResultSummary>;
  /** Ends what the server is still doing for the query. */
  close(): void;
}

export function createRowSource(session: Session, result: Result, deadline: Deadline): RowSource {
  const records = result[Symbol.asyncIterator]();
  let isDone = false;
  let names: readonly string[] = [];
  // Not waited for: a server that does not answer would hold the caller.
  const close = (): void => void closeQuietly(session, result);
  const bounded = <Value>(work: () => Promise<Value>): Promise<Value> => withinDeadline(deadline, work, close);

  async function takeNow(most: number, patienceMs: number): Promise<readonly (readonly unknown[])[]> {
    const rows: unknown[][] = [];
    const since = performance.now();
    while (rows.length < most && (rows.length === 0 || performance.now() - since < patienceMs)) {
      const next = await records.next();
      if (next.done === true) {
        isDone = true;
        break;
      }
      rows.push(valuesOf(next.value, names));
    }
    return rows;
  }

  return {
    async columns() {
      names = await bounded(async () => (await result.keys()).map(String));
      return names;
    },
    take: (most, patienceMs) => bounded(() => takeNow(most, patienceMs)),
    isDone: () => isDone,
    summary: () => bounded(() => result.summary()),
    close,
  };
}

function valuesOf(record: DriverRecord, columns: readonly string[]): unknown[] {
  return columns.map((column): unknown => record.get(column));
}

async function closeQuietly(session: Session, result: Result): Promise<void> {
  await pauseStream(result).catch(() => {});
  await session.close().catch(() => {});
}

/**
 * Keeps the driver from asking for more rows: whoever closes a session in the midst of an answer resets its connection, and a demand for rows
 * that is sent behind the reset fails the connection's next query. The driver has this control for its own iterator and shows it to nobody.
 */
async function pauseStream(result: Result): Promise<void> {
  const stream: unknown = await Reflect.get(result, "_streamObserverPromise");
  if (typeof stream !== "object" || stream === null || !("pause" in stream)) return;
  if (typeof stream.pause === "function") stream.pause();
}
