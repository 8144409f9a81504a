import { createMiddleware } from "hono/factory";
import { GraphError } from "#model/problem.js";
import type { Audit, AuditedPerson } from "#server/access/audit.js";
import { matchedRoutes } from "hono/route";
import type { Caller } from "./caller.js";
import { needOf } from "./needs.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** Writes down what changes something, and what was refused of it: requests of other methods than GET to routes that need more than a reader. */
export function auditWrites(audit: Audit) {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    await next();
    const need = needOf(matchedRoutes(context).map(({ handler }) => handler));
    const { method, path } = context.req;
    if (need === undefined || !["editor", "admin"].includes(need.role) || ["GET", "HEAD"].includes(method)) return;
    const sender = context.get("sender");
    const outcome = context.error instanceof GraphError ? context.error.code : context.res.ok ? "done" : "failed";
    const target = context.get("changed");
    audit.write({
      what: `${method} ${path}`,
      who: personFrom(context.get("caller")),
      from: sender.address,
      outcome,
      ...(target === undefined ? {} : { target }),
      requestId: context.get("requestId"),
    });
  });
}

export function personFrom(caller: Caller | undefined): AuditedPerson {
  if (caller === undefined || caller.by === "nothing") return { name: "unknown", role: null, token: null };
  if (caller.by === "loopback") return { name: "local user", role: caller.role, token: null };
  return { name: caller.name, role: caller.role, token: caller.token };
}
