import { GraphError } from "#model/problem.js";
import type { Jobs } from "./jobs.js";

/** For tests of what stands around the jobs: there are none, and there is room for none. */
export const NO_JOBS: Jobs = {
  requireRoom: () => {
    throw new GraphError("busy", "This server takes no jobs.");
  },
  add: () => Promise.reject(new GraphError("busy", "This server takes no jobs.")),
  list: () => [],
  get: noJob,
  changes: noJob,
  cancel: noJob,
  seenBy: () => NO_JOBS,
  counts: () => ({ waiting: 0, running: 0 }),
  stop: () => Promise.resolve(),
};

function noJob(id: string): never {
  throw new GraphError("not-found", `There is no job “${id}”.`);
}
