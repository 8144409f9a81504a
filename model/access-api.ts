import { z } from "zod";
import { Role, TokenName, TokenSummary } from "./access.js";
import { pageOf } from "./list.js";

/** What admins see and change of who is let in. */

export const TokensAnswer = pageOf(TokenSummary);
export type TokensAnswer = z.infer<typeof TokensAnswer>;

export const TokenPath = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .meta({ description: "Id of the token.", examples: ["3f9a0c12d4e5"] }),
});

export const NewTokenRequest = z.object({
  name: TokenName.describe("Whom or what it is for."),
  role: Role.default("reader"),
  expiresAt: z.iso
    .datetime({ offset: true })
    .refine((time) => Date.parse(time) > Date.now(), { params: { en: "must be to come", zh: "必须是将来的时间" } })
    .nullable()
    .default(null)
    .describe("From when on it counts no more; null: it has no end."),
});

export const NewTokenAnswer = TokenSummary.extend({
  token: z.string().describe("What is to be shown from now on. It is told this once: only its hash is kept."),
});
export type NewTokenAnswer = z.infer<typeof NewTokenAnswer>;

/** A line of the audit log. */
export const AuditRecord = z
  .object({
    at: z.iso.datetime(),
    what: z.string().describe("`POST /api/documents`, `mailuo token create`, `sign in`."),
    who: z
      .object({ name: z.string(), role: Role.nullable(), token: z.string().nullable() })
      .describe("`token` is the id of the token; null: without one."),
    from: z.string().describe("The caller's address, or `command line`."),
    outcome: z.string().describe("`done`, or why not: the code of a problem."),
    target: z.string().optional().describe("To what it was done, e.g. the id of a token."),
    requestId: z.string().optional(),
  })
  .meta({ id: "AuditRecord" });
export type AuditRecord = z.infer<typeof AuditRecord>;

export const AuditAnswer = pageOf(AuditRecord);
export type AuditAnswer = z.infer<typeof AuditAnswer>;
