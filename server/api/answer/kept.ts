import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { programState } from "#server/program-state.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";

/**
 * Stands right before the handler of a `GET` route whose answer follows from the graph and the address alone: callers may keep
 * it, and who asks again with its `ETag` is told in an instant that it is still so.
 *
 * Another program may answer otherwise, so that its state is in the tag too. The tag is weak, since compression changes the bytes. It is
 * made before the handler reads the graph: where a write comes between, the answer is newer than its tag says, and is only sent once more.
 */
export function keptByRevision({ store }: Pick<Services, "store">): MiddlewareHandler {
  const program = programState();
  return keptAs(async () => tagFrom(`${await program} ${await store.revision()}`));
}

/** The same for an answer that changes by itself, or with the program alone: it is made each time, but sent only where it is another. */
export function keptByContent(): MiddlewareHandler {
  const middleware = createMiddleware<RequestEnvironment>(async (context, next) => {
    await next();
    if (context.res.status !== 200) return;
    const tag = tagFrom(context.get("text")?.() ?? Buffer.from(await context.res.clone().arrayBuffer()));
    if (isNamed(context.req.header("if-none-match"), tag)) context.res = context.body(null, 304);
    tell(context.res.headers, tag);
  });
  KEPT.add(middleware);
  return middleware;
}

/** The same for an answer whose state has a name of its own, which becomes its `ETag`; null: there is no such thing, and the handler says so. */
export function keptByName(
  nameOf: (context: Context<RequestEnvironment>) => Promise<string | null>,
): MiddlewareHandler {
  return keptAs(async (context) => {
    const name = await nameOf(context);
    return name === null ? null : `W/"${name}"`;
  });
}

/** Whether one of a route's handlers lets callers keep its answers. */
export function isKept(handlers: readonly object[]): boolean {
  return handlers.some((handler) => KEPT.has(handler));
}

const KEPT = new WeakSet<object>();

function keptAs(tagOf: (context: Context<RequestEnvironment>) => Promise<string | null>): MiddlewareHandler {
  const middleware = createMiddleware<RequestEnvironment>(async (context, next) => {
    const tag = await tagOf(context);
    if (tag !== null && isNamed(context.req.header("if-none-match"), tag)) {
      const answer = context.body(null, 304);
      tell(answer.headers, tag);
      return answer;
    }
    await next();
    if (tag !== null && context.res.status === 200) tell(context.res.headers, tag);
    return undefined;
  });
  KEPT.add(middleware);
  return middleware;
}

function tagFrom(state: string | Buffer): string {
  return `W/"${createHash("sha256").update(state).digest("base64url").slice(0, 16)}"`;
}

/** RFC 9110, section 13.1.2: weak comparison. `*` names no state that the caller knows. */
export function isNamed(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((named) => withoutWeakness(named) === withoutWeakness(tag));
}

function withoutWeakness(tag: string): string {
  return tag.trim().replace(/^W\//u, "");
}

function tell(headers: Headers, tag: string): void {
  headers.set("etag", tag);
  // Kept by the caller alone, whose token it was given for, and asked for again each time.
  headers.set("cache-control", "private, no-cache");
}
