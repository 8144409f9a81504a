import { z } from "zod";
import { Role } from "./access.js";

/** Who the caller is to the server. */
export const SessionAnswer = z.object({
  /** `loopback`: a user of this machine, who needs no token; `nothing`: somebody who showed none. */
  by: z.enum(["nothing", "loopback", "token", "session"]),
  role: Role.nullable(),
  /** What the token is for; null without one. */
  name: z.string().nullable(),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;
