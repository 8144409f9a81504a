import { GraphError } from "#model/problem.js";
import type { GraphStore } from "#server/store/port.js";

/** How often reading begins again because the graph was changed meanwhile. */
const ATTEMPTS = 5;

/**
 * What several queries read, as it was at one moment: where a load changes the graph in between, `discard` gets what was read and reading
 * begins again. Throws `busy` when that goes on.
 */
export async function readSteadily<Result>(
  store: Pick<GraphStore, "revision">,
  read: () => Promise<Result>,
  discard: (result: Result) => Promise<void> = async () => {},
): Promise<Result> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await store.revision();
    const result = await read();
    if ((await store.revision()) === before) return result;
    await discard(result);
  }
  throw new GraphError("busy", {
    en: `The graph was changed ${ATTEMPTS} times while it was read; try again when nothing is being loaded.`,
    zh: `读取期间图被修改了 ${ATTEMPTS} 次；请在没有载入时重试。`,
  });
}
