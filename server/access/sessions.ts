import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { createRecordFolder } from "#server/record-folder.js";
import { nullIfDiskFull } from "#server/system-error.js";
import { hashOf, isSameHash } from "./token-text.js";

/** A browser's sessions: each stands for a token that was shown once, and ends with it. Shared by all processes of a data folder. */
export interface Sessions {
  /** What the cookie holds; only its hash is kept. */
  readonly begin: (token: string) => Promise<string>;
  /** Null where the cookie stands for no session, or for one that is over. */
  readonly find: (cookie: string) => Promise<FoundSession | null>;
  /** Whether the session that a cookie was found to stand for goes on, whatever its secret is by now; it is not used by that. */
  readonly goesOn: (cookie: string) => Promise<boolean>;
  readonly end: (cookie: string) => Promise<void>;
}

export interface FoundSession {
  /** Id of the token. */
  readonly token: string;
  /** What the cookie shall hold from now on; null where it may stay. */
  readonly renewed: string | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A session ends when it is not used for so long … */
export const IDLE_MS = 12 * HOUR_MS;
/** … and when it is so old, used or not. */
export const LONGEST_MS = 7 * 24 * HOUR_MS;
/** After so long it gets a new secret, so that one that leaked is soon worth nothing. */
export const RENEWAL_MS = HOUR_MS;
/** Requests that were under way when the secret changed still come with the old one. */
const GRACE_MS = MINUTE_MS;
const USE_MS = 5 * MINUTE_MS;
/** Clocks of servers that share the folder may differ by so much; a session from later is one of a clock that was wrong, and would never end. */
const SKEW_MS = HOUR_MS;
/** Sessions that are over are cleared away at the first sign-in after so long. */
const SWEEP_MS = HOUR_MS;

const ID_BYTES = 16;
const SECRET_BYTES = 32;
const COOKIE = /^(?<id>[0-9a-f]{32})\.(?<secret>[0-9a-f]{64})$/u;

const Time = z.int();
const SessionRecord = z.object({
  id: z.string(),
  token: z.string(),
  hash: z.string(),
  /** Of the secret before. */
  formerHash: z.string().nullable(),
  beganAt: Time,
  renewedAt: Time,
  usedAt: Time,
});
type SessionRecord = z.infer<typeof SessionRecord>;
const EndRecord = z.object({ id: z.string(), endedAt: Time });

export function createSessions(
  dataFolder: string,
  now: () => number = Date.now,
  openRecords: typeof createRecordFolder = createRecordFolder,
): Sessions {
  const records = openRecords(join(dataFolder, "access", "sessions"), SessionRecord);
  // An end is a record of its own: another process that writes down a use at that moment must not bring the session back.
  const ends = openRecords(join(dataFolder, "access", "signed-out"), EndRecord);

  let sweptAt = -Infinity;
  /** By the hash of the secret that is replaced: requests that come side by side get one new secret, not each its own. */
  const renewals = new Map<string, Promise<string | null>>();

  /** Null where the disk is full: the old secret stays. */
  function renewed(record: SessionRecord): Promise<string | null> {
    const under = renewals.get(record.hash);
    if (under !== undefined) return under;
    const secret = randomBytes(SECRET_BYTES).toString("hex");
    const hashes = { hash: hashOf(secret), formerHash: record.hash };
    const written = records.put(record.id, { ...record, ...hashes, renewedAt: now(), usedAt: now() });
    const renewal = written.then(() => `${record.id}.${secret}`).catch(nullIfDiskFull);
    renewals.set(record.hash, renewal);
    setTimeout(() => renewals.delete(record.hash), GRACE_MS).unref();
    return renewal;
  }

  async function underWay(id: string): Promise<SessionRecord | null> {
    const [record, end] = await Promise.all([records.get(id), ends.get(id)]);
    return record === null || end !== null || isOver(record, now()) ? null : record;
  }

  async function known(cookie: string): Promise<{ readonly record: SessionRecord; readonly isFormer: boolean } | null> {
    const { id, secret } = COOKIE.exec(cookie)?.groups ?? {};
    if (id === undefined || secret === undefined) return null;
    const record = await underWay(id);
    if (record === null) return null;
    const hash = hashOf(secret);
    if (isSameHash(record.hash, hash)) return { record, isFormer: false };
    const isFormer = record.formerHash !== null && isSameHash(record.formerHash, hash);
    return isFormer && now() - record.renewedAt <= GRACE_MS ? { record, isFormer } : null;
  }

  /** Looks at all there are, so not at each sign-in. */
  async function sweep(): Promise<void> {
    if (now() - sweptAt < SWEEP_MS) return;
    sweptAt = now();
    const [all, ended] = await Promise.all([records.list(), ends.list()]);
    const over = all.filter((record) => isOver(record, now()));
    const past = ended.filter(({ endedAt }) => now() - endedAt > LONGEST_MS);
    await Promise.all([...over.map(({ id }) => records.remove(id)), ...past.map(({ id }) => ends.remove(id))]);
  }

  return {
    begin: async (token) => {
      await sweep();
      const id = randomBytes(ID_BYTES).toString("hex");
      const secret = randomBytes(SECRET_BYTES).toString("hex");
      const times = { beganAt: now(), renewedAt: now(), usedAt: now() };
      await records.put(id, { id, token, hash: hashOf(secret), formerHash: null, ...times });
      return `${id}.${secret}`;
    },
    find: async (cookie) => {
      const found = await known(cookie);
      if (found === null) return null;
      const { record, isFormer } = found;
      const { id, token } = record;
      if (!isFormer && now() - record.renewedAt > RENEWAL_MS) {
        return { token, renewed: await renewed(record) };
      }
      if (now() - record.usedAt > USE_MS) await records.put(id, { ...record, usedAt: now() }).catch(nullIfDiskFull);
      return { token, renewed: null };
    },
    goesOn: async (cookie) => {
      const { id } = COOKIE.exec(cookie)?.groups ?? {};
      return id !== undefined && (await underWay(id)) !== null;
    },
    end: async (cookie) => {
      const found = await known(cookie);
      if (found === null) return;
      const { id } = found.record;
      // Where the disk is full, to take the record away must do.
      await ends.add(id, { id, endedAt: now() }).catch(nullIfDiskFull);
      await records.remove(id);
    },
  };
}

function isOver({ beganAt, usedAt }: SessionRecord, now: number): boolean {
  return now - usedAt > IDLE_MS || now - beganAt > LONGEST_MS || Math.max(usedAt, beganAt) - now > SKEW_MS;
}
