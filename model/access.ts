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

/** What is told of a token; never the token itself. Times are ISO 8601 in UTC. */
export const TokenSummary = z.object({
  /** The public name of the token in lists and logs: the first characters of its hash. */
  id: z.string(),
  name: z.string(),
  role: Role,
  createdAt: z.iso.datetime(),
  /** Null: never. */
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  /** To the minute; null: never used. */
  lastUsedAt: z.iso.datetime().nullable(),
});
export type TokenSummary = z.infer<typeof TokenSummary>;
