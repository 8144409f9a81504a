import { createMiddleware } from "hono/factory";

/** Lets go of what nobody takes: of an answer to HEAD only the headers are sent, and a body that is made as it is taken would wait for ever. */
export function endUnsentBodies() {
  return createMiddleware(async (context, next) => {
    await next();
    if (context.req.method === "HEAD") await context.res.body?.cancel();
  });
}
