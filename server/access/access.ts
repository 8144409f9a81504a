import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import type { Role } from "#model/access.js";
import { GraphError } from "#model/problem.js";
import type { Configuration } from "#server/configuration.js";
import { hashOf, isSameHash, isTokenText } from "./token-text.js";
import { createTokens, isInUse, type Tokens } from "./tokens.js";

/** Who is let in, for one server. */
export interface Access {
  readonly tokens: Tokens;
  /** Whether callers of this machine need no token. */
  readonly isOpen: boolean;
  /** Null where the token is unknown, revoked or past its time. */
  readonly holderOf: (token: string) => Promise<Holder | null>;
}

/** Whom a token names. */
export interface Holder {
  /** Of the token; `environment` for the one that the server was started with. */
  readonly token: string;
  readonly name: string;
  readonly role: Role;
}

export type AccessConfiguration = Pick<
  Configuration,
  "host" | "dataFolder" | "requireToken" | "adminToken" | "adminTokenFile"
>;

export function createAccess(configuration: AccessConfiguration): Access {
  const tokens = createTokens(configuration.dataFolder);
  const adminToken = adminTokenOf(configuration);
  return {
    tokens,
    isOpen: !needsTokens(configuration),
    holderOf: async (text) => {
      if (adminToken !== null && isSameHash(hashOf(text), hashOf(adminToken))) return ENVIRONMENT_HOLDER;
      const token = await tokens.find(text);
      return token === null ? null : { token: token.id, name: token.name, role: token.role };
    },
  };
}

const ENVIRONMENT_HOLDER: Holder = { token: "environment", name: "MAILUO_ADMIN_TOKEN", role: "admin" };

/** The token that the server is started with, for containers: from the environment or from a file such as a mounted secret. */
function adminTokenOf({ adminToken, adminTokenFile }: AccessConfiguration): string | null {
  const text = adminToken ?? (adminTokenFile === undefined ? null : textOf(adminTokenFile).trim());
  if (text === null || isTokenText(text)) return text;
  throw new GraphError(
    "invalid-configuration",
    `${adminToken === undefined ? "MAILUO_ADMIN_TOKEN_FILE holds" : "MAILUO_ADMIN_TOKEN is"} no token of Mailuo; make one with “mailuo token generate”.`,
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const sentence = `MAILUO_ADMIN_TOKEN_FILE is ${file}, which cannot be read.`;
    throw new GraphError("invalid-configuration", sentence, { cause });
  }
}

/** A server that others than this machine's users reach lets nobody in without a token. */
function needsTokens({ host, requireToken }: AccessConfiguration): boolean {
  return requireToken || !isLoopback(host);
}

function isLoopback(host: string): boolean {
  const address = host.replace(/^\[|\]$/gu, "");
  if (address.toLowerCase() === "localhost" || address === "::1") return true;
  return isIP(address) === 4 && address.startsWith("127.");
}

/** Throws `invalid-configuration` where a server would start that nobody may use, or that everybody may. */
export async function requireTokenToServe(configuration: AccessConfiguration): Promise<void> {
  const { host } = configuration;
  const adminToken = adminTokenOf(configuration);
  if (!needsTokens(configuration) || adminToken !== null) return;
  const tokens = await createTokens(configuration.dataFolder).list();
  if (tokens.some((token) => isInUse(token, Date.now()))) return;
  const why = isLoopback(host)
    ? "MAILUO_REQUIRE_TOKEN is set"
    : `HOST is ${host}, which others than this machine reach`;
  throw new GraphError(
    "invalid-configuration",
    `${why}, but there is no token: make one with “mailuo token create --role admin --name NAME”, or set MAILUO_ADMIN_TOKEN_FILE.`,
  );
}
