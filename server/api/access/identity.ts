import type { Context } from "hono";
import { GraphError } from "#model/problem.js";
import type { Access, Holder } from "#server/access/access.js";
import { hashOf } from "#server/access/token-text.js";
import type { Caller } from "./caller.js";
import { isLoopbackHost } from "#server/api/request/host-check.js";
import { requireOwnOrigin } from "#server/api/request/own-origin.js";
import type { RequestEnvironment } from "#server/api/services.js";
import type { SessionCookie } from "./session-cookie.js";

type RequestContext = Context<RequestEnvironment>;

/** Who asks: by the token in the header, else by the cookie, else by being on this machine. Throws what is wrong with what was shown. */
export async function callerFrom(context: RequestContext, access: Access, cookie: SessionCookie): Promise<Caller> {
  const { address, isForwarded, host } = context.get("sender");
  const text = bearerOf(context);
  if (text !== undefined) return { by: "token", ...(await holderFromToken(text, access, address)), address };
  const session = await sessionFrom(context, access, cookie);
  if (session !== null) {
    requireOwnOrigin(context, { mustTell: true });
    return { by: "session", ...session, address };
  }
  // Behind a proxy that nobody told us of, everybody seems to be on this machine.
  const isLocal = access.isOpen && !isForwarded && isLoopbackHost(host);
  if (!isLocal) return { by: "nothing", role: null, address };
  requireOwnOrigin(context, { mustTell: false });
  return { by: "loopback", role: "admin", address };
}

/** Whom a token names; a wrong one costs its sender time. Throws `token-needed` and `too-many-requests`. */
export async function holderFromToken(text: string, access: Access, address: string): Promise<Holder> {
  const hash = hashOf(text);
  const wait = await access.attempts.waitOf(address, hash);
  if (wait > 0) throw tooManyAttempts(wait);
  const holder = await access.holderOf(text);
  if (holder !== null) {
    await access.attempts.succeeded(address, hash);
    return holder;
  }
  const due = await access.attempts.failed(address);
  const who = { name: "unknown", role: null, token: null };
  access.audit.write({ what: "show a token", who, from: address, outcome: "token-needed" });
  if (due > 0) throw tooManyAttempts(due);
  throw new GraphError("token-needed", {
    en: "The token is unknown, revoked or past its time; ask an admin for another.",
    zh: "令牌不存在、已吊销或已过期；请向管理员索取新的令牌。",
  });
}

function tooManyAttempts(seconds: number): GraphError {
  const sentence = {
    en: `Too many wrong tokens came from your address; try again in ${seconds} s.`,
    zh: `你的地址多次发来错误的令牌；请在 ${seconds} 秒后再试。`,
  };
  return new GraphError("too-many-requests", sentence, { retryAfterSeconds: seconds });
}

/** Whose session the cookie of a request belongs to; null where it brings none, or one that is over. */
export async function sessionFrom(
  context: RequestContext,
  access: Access,
  cookie: SessionCookie,
): Promise<Holder | null> {
  const value = cookie.read(context);
  if (value === undefined) return null;
  const session = await access.sessions.find(value);
  const holder = session === null ? null : await access.holderById(session.token);
  if (session !== null && session.renewed !== null) context.set("renewedSession", session.renewed);
  return holder;
}

/** Whether who was let in would be still: the token may be revoked meanwhile or past its time, the session over. */
export async function isStillLetIn(context: RequestContext, access: Access, cookie: SessionCookie): Promise<boolean> {
  const caller = context.get("caller");
  if (!("token" in caller)) return true;
  if (caller.by === "session" && !(await access.sessions.goesOn(cookie.read(context) ?? ""))) return false;
  return (await access.holderById(caller.token)) !== null;
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
