import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import type { Role } from "#model/access.js";
import { GraphError } from "#model/problem.js";
import type { Configuration } from "#server/configuration.js";
import type { Log } from "#server/log.js";
import { createAttempts, type Attempts } from "./attempts.js";
import { createAudit, type Audit } from "./audit.js";
import { createLoggedAudit } from "./logged-audit.js";
import { createRates, type Rates } from "./rates.js";
import { createSessions, type Sessions } from "./sessions.js";
import { hashOf, isSameHash, isTokenText } from "./token-text.js";
import { createTokens, idFromHash, isInUse, type Tokens } from "./tokens.js";

/** Who is let in, for one server. */
export interface Access {
  /** Whether callers of this machine need no token. */
  readonly isOpen: boolean;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly rates: Rates;
  /** An entry that cannot be written goes to the log. */
  readonly audit: Audit;
  /** Null where the token is unknown, revoked or past its time. */
  readonly holderOf: (token: string) => Promise<Holder | null>;
  /** The same by the token's id, for who showed it before. */
  readonly holderById: (id: string) => Promise<Holder | null>;
}

/** Whom a token names. */
export interface Holder {
  /** Id of the token. */
  readonly token: string;
  readonly name: string;
  readonly role: Role;
}

export type AccessConfiguration = Pick<
  Configuration,
  | "host"
  | "dataFolder"
  | "requireToken"
  | "adminToken"
  | "adminTokenFile"
  | "trustProxy"
  | "readingRate"
  | "queryingRate"
  | "writingRate"
>;

export function createAccess(configuration: AccessConfiguration, log: Log): Access {
  const { dataFolder, readingRate: reading, queryingRate: querying, writingRate: writing } = configuration;
  const tokens = createTokens(dataFolder);
  const adminToken = adminTokenOf(configuration);
  const admin = adminToken === null ? null : adminFrom(hashOf(adminToken));
  const holderFrom = (token: Awaited<ReturnType<typeof tokens.find>>): Holder | null =>
    token === null ? null : { token: token.id, name: token.name, role: token.role };
  return {
    isOpen: reasonForTokens(configuration) === null,
    tokens,
    sessions: createSessions(dataFolder),
    attempts: createAttempts(),
    rates: createRates({ reading, querying, writing }),
    audit: createLoggedAudit(createAudit(dataFolder), log),
    holderOf: async (text) =>
      admin !== null && isSameHash(hashOf(text), admin.hash) ? admin.holder : holderFrom(await tokens.find(text)),
    holderById: async (id) => (id === admin?.holder.token ? admin.holder : holderFrom(await tokens.findById(id))),
  };
}

function adminFrom(hash: string): { readonly hash: string; readonly holder: Holder } {
  return { hash, holder: { token: idFromHash(hash), name: "MAILUO_ADMIN_TOKEN", role: "admin" } };
}

/** Throws `invalid-configuration` where a server would start that nobody may use, or that everybody may. */
export async function requireTokenToServe(configuration: AccessConfiguration): Promise<void> {
  const adminToken = adminTokenOf(configuration);
  const reason = reasonForTokens(configuration);
  if (reason === null || adminToken !== null) return;
  const tokens = await createTokens(configuration.dataFolder).list();
  if (tokens.some((token) => isInUse(token, Date.now()))) return;
  throw new GraphError(
    "invalid-configuration",
    `${reason}, but there is no token: make one with “mailuo token create --role admin --name NAME”, or set MAILUO_ADMIN_TOKEN_FILE.`,
  );
}

/** Why nobody is let in without a token: others than this machine's users may reach the server. Null where they may not. */
function reasonForTokens({ host, requireToken, trustProxy }: AccessConfiguration): string | null {
  if (!isLoopback(host)) return `HOST is ${host}, which others than this machine reach`;
  if (trustProxy.length > 0) return "TRUST_PROXY is set, so that others than this machine reach the server";
  return requireToken ? "MAILUO_REQUIRE_TOKEN is set" : null;
}

function isLoopback(host: string): boolean {
  const address = host.replace(/^\[|\]$/gu, "");
  if (address.toLowerCase() === "localhost" || address === "::1") return true;
  return isIP(address) === 4 && address.startsWith("127.");
}

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
