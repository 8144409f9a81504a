import type { Context } from "../context.js";
import { failureFrom } from "../failure.js";
import { failed, IDLE, LOADING, valueOf } from "../loadable.js";
import type { Memory } from "../session/preference-actions.js";
import { createSlot } from "../slot.js";
import { openQuery } from "./query-tab-transitions.js";
import { contentOfSaved, type SavedBody, type SavedEntry, type SavedQueries } from "./saved-query.js";
import { createBrowserShelf, createServerShelf } from "./saved-shelf.js";
import type { Workbench } from "./workbench.js";

export type SavedActions = Pick<
  Workbench,
  "loadSaved" | "saveQuery" | "changeSaved" | "openSaved" | "removeSaved" | "restoreSaved"
>;

/** Saved queries: on the server, or in the browser of whoever may only read. */
export function createSavedActions({ api, store, update }: Context, memory: Memory): SavedActions {
  const shelves = {
    server: createServerShelf(api),
    browser: createBrowserShelf(memory, () => new Date().toISOString()),
  };
  const queries = createSlot<SavedQueries>((value) => update((state) => ({ ...state, savedQueries: value })));
  const loadSaved = () =>
    queries.load(async () => {
      const [shared, own] = await Promise.all([
        shelves.server.list().then((list) => ({ ...list, failure: null }), noneBecause),
        shelves.browser.list(),
      ]);
      return { ...shared, items: [...own.items, ...shared.items] };
    }, valueOf(store.getState().savedQueries));
  /** Does work on the shelves, and tells of the outcome; what failed leaves all as it was. */
  const work = async (doIt: () => Promise<void>) => {
    update((state) => ({ ...state, savedQueryWork: LOADING }));
    try {
      await doIt();
      update((state) => ({ ...state, savedQueryWork: IDLE }));
    } catch (thrown) {
      update((state) => ({ ...state, savedQueryWork: failed(failureFrom(thrown)) }));
    }
    await loadSaved();
    return store.getState().savedQueryWork.status === "idle";
  };
  const ownPlace = () => (store.getState().session?.role === "reader" ? "browser" : "server");
  const save = (body: SavedBody, over?: SavedEntry) => shelves[over?.place ?? ownPlace()].save(body, over);
  return {
    loadSaved,
    saveQuery(body, over) {
      const tab = store.getState().queryTabs.current;
      return work(async () => {
        const { id, place, version, text, title } = await save(body, over);
        update((state) => {
          if (state.queryTabs.current !== tab) return state;
          const order = state.queryTabs.order.map((one) => (one.id === tab ? { ...one, title } : one));
          const query = { ...state.query, opened: text, saved: { id, place, version, text } };
          return { ...state, query, queryTabs: { ...state.queryTabs, order } };
        });
      });
    },
    changeSaved: (body, over) => work(async () => void (await save(body, over))),
    openSaved: (entry) => update((state) => openQuery(state, contentOfSaved(entry), entry.title)),
    removeSaved: (entry) =>
      work(async () => {
        await shelves[entry.place].remove(entry);
        update((state) => ({ ...state, removedQuery: entry }));
      }),
    async restoreSaved() {
      const { removedQuery } = store.getState();
      if (removedQuery === null) return;
      await work(async () => {
        await shelves[removedQuery.place].save(removedQuery);
        update((state) => ({ ...state, removedQuery: null }));
      });
    },
  };
}

function noneBecause(thrown: unknown): SavedQueries {
  return { items: [], truncated: false, failure: failureFrom(thrown) };
}
