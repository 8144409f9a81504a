import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import type { Log } from "#server/log.js";
import type { Metrics } from "#server/operation/metrics.js";
import type { RequestEnvironment } from "#server/api/services.js";

/**
 * Counts each request, and logs it in one line: what was asked, how it was answered, how long that took. Query strings stay out: they hold
 * what people look for.
 */
export function logRequests(log: Log, metrics: Metrics) {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    const start = performance.now();
    await next();
    const ms = performance.now() - start;
    const { method, path } = context.req;
    const { status } = context.res;
    metrics.request({
      method: METHODS.has(method) ? method : "other",
      route: routeOf(context),
      status,
      seconds: ms / 1_000,
    });
    log.info({ requestId: context.get("requestId"), method, path, status, ms: Math.round(ms) }, "request");
  });
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** The pattern of the route that was asked for; `none` for an unknown path. */
function routeOf(context: Context): string {
  return matchedRoutes(context).findLast(({ method }) => method !== "ALL")?.path ?? "none";
}
