import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

/** Beside others that want the processor, a tenth of what each of them gets. */
const NICENESS = 10;

/** Has a process take the processor only when nobody else wants it, for the rest of its life: to take this back needs rights. */
export function giveWay(pid: number): void {
  for (const id of threadsOf(pid)) {
    try {
      setPriority(id, NICENESS);
    } catch {
      // It has ended, or the system does not let us: then it goes on as it is.
    }
  }
}

/** Linux counts priority by the thread, elsewhere it is the whole process'. */
function threadsOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [pid];
  }
}
