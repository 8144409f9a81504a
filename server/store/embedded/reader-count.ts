import { availableParallelism, totalmem } from "node:os";

const MB = 2 ** 20;
/** Of a process without a graph. */
const OWN_MEMORY = 150 * MB;
/** A reader holds all of the graph: measured with 100,000 to 4,000,000 elements, what is 1 MB in the file is 10 MB in memory. */
const MEMORY_A_BYTE = 10;
const MOST = 8;

/** How many processes read a store of this size: two more than there are cores, in half of the memory; at least one. */
export function readerCount(
  fileBytes: number,
  { cores, memory }: { readonly cores: number; readonly memory: number } = machine(),
): number {
  const affordable = Math.floor(memory / 2 / (OWN_MEMORY + MEMORY_A_BYTE * fileBytes));
  return Math.max(Math.min(cores + 2, MOST, affordable), 1);
}

function machine(): { readonly cores: number; readonly memory: number } {
  return { cores: availableParallelism(), memory: totalmem() };
}
