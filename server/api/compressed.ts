import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { createMiddleware } from "hono/factory";
import { every } from "hono/combine";

/** Compresses answers for whoever accepts that. */
export function compressed(): MiddlewareHandler {
  return every(compress(), varying());
}

/** Says itself that answers vary: where `compress` has to, it makes a stream of each, which costs a small one as much as all else. */
function varying(): MiddlewareHandler {
  return createMiddleware(async (context, next) => {
    await next();
    context.res.headers.append("vary", "Accept-Encoding");
  });
}
