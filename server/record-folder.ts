import { randomUUID } from "node:crypto";
import { link, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { makeFolder } from "./make-folder.js";
import { codeOf, nullIfMissing } from "./system-error.js";

/**
 * Small records, each a file of its own that only this user may read: whoever changes one replaces its file whole, so that any number of processes
 * read and write without waiting for each other, and one that is taken away is gone for all of them at once.
 */
export interface RecordFolder<Entry> {
  /** Null where there is none, or none that can be read. */
  readonly get: (id: string) => Promise<Entry | null>;
  readonly list: () => Promise<readonly Entry[]>;
  /** What there is, not even looked at. */
  readonly ids: () => Promise<readonly string[]>;
  /** What there is, unread. */
  readonly files: () => Promise<readonly RecordFile[]>;
  /** One of them; null where there is none. */
  readonly file: (id: string) => Promise<RecordFile | null>;
  /** False where there is one with this id. */
  readonly add: (id: string, entry: Entry) => Promise<boolean>;
  readonly put: (id: string, entry: Entry) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export interface RecordFile {
  readonly id: string;
  readonly bytes: number;
  readonly changedAt: Date;
}

const ENDING = ".json";
const ID = /^[0-9a-f]{1,64}$/u;

/** `folder` is made when the first record is written; ids are hexadecimal. */
export function createRecordFolder<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
): RecordFolder<z.output<Schema>> {
  const fileOf = (id: string) => {
    if (!ID.test(id)) throw new Error("Records are named in hexadecimal.");
    return join(folder, `${id}${ENDING}`);
  };

  async function get(id: string): Promise<z.output<Schema> | null> {
    if (!ID.test(id)) return null;
    const text = await readFile(fileOf(id), "utf8").catch(nullIfMissing);
    return text === null ? null : (schema.safeParse(objectFromJson(text)).data ?? null);
  }

  /** Writes beside it first, then `use` gives it its name: a reader sees the old record or the new one. */
  async function written<Outcome>(entry: z.output<Schema>, use: (draft: string) => Promise<Outcome>): Promise<Outcome> {
    await makeFolder(folder, 0o700);
    const draft = join(folder, `${randomUUID()}.draft`);
    try {
      await writeFile(draft, `${JSON.stringify(entry)}\n`, { mode: 0o600, flag: "wx", flush: true });
      return await use(draft);
    } finally {
      await rm(draft, { force: true });
    }
  }

  async function ids(): Promise<readonly string[]> {
    const names = (await readdir(folder).catch(nullIfMissing)) ?? [];
    const found = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
    return found.filter((id) => ID.test(id)).toSorted();
  }

  async function file(id: string): Promise<RecordFile | null> {
    if (!ID.test(id)) return null;
    const seen = await stat(fileOf(id)).catch(nullIfMissing);
    return seen === null ? null : { id, bytes: seen.size, changedAt: seen.mtime };
  }

  return {
    get,
    list: async () => present(await Promise.all((await ids()).map(get))),
    ids,
    files: async () => present(await Promise.all((await ids()).map(file))),
    file,
    add: (id, entry) =>
      written(entry, (draft) =>
        link(draft, fileOf(id)).then(
          () => true,
          (error: unknown) => {
            if (codeOf(error) === "EEXIST") return false;
            throw error;
          },
        ),
      ),
    put: (id, entry) => written(entry, (draft) => rename(draft, fileOf(id))),
    remove: (id) => rm(fileOf(id), { force: true }),
  };
}

/** Others may take a record away meanwhile. */
function present<Item>(items: readonly (Item | null)[]): readonly Item[] {
  return items.filter((item) => item !== null);
}

function objectFromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
