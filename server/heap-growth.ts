import { setFlagsFromString } from "node:v8";

/**
 * By how much the memory may grow before it is cleared up, in per cent. Left to itself V8 lets it grow to several times of what is in use
 * where the machine has plenty: with the number of reports, that is, though nothing of them is kept.
 */
const HEAP_GROWTH = 20;

/** Has V8 clear up as memory grows, in all threads of the process from now on. */
export function holdHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
}
