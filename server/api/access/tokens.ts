import { Hono } from "hono";
import { z } from "zod";
import { TokenSummary } from "#model/access.js";
import { PageParams } from "#model/api.js";
import { NewTokenAnswer, NewTokenRequest, TokenPath, TokensAnswer } from "#model/access-api.js";
import type { Access } from "#server/access/access.js";
import { answerOf, described, type RouteDescription } from "#server/api/openapi/description.js";
import { pageOfList } from "#server/api/answer/listed-page.js";
import { needs } from "./needs.js";
import type { RequestEnvironment } from "#server/api/services.js";
import { validated } from "#server/api/request/validation.js";

/** The tokens by which people and programs are let in, for admins. */
export function tokenRoutes({ tokens }: Pick<Access, "tokens">) {
  return new Hono<RequestEnvironment>()
    .get("/", needs("admin", "reading"), described(TOKENS), validated("query", PageParams), async (context) => {
      const answer: TokensAnswer = pageOfList({ ...LIST, items: await tokens.list() }, context.req.valid("query"));
      return context.json(answer);
    })
    .post("/", needs("admin"), described(CREATE), validated("json", NewTokenRequest), async (context) => {
      const { name, role, expiresAt } = context.req.valid("json");
      const end = expiresAt === null ? null : new Date(expiresAt);
      const { text, token } = await tokens.create({ name, role, expiresAt: end });
      context.set("changed", token.id);
      const answer: NewTokenAnswer = { ...token, token: text };
      return context.json(answer, 201);
    })
    .delete("/:id", needs("admin"), described(REVOKE), validated("param", TokenPath), async (context) => {
      const answer: TokenSummary = await tokens.revoke(context.req.valid("param").id);
      return context.json(answer);
    });
}

const LIST = {
  name: "tokens",
  position: ({ createdAt, id }: TokenSummary) => [createdAt, id] as const,
  place: z.tuple([z.iso.datetime(), z.string()]),
  isAfter: ({ createdAt, id }: TokenSummary, [time, last]: readonly [string, string]) =>
    createdAt > time || (createdAt === time && id > last),
};

const EXAMPLE: TokenSummary = {
  id: "3f9a0c12d4e5",
  name: "李雷",
  role: "editor",
  createdAt: "2026-11-26T04:23:18.642Z",
  expiresAt: "2027-01-31T00:00:00.000Z",
  revokedAt: null,
  lastUsedAt: null,
};

const TOKENS: RouteDescription = {
  id: "listTokens",
  tag: "access",
  summary: "Tokens",
  description:
    "All tokens that were made, those that count no more too, and never their secrets. The token that the server was started with (`MAILUO_ADMIN_TOKEN`) is none of them.",
  answers: [
    answerOf(TokensAnswer, {
      description: "The oldest first.",
      example: { items: [EXAMPLE], total: 1, truncated: false, nextCursor: null },
    }),
  ],
  errors: ["invalid-request", "invalid-cursor"],
};

const CREATE: RouteDescription = {
  id: "createToken",
  tag: "access",
  summary: "Make a token",
  description: "Makes a token of a role and tells it, this once.",
  body: { name: "李雷", role: "editor" },
  answers: [
    answerOf(NewTokenAnswer, {
      status: 201,
      description: "The token, and what is told of it from now on.",
      example: { ...EXAMPLE, expiresAt: null, token: "mailuo_…" },
    }),
  ],
  errors: ["invalid-request", "unsupported-media-type", "too-large", "store-unavailable"],
};

const REVOKE: RouteDescription = {
  id: "revokeToken",
  tag: "access",
  summary: "Revoke a token",
  description:
    "The token, and each session that it was changed for, counts no more, in all servers of the data folder.",
  answers: [
    answerOf(TokenSummary, {
      description: "What is told of it.",
      example: { ...EXAMPLE, revokedAt: "2026-11-26T08:00:00.000Z" },
    }),
  ],
  errors: ["invalid-request", "not-found", "store-unavailable"],
};
