import { setFlagsFromString } from "node:v8";

/**
 * How much of a function runs before V8 compiles it anew for speed, in bytes of its code: nine times what it takes by itself (66 KiB).
 * The loaders have more than a thousand functions, and reading a few reports, most of them ran too little to win back what compiling them costs.
 */
const BYTES_RUN = 600_000;

/** Has V8 compile only what runs much, in all threads of the process from now on: for commands that read and end, not for a server. */
export function compileLater(): void {
  setFlagsFromString(`--interrupt-budget=${BYTES_RUN}`);
}
