import { PARAM_KINDS } from "#model/param-kinds.js";
import { z } from "zod/mini";
import type { Params } from "#model/query.js";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";
import { isParams } from "../views/params-json.js";
import type { Memory } from "../session/preference-actions.js";
import type { SavedBody, SavedEntry } from "./saved-query.js";

/** Where queries are kept. All reject with `RequestError`. */
export interface SavedShelf {
  readonly list: () => Promise<{ readonly items: readonly SavedEntry[]; readonly truncated: boolean }>;
  /** Over one that is there, unless that was changed since it was seen; else as a new one. */
  readonly save: (body: SavedBody, over?: SavedEntry) => Promise<SavedEntry>;
  readonly remove: (entry: SavedEntry) => Promise<void>;
}

/** The queries that all who use the server share. */
export function createServerShelf(api: Pick<Api, "savedQueries" | "saveQuery" | "removeQuery">): SavedShelf {
  return {
    async list() {
      const { items, truncated } = await api.savedQueries();
      return { items: items.map((query) => ({ ...query, place: "server" as const })), truncated };
    },
    save: async (body, over) => ({ ...(await api.saveQuery(body, over)), place: "server" }),
    async remove(entry) {
      await api.removeQuery(entry);
    },
  };
}

const Kept = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    folder: z.string(),
    tags: z.array(z.string()),
    text: z.string(),
    params: z.array(z.object({ name: z.string(), type: z.enum(PARAM_KINDS), description: z.string() })),
    defaults: z.custom<Params>(isParams),
    changedAt: z.string(),
  }),
);
type Kept = readonly z.infer<typeof Kept>[number][];

const NAME = "saved-queries";

/** The queries of those who may only read: kept in their browser. */
export function createBrowserShelf(memory: Memory, now: () => string): SavedShelf {
  const read = (): Kept => {
    try {
      return z.safeParse(Kept, JSON.parse(memory.get(NAME) ?? "[]")).data ?? [];
    } catch {
      return [];
    }
  };
  const write = (queries: Kept) => {
    const text = JSON.stringify(queries);
    memory.set(NAME, text);
    // A browser that is full or forbids it says nothing.
    if (memory.get(NAME) !== text)
      throw new RequestError({ code: "browser-full", detail: "The browser kept nothing." });
  };
  return {
    list: async () => ({ items: read().map(entryFrom), truncated: false }),
    async save({ title, description, folder, tags, text, params, defaults }, over) {
      const queries = read();
      const id = over?.id ?? String(Math.max(0, ...queries.map((query) => Number(query.id))) + 1);
      const lists = { tags: [...tags], params: params.map((param) => ({ ...param })) };
      const kept = { id, title, description, folder, text, defaults, ...lists, changedAt: now() };
      write([kept, ...queries.filter((query) => query.id !== id)]);
      return entryFrom(kept);
    },
    async remove({ id }) {
      write(read().filter((query) => query.id !== id));
    },
  };
}

function entryFrom(kept: Kept[number]): SavedEntry {
  return { ...kept, author: null, version: kept.changedAt, place: "browser" };
}
