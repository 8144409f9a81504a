import { join } from "node:path";
import { z } from "zod";
import { type Role, TokenSummary } from "#model/access.js";
import { GraphError } from "#model/problem.js";
import { createRecordFolder } from "#server/record-folder.js";
import { nullIfDiskFull } from "#server/system-error.js";
import { createTurns } from "#server/turns.js";
import { createTokenText, hashOf, isSameHash, isTokenText } from "./token-text.js";

/** The tokens of a data folder, shared by all processes that use it. */
export interface Tokens {
  /** The token is given here and never again: only its hash is kept. Throws `too-large` where as many as may be are in use. */
  readonly create: (token: NewToken) => Promise<{ readonly text: string; readonly token: TokenSummary }>;
  /** The oldest first. */
  readonly list: () => Promise<readonly TokenSummary[]>;
  /** By id alone. Throws `not-found`. */
  readonly revoke: (id: string) => Promise<TokenSummary>;
  /** By id, or by a name that no other token in use has. Throws `not-found` and `invalid-request`. */
  readonly revokeNamed: (idOrName: string) => Promise<TokenSummary>;
  /** The token in use that the text is, which counts as a use of it; null where there is none. */
  readonly find: (text: string) => Promise<TokenSummary | null>;
  /** The same by its id, for whoever showed the token before. */
  readonly findById: (id: string) => Promise<TokenSummary | null>;
}

export interface TokensOptions {
  readonly openRecords?: typeof createRecordFolder;
  readonly mostTokens?: number;
}

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  /** Null: never. */
  readonly expiresAt: Date | null;
}

/** When there are so many, those that count no more are forgotten, the oldest first. */
const MOST_TOKENS = 2_000;
const ID_LENGTH = 12;
/** A use within so long of the last one that is written down is not written down again. */
const USE_MS = 60_000;

const TokenRecord = TokenSummary.omit({ lastUsedAt: true }).extend({ hash: z.string() });
type TokenRecord = z.infer<typeof TokenRecord>;
const UseRecord = z.object({ lastUsedAt: z.iso.datetime() });

export function createTokens(
  dataFolder: string,
  now: () => number = Date.now,
  { openRecords = createRecordFolder, mostTokens = MOST_TOKENS }: TokensOptions = {},
): Tokens {
  const records = openRecords(join(dataFolder, "access", "tokens"), TokenRecord);
  // Apart from the tokens: a server that writes down a use must not bring back what another process has just revoked.
  const uses = openRecords(join(dataFolder, "access", "uses"), UseRecord);
  const inTurn = createTurns();

  async function summaryOf(stored: TokenRecord): Promise<TokenSummary> {
    const { hash: _, ...record } = stored;
    return { ...record, lastUsedAt: (await uses.get(record.id))?.lastUsedAt ?? null };
  }

  async function used(record: TokenRecord | null): Promise<TokenSummary | null> {
    if (record === null || !isInUse(record, now())) return null;
    const summary = await summaryOf(record);
    if (summary.lastUsedAt === null || now() - Date.parse(summary.lastUsedAt) > USE_MS) {
      await uses.put(record.id, { lastUsedAt: timeFrom(now()) }).catch(nullIfDiskFull);
    }
    return summary;
  }

  async function revoked(record: TokenRecord): Promise<TokenSummary> {
    const changed = { ...record, revokedAt: record.revokedAt ?? timeFrom(now()) };
    await records.put(record.id, changed);
    return summaryOf(changed);
  }

  async function requireRoom(): Promise<void> {
    const { length } = await records.ids();
    if (length < mostTokens) return;
    const kept = await records.list();
    const ended = kept.filter((record) => !isInUse(record, now())).toSorted(oldestFirst);
    const inUse = kept.length - ended.length;
    if (inUse >= mostTokens) throw tooMany(inUse);
    for (const { id } of ended.slice(0, length - mostTokens + 1)) {
      await records.remove(id);
      await uses.remove(id);
    }
  }

  async function created({ name, role, expiresAt }: NewToken): ReturnType<Tokens["create"]> {
    await requireRoom();
    const text = createTokenText();
    const hash = hashOf(text);
    const id = idFromHash(hash);
    const expires = expiresAt === null ? null : expiresAt.toISOString();
    const record = { id, name, role, createdAt: timeFrom(now()), expiresAt: expires, revokedAt: null, hash };
    if (!(await records.add(id, record))) throw new Error(`There is a token ${id} already.`);
    return { text, token: await summaryOf(record) };
  }

  return {
    create: (token) => inTurn(() => created(token)),
    list: async () => {
      const summaries = await Promise.all((await records.list()).map(summaryOf));
      return summaries.toSorted(oldestFirst);
    },
    revoke: async (id) => {
      const record = await records.get(id);
      if (record === null) throw noToken(id);
      return revoked(record);
    },
    revokeNamed: async (idOrName) =>
      revoked((await records.get(idOrName)) ?? oneNamed(await records.list(), idOrName, now())),
    find: async (text) => {
      if (!isTokenText(text)) return null;
      const hash = hashOf(text);
      const record = await records.get(idFromHash(hash));
      return used(record !== null && isSameHash(record.hash, hash) ? record : null);
    },
    findById: async (id) => used(await records.get(id)),
  };
}

/** Under which a token is known in lists and logs. */
export function idFromHash(hash: string): string {
  return hash.slice(0, ID_LENGTH);
}

/** Neither revoked nor past its time. */
export function isInUse(token: Pick<TokenSummary, "revokedAt" | "expiresAt">, now: number): boolean {
  return token.revokedAt === null && (token.expiresAt === null || Date.parse(token.expiresAt) > now);
}

function oldestFirst(a: Pick<TokenSummary, "createdAt" | "id">, b: Pick<TokenSummary, "createdAt" | "id">): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function tooMany(count: number): GraphError {
  return new GraphError("too-large", {
    en: `${count} tokens are in use, and no more may be; revoke some that nobody needs.`,
    zh: `已有 ${count} 个令牌在使用，不能再多；请吊销不再需要的。`,
  });
}

function oneNamed(records: readonly TokenRecord[], name: string, now: number): TokenRecord {
  const [first, ...others] = records.filter((record) => record.name === name && isInUse(record, now));
  if (first === undefined) throw noToken(name);
  if (others.length > 0) {
    const ids = [first, ...others].map(({ id }) => id);
    throw new GraphError("invalid-request", {
      en: `${ids.length} tokens are named “${name}”; name the one you mean by its id: ${ids.join(", ")}.`,
      zh: `有 ${ids.length} 个令牌名为“${name}”；请用编号指明：${ids.join("、")}。`,
    });
  }
  return first;
}

function noToken(idOrName: string): GraphError {
  return new GraphError("not-found", {
    en: `There is no token “${idOrName}” in use; the list of tokens shows what there is.`,
    zh: `没有使用中的令牌“${idOrName}”；令牌列表列出现有的令牌。`,
  });
}

function timeFrom(ms: number): string {
  return new Date(ms).toISOString();
}
