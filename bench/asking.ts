import { memoryOf, processorSeconds } from "./processes.js";
import { quantile } from "./quantile.js";
import type { Serving } from "./serving.js";

/** How long one answer took, and of what kind the question was. */
export interface Timed {
  readonly kind: string;
  readonly ms: number;
}

/** So many callers ask, each the next question as soon as the last is answered. */
export async function askAll<Asked, Measured>(
  questions: readonly Asked[],
  callers: number,
  ask: (question: Asked) => Promise<Measured>,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  let next = 0;
  const call = async (): Promise<void> => {
    for (let question = questions[next++]; question !== undefined; question = questions[next++]) {
      measured.push(await ask(question));
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return measured;
}

/** Prints a line for each kind and for all, made by `lineOf`, and what the server took. */
export async function printMeasured<Measured extends Timed>(
  serving: Serving,
  measure: () => Promise<readonly Measured[]>,
  lineOf: (kind: string, measured: readonly Measured[]) => string,
): Promise<readonly Measured[]> {
  const before = processorSeconds(serving.pid);
  const started = performance.now();
  const measured = await measure();
  const seconds = (performance.now() - started) / 1_000;
  for (const kind of new Set(measured.map((one) => one.kind))) {
    const some = measured.filter((one) => one.kind === kind);
    console.log(lineOf(kind, some));
  }
  console.log(lineOf("all", measured));
  const each = ((processorSeconds(serving.pid) - before) * 1_000) / measured.length;
  console.log(
    `${Math.round(measured.length / seconds)} a second; the server took ${each.toFixed(1)} ms of processor time each and takes ${megabytes(serving)} MB`,
  );
  return measured;
}

export function timesLine(kind: string, measured: readonly Timed[]): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(measured, share).toFixed(1));
  return `${kind.padEnd(22)} ${String(measured.length).padStart(6)} × p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`;
}

/** In milliseconds; `share` from 0 to 1. */
export function percentile(measured: readonly Timed[], share: number): number {
  return quantile(
    measured.map(({ ms }) => ms),
    share,
  );
}

export function megabytes({ pid }: Serving): string {
  return memoryOf([pid])?.toFixed(0) ?? "?";
}
