import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { isRoleEnough, type Role } from "#model/access.js";
import type { Cost } from "#server/access/rates.js";

/** What a route demands of its caller. */
export interface Need {
  /** `anyone` is let in without a token. */
  readonly role: Role | "anyone";
  /** Which budget a call is taken from. */
  readonly cost: Cost | "nothing";
}

/**
 * Stands before a route's validators and handler and says who may call it. `checkAccess` sees to it before anything of the request is read; a route that
 * says nothing is served to nobody. What it costs goes without saying: looking (`reading`), or changing where that needs more than a reader (`writing`).
 */
export function needs(role: Need["role"], cost?: Need["cost"]): MiddlewareHandler {
  const middleware = createMiddleware((_context, next) => next());
  const usual = role === "anyone" ? "nothing" : role === "reader" ? "reading" : "writing";
  NEEDS.set(middleware, { role, cost: cost ?? usual });
  return middleware;
}

/** What the handlers of a route say, the strictest where several do; undefined where none does. */
export function needOf(handlers: readonly object[]): Need | undefined {
  const found = handlers.flatMap((handler) => NEEDS.get(handler) ?? []);
  return found.reduce<Need | undefined>((strictest, need) => {
    if (strictest === undefined || strictest.role === "anyone") return need;
    return need.role === "anyone" || isRoleEnough(strictest.role, need.role) ? strictest : need;
  }, undefined);
}

const NEEDS = new WeakMap<object, Need>();
