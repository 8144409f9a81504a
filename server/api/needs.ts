import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { isRoleEnough, type Role } from "#model/access.js";

/** What a route demands of its caller; `anyone` is let in without a token. */
export type Need = Role | "anyone";

/**
 * Stands before a route's validators and handler and says who may call it. `checkAccess` sees to it before anything of the request is read; a route that
 * says nothing is served to nobody.
 */
export function needs(need: Need): MiddlewareHandler {
  const middleware = createMiddleware((_context, next) => next());
  NEEDS.set(middleware, need);
  return middleware;
}

/** The strictest of what the handlers of a route say; undefined where none says anything. */
export function needOf(handlers: readonly object[]): Need | undefined {
  const found = handlers.flatMap((handler) => NEEDS.get(handler) ?? []);
  return found.reduce<Need | undefined>((strictest, need) => {
    if (strictest === undefined || strictest === "anyone") return need;
    return need === "anyone" || isRoleEnough(strictest, need) ? strictest : need;
  }, undefined);
}

const NEEDS = new WeakMap<object, Need>();
