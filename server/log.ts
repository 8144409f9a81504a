import { tryGetContext } from "hono/context-storage";
import { pino, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/** One JSON line an event, on stderr unless a test listens: stdout belongs to results. What a request causes bears its id. */
export function createLog(
  options: { readonly level: string },
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: requestUnderWay },
    destination,
  );
}

/** Whatever is logged on behalf of a request says of which. */
function requestUnderWay(): { readonly requestId?: string } {
  const requestId = tryGetContext<{ Variables: { requestId?: string } }>()?.get("requestId");
  return requestId === undefined ? {} : { requestId };
}
