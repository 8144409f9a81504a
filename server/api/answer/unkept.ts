import { createMiddleware } from "hono/factory";

/** Answers that say nothing of it are of the moment: nobody keeps them. */
export function keepNothing() {
  return createMiddleware(async (context, next) => {
    await next();
    if (!context.res.headers.has("cache-control")) context.res.headers.set("cache-control", "no-store");
  });
}
