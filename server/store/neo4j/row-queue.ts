export type Row = readonly unknown[];

/** Rows that came and were not taken yet, with one who may wait for them. */
export interface RowQueue {
  size(): number;
  add(row: Row): void;
  /** No more rows come. */
  end(): void;
  /** Only the first failure counts. */
  fail(error: unknown): void;
  isEnded(): boolean;
  /** Waits for `most` rows, the last ones, or those that came when the patience is over, but one at least. */
  waitFor(most: number, patienceMs: number): Promise<void>;
  /** At most `most`, of those that are there. Throws what it failed with. */
  take(most: number): readonly Row[];
}

const NO_NOTICE = (): void => {};

export function createRowQueue(): RowQueue {
  let rows: Row[] = [];
  let failure: { readonly error: unknown } | null = null;
  let isEnded = false;
  /** Called when rows came or will come no more. */
  let notice = NO_NOTICE;

  return {
    size: () => rows.length,
    isEnded: () => isEnded,
    add(row) {
      rows.push(row);
      notice();
    },
    end() {
      isEnded = true;
      notice();
    },
    fail(error) {
      failure ??= { error };
      notice();
    },
    waitFor(most, patienceMs) {
      return new Promise((resolve) => {
        let isPatient = true;
        const look = (): void => {
          const isEnough = rows.length >= most || (rows.length > 0 && !isPatient);
          if (!isEnough && !isEnded && failure === null) return;
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
    },
    take(most) {
      if (failure !== null) throw failure.error;
      const taken = rows.slice(0, most);
      rows = rows.slice(most);
      return taken;
    },
  };
}
