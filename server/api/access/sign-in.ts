import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { GraphError, PROBLEM_STATUS } from "#model/problem.js";
import type { Access } from "#server/access/access.js";
import { prefixFrom } from "#server/api/request/base-path.js";
import { diskError, NOT_SAVED } from "#server/api/answer/disk-error.js";
import { holderFromToken, sessionFrom } from "./identity.js";
import { requireOwnOrigin } from "#server/api/request/own-origin.js";
import type { RequestEnvironment } from "#server/api/services.js";
import type { SessionCookie } from "./session-cookie.js";
import { signInPage } from "./sign-in-page.js";

const MOST_BYTES = 4096;

/** A page that changes a token for a session's cookie, and leads back to where one was. Works without scripts. */
export function signInRoutes(access: Access, cookie: SessionCookie, basePath: string) {
  const home = `${prefixFrom(basePath)}/`;
  return new Hono<RequestEnvironment>()
    .get("/", async (context) => {
      // A browser keeps the cookie of a session that ended with its token: whoever comes with it was at work.
      const isOver = cookie.read(context) !== undefined && (await sessionFrom(context, access, cookie)) === null;
      return page(context, isOver ? "session-over" : null, home);
    })
    .post("/", bodyLimit({ maxSize: MOST_BYTES }), async (context) => {
      const { address } = context.get("sender");
      try {
        requireOwnOrigin(context, { mustTell: false });
        const { token } = await context.req.parseBody();
        const text = typeof token === "string" ? token.trim() : "";
        const holder = await holderFromToken(text, access, address);
        const session = await access.sessions.begin(holder.token);
        // A session that the browser had before is not taken over: whoever gave it that one must not share the new one.
        const former = cookie.read(context);
        if (former !== undefined) await access.sessions.end(former);
        cookie.write(context, session);
        access.audit.write({ what: "sign in", who: holder, from: address, outcome: "done" });
        return context.redirect(ownPath(context.req.query("to")) ?? home, 303);
      } catch (thrown) {
        const error = diskError(thrown, NOT_SAVED);
        if (error instanceof GraphError) return page(context, error, home);
        throw error;
      }
    });
}

/** The page, with what there is to say: that a session is over, or what went wrong. */
function page(
  context: Context<RequestEnvironment>,
  reason: GraphError | "session-over" | null,
  home: string,
): Response | Promise<Response> {
  const failure = reason instanceof GraphError ? reason : null;
  const wait = failure?.options.retryAfterSeconds;
  const said = reason instanceof GraphError ? { code: reason.code, waitSeconds: wait } : reason;
  return context.html(signInPage(context.get("language"), said, home), failure === null ? 200 : statusOf(failure), {
    "cache-control": "no-store",
    vary: "Accept-Language",
    ...(wait === undefined ? {} : { "retry-after": `${wait}` }),
  });
}

function statusOf({ code }: GraphError): 401 | 403 | 429 | 503 {
  const status = PROBLEM_STATUS[code];
  return status === 401 || status === 429 || status === 503 ? status : 403;
}

/** Where to go on, if it is a path of this server; what a browser may read as another server's address is none. */
function ownPath(to: string | undefined): string | null {
  if (to === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/u.test(to) || to.includes("\\")) return null;
  return to;
}
