import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { LONGEST_MS } from "#server/access/sessions.js";
import { prefixFrom } from "#server/api/request/base-path.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** The one cookie of Mailuo. Browsers send it to this server's own pages only, and never show it to a script. */
export interface SessionCookie {
  readonly read: (context: Context<RequestEnvironment>) => string | undefined;
  readonly write: (context: Context<RequestEnvironment>, value: string) => void;
  readonly remove: (context: Context<RequestEnvironment>) => void;
}

const NAME = "mailuo";

export function createSessionCookie(basePath: string): SessionCookie {
  const path = `${prefixFrom(basePath)}/`;
  // Browsers take a cookie of these names from TLS only; the stricter one allows of no path but the root.
  const kindOf = (context: Context<RequestEnvironment>) => {
    const secure = context.get("sender").scheme === "https";
    const name = secure ? `${path === "/" ? "__Host-" : "__Secure-"}${NAME}` : NAME;
    return { name, options: { path, secure, httpOnly: true, sameSite: "Strict" } as const };
  };
  return {
    read: (context) => getCookie(context, kindOf(context).name),
    write: (context, value) => {
      const { name, options } = kindOf(context);
      setCookie(context, name, value, { ...options, maxAge: LONGEST_MS / 1000 });
    },
    remove: (context) => {
      const { name, options } = kindOf(context);
      deleteCookie(context, name, options);
    },
  };
}
