import type { Jobs } from "#server/jobs/jobs.js";

const EVERY_MS = 10_000;

/** Stops the jobs. Where one runs, says that it is waited for, and now and then for how long. */
export async function stopJobs(jobs: Pick<Jobs, "list" | "stop">, tell: (line: string) => void): Promise<void> {
  const running = jobs.list().find(({ status }) => status === "running");
  const stopped = jobs.stop();
  if (running === undefined) return stopped;
  const { title } = running;
  const began = performance.now();
  tell(
    `“${title}” is let finish what it is writing; the rest is done after the next start. A second signal ends at once.`,
  );
  const telling = setInterval(() => {
    tell(`Waiting for “${title}” for ${Math.round((performance.now() - began) / 1_000)} s.`);
  }, EVERY_MS);
  try {
    await stopped;
  } finally {
    clearInterval(telling);
  }
}
