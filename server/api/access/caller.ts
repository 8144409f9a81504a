import type { Context } from "hono";
import type { Role } from "#model/access.js";
import { networkOf } from "#server/access/attempts.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** Who asks, and how the server knows. */
export type Caller =
  | { readonly by: "nothing"; readonly role: null; readonly address: string }
  /** A user of this machine, on a server that only those reach. */
  | { readonly by: "loopback"; readonly role: "admin"; readonly address: string }
  | {
      /** What was shown: the token itself, or the cookie that it was changed for. */
      readonly by: "token" | "session";
      readonly role: Role;
      /** Id of the token. */
      readonly token: string;
      readonly name: string;
      readonly address: string;
    };

/** The same for all requests of one caller: to share out what there is among callers, and to count what each takes. */
export function callerOf(context: Context<RequestEnvironment>): string {
  const caller = context.get("caller");
  return "token" in caller ? `token:${caller.token}` : `address:${networkOf(caller.address)}`;
}

/** Whom people know the caller as: the name of the token; null for somebody at this machine. */
export function nameOfCaller(context: Context<RequestEnvironment>): string | null {
  const caller = context.get("caller");
  return "name" in caller ? caller.name : null;
}
