import { createMiddleware } from "hono/factory";
import type { Log } from "#server/log.js";
import type { RequestEnvironment } from "./services.js";

/** One line a request: what was asked, how it was answered, how long it took. Query strings stay out: they hold what people look for. */
export function logRequests(log: Log) {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    const start = performance.now();
    await next();
    log.info(
      {
        requestId: context.get("requestId"),
        method: context.req.method,
        path: context.req.path,
        status: context.res.status,
        ms: Math.round(performance.now() - start),
      },
      "request",
    );
  });
}
