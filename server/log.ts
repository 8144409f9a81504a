import { pino, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/** One JSON line an event, on stderr unless a test listens: stdout belongs to results. */
export function createLog(
  options: { readonly level: string },
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino({ level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
