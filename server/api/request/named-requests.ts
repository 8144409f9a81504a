import { createMiddleware } from "hono/factory";
import { nameSignal } from "#server/operation/request-signals.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** Lets the log tell for which request a query ran. */
export function nameRequests() {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    nameSignal(context.req.raw.signal, context.get("requestId"));
    await next();
  });
}
