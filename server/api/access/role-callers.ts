import { ROLES, type Role } from "#model/access.js";
import { createTokens } from "#server/access/tokens.js";
import { createAloneApp } from "#server/api/alone-app.js";
import type { App } from "#server/api/app.js";

export interface RoleAsked {
  /** An editor, where nobody is named. */
  readonly as?: Role;
  readonly body?: unknown;
  /** A body that is sent as it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RoleCallers {
  readonly app: App;
  readonly ask: (request: string, asked?: RoleAsked) => Promise<Response>;
}

/** For tests: an API without a graph that lets in whoever has a token, and how somebody of a role asks it, e.g. `GET /api/views`. */
export async function openForRoles(folder: string): Promise<RoleCallers> {
  const tokens = new Map<Role, string>();
  for (const role of ROLES) {
    tokens.set(role, (await createTokens(folder).create({ name: role, role, expiresAt: null })).text);
  }
  const app = createAloneApp({ MAILUO_DATA: folder, MAILUO_REQUIRE_TOKEN: "true" });
  return {
    app,
    async ask(request, { as = "editor", body, text, headers = {} } = {}) {
      const [method = "", path = ""] = request.split(" ");
      const sent = body === undefined ? text : JSON.stringify(body);
      return app.request(path, {
        method,
        headers: { authorization: `Bearer ${tokens.get(as)}`, "content-type": "application/json", ...headers },
        ...(sent === undefined ? {} : { body: sent }),
      });
    },
  };
}
