import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import { isRoleEnough } from "#model/access.js";
import { GraphError } from "#model/problem.js";
import type { Access } from "#server/access/access.js";
import { WINDOW_S, type Allowance } from "#server/access/rates.js";
import { callerOf, type Caller } from "./caller.js";
import { callerFrom } from "./identity.js";
import { needOf, type Need } from "./needs.js";
import type { RequestEnvironment } from "#server/api/services.js";
import type { SessionCookie } from "./session-cookie.js";

/**
 * Finds out who asks, and turns away whom the route is not for and who asks too often, before anything else of the request is read. Throws `token-needed`,
 * `role-too-low`, `request-forged` and `too-many-requests`.
 */
export function checkAccess(access: Access, cookie: SessionCookie) {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    const handlers = matchedRoutes(context).flatMap(({ method, handler }) => (method === "ALL" ? [] : [handler]));
    const need = needOf(handlers);
    // An unknown path is answered as such; a route that says nothing must never be served.
    if (handlers.length > 0 && need === undefined)
      throw new Error(`${context.req.path} says nothing of who may call it.`);
    const caller = await callerFrom(context, access, cookie);
    context.set("caller", caller);
    if (need !== undefined) {
      requireRole(context, caller, need);
      await requireBudget(context, access, need);
    }
    await next();
  });
}

/** Stands around `checkAccess`: the answer to a refusal is made anew and knows nothing of headers that were set before. */
export function tellAccess(cookie: SessionCookie) {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    await next();
    const [allowance, renewed] = [context.get("allowance"), context.get("renewedSession")];
    if (allowance !== undefined) tellAllowance(context, allowance);
    if (renewed !== undefined) cookie.write(context, renewed);
  });
}

function requireRole(context: Context, { role }: Caller, need: Need): void {
  if (need.role === "anyone") return;
  if (role === null) {
    const { method, path } = context.req;
    throw new GraphError("token-needed", {
      en: `${method} ${path} needs a token: send the header “Authorization: Bearer mailuo_…”, or sign in with a browser.`,
      zh: `${method} ${path} 需要令牌：请发送请求头“Authorization: Bearer mailuo_…”，或在浏览器中登录。`,
    });
  }
  if (!isRoleEnough(role, need.role)) {
    throw new GraphError("role-too-low", {
      en: `This needs the role ${need.role}, and your token has the role ${role}.`,
      zh: `这需要角色 ${need.role}，而你的令牌的角色是 ${role}。`,
    });
  }
}

async function requireBudget(context: Context<RequestEnvironment>, access: Access, { cost }: Need): Promise<void> {
  if (cost === "nothing" || context.get("caller").by === "loopback") return;
  const allowance = await access.rates.take(callerOf(context), cost);
  if (allowance === null) return;
  context.set("allowance", allowance);
  if (allowance.isAllowed) return;
  const { limit, resetSeconds } = allowance;
  const sentence = {
    en: `You may send ${limit} requests of this kind a minute and have sent more; go on in ${resetSeconds} s.`,
    zh: `这类请求每分钟最多 ${limit} 个，你已超出；请在 ${resetSeconds} 秒后继续。`,
  };
  throw new GraphError("too-many-requests", sentence, { retryAfterSeconds: resetSeconds });
}

/** By the draft of the IETF, “RateLimit header fields for HTTP”. */
function tellAllowance(context: Context, { cost, limit, remaining, resetSeconds }: Allowance): void {
  context.header("RateLimit-Policy", `"${cost}";q=${limit};w=${WINDOW_S}`);
  context.header("RateLimit", `"${cost}";r=${remaining};t=${resetSeconds}`);
}
