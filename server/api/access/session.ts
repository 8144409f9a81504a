import { Hono } from "hono";
import { SessionAnswer } from "#model/session.js";
import type { Access } from "#server/access/access.js";
import { personFrom } from "./audit-writes.js";
import { nameOfCaller } from "./caller.js";
import { answerOf, described, type RouteDescription } from "#server/api/openapi/description.js";
import { needs } from "./needs.js";
import type { RequestEnvironment } from "#server/api/services.js";
import type { SessionCookie } from "./session-cookie.js";

/** Who one is to the server, and signing out. Signing in is a page of its own: see `signInRoutes`. */
export function sessionRoutes(access: Access, cookie: SessionCookie) {
  return new Hono<RequestEnvironment>()
    .get("/", needs("anyone"), described(SESSION), (context) => {
      const { by, role } = context.get("caller");
      const answer: SessionAnswer = { by, role, name: nameOfCaller(context) };
      return context.json(answer);
    })
    .delete("/", needs("anyone"), described(SIGN_OUT), async (context) => {
      const value = cookie.read(context);
      if (value !== undefined) {
        await access.sessions.end(value);
        const from = context.get("sender").address;
        access.audit.write({ what: "sign out", who: personFrom(context.get("caller")), from, outcome: "done" });
      }
      cookie.remove(context);
      const nobody: SessionAnswer = { by: "nothing", role: null, name: null };
      return context.json(nobody);
    });
}

const SESSION: RouteDescription = {
  id: "readSession",
  tag: "access",
  summary: "Who one is",
  description: "By what the caller is known, under which name and role. Anyone may ask.",
  answers: [
    answerOf(SessionAnswer, {
      description: "The caller, as the server sees him.",
      example: { by: "session", role: "editor", name: "李雷" },
    }),
  ],
  errors: ["token-needed", "too-many-requests"],
};

const SIGN_OUT: RouteDescription = {
  id: "signOut",
  tag: "access",
  summary: "Sign out",
  description:
    "Ends the session of the cookie that is sent, in all servers at once, and takes the cookie away. Signing in is the page /sign-in.",
  answers: [
    answerOf(SessionAnswer, { description: "Nobody any more.", example: { by: "nothing", role: null, name: null } }),
  ],
  errors: ["token-needed", "request-forged", "too-many-requests", "store-unavailable"],
};
