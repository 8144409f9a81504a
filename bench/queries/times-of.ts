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
