import { setFlagsFromString } from "node:v8";

/**
 * How much of a function runs before V8 compiles it anew for speed, in bytes of its code: nine times what it takes by itself (66 KiB).
 * The loaders have more than a thousand functions, and reading a few reports, most of them ran too little to win back what compiling them costs.
 */
const BYTES_RUN = 600_000;
/** From this version on V8 counts calls instead, and says on standard error that it does not know the flag. Node.js 22 has it. */
const COUNTS_CALLS = 12;

/** Has V8 compile only what runs much, in all threads of the process from now on: for commands that read and end, not for a server. */
export function compileLater(): void {
  if (Number.parseInt(process.versions.v8, 10) < COUNTS_CALLS) setFlagsFromString(`--interrupt-budget=${BYTES_RUN}`);
}
