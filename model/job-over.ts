import type { JobStatus } from "./jobs.js";

/** Whether a job in this state stays as it is. Apart from the schemas, so that the client need not carry those. */
export function isOver(status: JobStatus): boolean {
  return status !== "waiting" && status !== "running";
}
