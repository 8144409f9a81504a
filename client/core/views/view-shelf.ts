import { z } from "zod/mini";
import type { Api, Snapshot } from "../api.js";
import { type Failure, RequestError } from "../failure.js";
import type { Memory } from "../session/preference-actions.js";

/** A named view as a list tells it. */
export interface ViewEntry {
  readonly id: string;
  readonly title: string;
  /** ISO. */
  readonly changedAt: string;
  /** Null: somebody at the machine itself, or one's own browser. */
  readonly author: string | null;
  readonly place: "server" | "browser";
  readonly version: string;
}

/** Named views, one's own in this browser first. */
export interface SavedViews {
  readonly items: readonly ViewEntry[];
  /** Whether the server has more. */
  readonly truncated: boolean;
  /** Why those of the server are not among them. */
  readonly failure: Failure | null;
}

export interface RemovedView {
  readonly title: string;
  readonly place: ViewEntry["place"];
  readonly snapshot: Snapshot;
}

/** Where named views are kept. All reject with `RequestError`. */
export interface ViewShelf {
  /** Newest first, and whether there are more. */
  readonly list: () => Promise<{ readonly items: readonly ViewEntry[]; readonly truncated: boolean }>;
  readonly read: (entry: ViewEntry) => Promise<Snapshot>;
  /** Over a view that is there, unless that was changed since it was seen; else as a new one. */
  readonly save: (title: string, snapshot: Snapshot, over?: ViewEntry) => Promise<void>;
  readonly remove: (entry: ViewEntry) => Promise<void>;
}

const AT_MOST = 100;

/** The views that all who use the server share. */
export function createServerShelf(api: Pick<Api, "views" | "view" | "saveView" | "removeView">): ViewShelf {
  return {
    async list() {
      const { items, truncated } = await api.views({ limit: AT_MOST });
      return { items: items.map((view) => ({ ...view, place: "server" as const })), truncated };
    },
    read: async ({ id }) => (await api.view(id)).snapshot,
    async save(title, snapshot, over) {
      await api.saveView({ title, snapshot }, over);
    },
    async remove(entry) {
      await api.removeView(entry);
    },
  };
}

const Kept = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    changedAt: z.string(),
    snapshot: z.looseObject({ version: z.number() }),
  }),
);
type Kept = z.infer<typeof Kept>;

const NAME = "views";

/** The views of those who may only read: kept in their browser. */
export function createBrowserShelf(memory: Memory, now: () => string): ViewShelf {
  const read = (): Kept => {
    const text = memory.get(NAME);
    if (text === null) return [];
    try {
      return z.safeParse(Kept, JSON.parse(text)).data ?? [];
    } catch {
      return [];
    }
  };
  const write = (views: Kept) => {
    const text = JSON.stringify(views);
    memory.set(NAME, text);
    // A browser that is full or forbids it says nothing.
    if (memory.get(NAME) !== text)
      throw new RequestError({ code: "browser-full", detail: "The browser kept nothing." });
  };
  return {
    async list() {
      const items = read().map(({ id, title, changedAt }) => ({
        id,
        title,
        changedAt,
        author: null,
        version: changedAt,
        place: "browser" as const,
      }));
      return { items, truncated: false };
    },
    async read({ id }) {
      const kept = read().find((view) => view.id === id);
      if (kept === undefined) throw new RequestError({ code: "not-found", detail: `There is no view “${id}”.` });
      return kept.snapshot;
    },
    async save(title, snapshot, over) {
      const views = read();
      const id = over?.id ?? String(Math.max(0, ...views.map((view) => Number(view.id))) + 1);
      write([{ id, title, changedAt: now(), snapshot: { ...snapshot } }, ...views.filter((view) => view.id !== id)]);
    },
    async remove({ id }) {
      write(read().filter((view) => view.id !== id));
    },
  };
}
