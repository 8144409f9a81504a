import { z } from "zod";

/** What a caller may do; each may also do what those before it may. */
export const ROLES = ["reader", "editor", "admin"] as const;

/**
 * `reader` looks, searches and asks; `editor` also changes the graph: loads, removes, imports, curates; `admin` also sees to access, backups and
 * the health of the store.
 */
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Whether a caller of the role may do what needs the other. */
export function isRoleEnough(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** Whom or what a token is for. */
export const TokenName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !/\p{Cc}/u.test(name), { params: { en: "must be one line", zh: "必须是一行文字" } });

/** What is told of a token; never the token itself. Times are ISO 8601 in UTC. */
export const TokenSummary = z
  .object({
    id: z.string().describe("Its public name in lists and logs: the first characters of its hash."),
    name: z.string(),
    role: Role,
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable().describe("Null: never."),
    revokedAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable().describe("To the minute; null: never used."),
  })
  .meta({ id: "TokenSummary" });
export type TokenSummary = z.infer<typeof TokenSummary>;
