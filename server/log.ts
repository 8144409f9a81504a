import { pino, type Logger } from "pino";

export type Log = Logger;

/** One JSON line an event, on stderr: stdout belongs to results. */
export function createLog(options: { readonly level: string }): Log {
  return pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
