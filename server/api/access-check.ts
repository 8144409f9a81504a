import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import { isRoleEnough } from "#model/access.js";
import { GraphError } from "#model/problem.js";
import type { Access } from "#server/access/access.js";
import type { Caller } from "./caller.js";
import { needOf } from "./needs.js";
import type { RequestEnvironment } from "./services.js";

/**
 * Finds out who asks, and turns away whom the route is not for, before anything else of the request is read. Throws `token-needed` and
 * `role-too-low`.
 */
export function checkAccess(access: Access) {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    const caller = await callerFrom(context, access);
    context.set("caller", caller);
    const handlers = matchedRoutes(context).flatMap(({ method, handler }) => (method === "ALL" ? [] : [handler]));
    const need = needOf(handlers);
    // An unknown path is answered as such; a route that says nothing must never be served.
    if (handlers.length > 0 && need === undefined)
      throw new Error(`${context.req.path} says nothing of who may call it.`);
    if (need !== undefined && need !== "anyone") {
      if (caller.role === null) throw needsToken(context);
      if (!isRoleEnough(caller.role, need)) {
        throw new GraphError("role-too-low", {
          en: `This needs the role ${need}, and your token has the role ${caller.role}.`,
          zh: `这需要角色 ${need}，而你的令牌的角色是 ${caller.role}。`,
        });
      }
    }
    await next();
  });
}

async function callerFrom(context: Context<RequestEnvironment>, access: Access): Promise<Caller> {
  const address = addressOf(context);
  const text = bearerOf(context);
  if (text !== undefined) {
    const holder = await access.holderOf(text);
    if (holder === null) {
      throw new GraphError("token-needed", {
        en: "The token is unknown, revoked or past its time; ask an admin for another.",
        zh: "令牌不存在、已撤销或已过期；请向管理员索取新的令牌。",
      });
    }
    return { by: "token", ...holder, address };
  }
  return access.isOpen ? { by: "loopback", role: "admin", address } : { by: "nothing", role: null, address };
}

/** Undefined where nothing is given; what is given must be a bearer token. */
function bearerOf(context: Context): string | undefined {
  const header = context.req.header("authorization");
  if (header === undefined) return undefined;
  const [, text] = /^Bearer +(\S+) *$/iu.exec(header) ?? [];
  if (text === undefined) {
    throw new GraphError("token-needed", {
      en: "The header Authorization is not of the form “Bearer mailuo_…”.",
      zh: "请求头 Authorization 的格式应为“Bearer mailuo_…”。",
    });
  }
  return text;
}

function needsToken(context: Context): GraphError {
  const { method, path } = context.req;
  return new GraphError("token-needed", {
    en: `${method} ${path} needs a token: send the header “Authorization: Bearer mailuo_…”, or sign in with a browser.`,
    zh: `${method} ${path} 需要令牌：请发送请求头“Authorization: Bearer mailuo_…”，或在浏览器中登录。`,
  });
}

/** Of the connection; in tests, where there is none, this machine's. */
function addressOf(context: Context): string {
  return hasConnection(context.env) ? (getConnInfo(context).remote.address ?? "unknown") : "127.0.0.1";
}

function hasConnection(bindings: unknown): boolean {
  return typeof bindings === "object" && bindings !== null && "incoming" in bindings;
}
