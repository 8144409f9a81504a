import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { createMiddleware } from "hono/factory";
import { every } from "hono/combine";

/** Compresses answers for whoever accepts that. */
export function compressed(): MiddlewareHandler {
  return every(compress(), varying());
}

/** Says itself that answers vary: where `compress` has to, it makes a web stream of each answer, also of those that it leaves as they are, which is slow. */
function varying(): MiddlewareHandler {
  return createMiddleware(async (context, next) => {
    await next();
    context.res.headers.append("vary", "Accept-Encoding");
  });
}
