/** The value below which that part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
}

/** Runs `task` for so many callers at a time until the time is over, and tells how long each run took. */
export async function timesOf(
  callers: number,
  forMs: number,
  task: (caller: number, run: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  const until = performance.now() + forMs;
  const work = async (caller: number): Promise<void> => {
    for (let run = 0; performance.now() < until; run += 1) {
      const began = performance.now();
      await task(caller, run);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)));
  return times;
}
