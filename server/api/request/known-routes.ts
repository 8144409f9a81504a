import type { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import { GraphError } from "#model/problem.js";
import type { RequestEnvironment } from "#server/api/services.js";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const LONGEST_URL = 8_000;

/**
 * Turns away what no route is for, before anything of the request is read: an address that is too long, an unknown path, and a
 * known one asked by another method, with the header `Allow` that says by which it can be asked.
 */
export function requireRoute(app: Hono<RequestEnvironment>) {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    const { method, path, url } = context.req;
    if (url.length > LONGEST_URL) {
      throw new GraphError("uri-too-long", {
        en: `The address has ${url.length} characters, more than ${LONGEST_URL}; send long texts in a body.`,
        zh: `地址有 ${url.length} 个字符，超过 ${LONGEST_URL}；长文本请放在请求正文中。`,
      });
    }
    // A request for the headers only is routed as one for all.
    if (matchedRoutes(context).every((route) => route.method === "ALL")) {
      const allowed = METHODS.filter((other) => hasRoute(app, other, path));
      throw allowed.length > 0 ? wrongMethod(method, path, allowed) : nothingAt(method, path);
    }
    await next();
  });
}

/** What an unknown path is answered with. */
export function nothingAt(method: string, path: string): GraphError {
  const place = `${method} ${path}`;
  const [en, zh] = SLASHED_KEY.test(path)
    ? [`; a slash within a key is written %2F.`, `；键中的斜杠须写作 %2F。`]
    : [".", "。"];
  return new GraphError("not-found", { en: `There is nothing at ${place}${en}`, zh: `${place} 处没有内容${zh}` });
}

/** `/api/documents/document:上海市/2003` */
const SLASHED_KEY = /\/[a-z]+(?::|%3A)[^/]*\//iu;

function wrongMethod(method: string, path: string, allowed: readonly string[]): GraphError {
  const methods = allowed.flatMap((name) => (name === "GET" ? [name, "HEAD"] : [name]));
  return new GraphError(
    "method-not-allowed",
    {
      en: `${path} is not served for ${method}; ask by ${methods.join(" or ")}.`,
      zh: `${path} 不支持 ${method}；请使用 ${methods.join(" 或 ")}。`,
    },
    { headers: { allow: methods.join(", ") } },
  );
}

function hasRoute(app: Hono<RequestEnvironment>, method: string, path: string): boolean {
  return app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
}
