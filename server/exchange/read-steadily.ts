import { GraphError } from "#model/problem.js";
import type { GraphSource } from "#server/graph-export.js";
import { readRevision } from "#server/store/revision.js";

/** How often reading begins again because the graph was changed meanwhile. */
const ATTEMPTS = 5;

interface ReadSource extends Pick<GraphSource, "catalogue"> {
  readonly store: Pick<GraphSource["store"], "run">;
}

/**
 * What several queries read, as it was at one moment: where a load changes the graph in between, `discard` gets what was read and reading
 * begins again. Throws `busy` when that goes on.
 */
export async function readSteadily<Result>(
  { store, catalogue }: ReadSource,
  read: () => Promise<Result>,
  discard: (result: Result) => Promise<void> = async () => {},
): Promise<Result> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // Not as it is remembered: what others wrote a moment ago would be missed.
    const before = await readRevision(store, catalogue);
    const result = await read();
    if ((await readRevision(store, catalogue)) === before) return result;
    await discard(result);
  }
  throw new GraphError("busy", {
    en: `The graph was changed ${ATTEMPTS} times while it was read; try again when nothing is being loaded.`,
    zh: `读取期间图被修改了 ${ATTEMPTS} 次；请在没有载入时重试。`,
  });
}
