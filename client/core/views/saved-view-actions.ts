import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { failureFrom } from "../failure.js";
import { fetchedPart } from "../fetched-part.js";
import { failed, valueOf } from "../loadable.js";
import { createSlot } from "../slot.js";
import type { ViewEntry, ViewShelf, SavedViews } from "./view-shelf.js";
import type { Memory } from "../session/preference-actions.js";

type SavedViewActions = Pick<
  Core,
  | "loadViews"
  | "saveView"
  | "overwriteView"
  | "renameView"
  | "openView"
  | "openViewInTab"
  | "removeView"
  | "restoreView"
>;

/** Named views: on the server, or in the browser of whoever may only read. */
export function createSavedViewActions(
  { api, store, update, stay }: Context,
  memory: Memory,
  { snapshot, openSnapshot, newTab }: Pick<Core, "snapshot" | "openSnapshot" | "newTab">,
): SavedViewActions {
  const shelfAt = async (place: ViewEntry["place"]): Promise<ViewShelf> => {
    const { createBrowserShelf, createServerShelf } = await fetchedPart(() => import("./view-shelf.js"));
    return place === "server" ? createServerShelf(api) : createBrowserShelf(memory, () => new Date().toISOString());
  };
  const views = createSlot<SavedViews>((value) => update((state) => ({ ...state, views: value })));
  const loadViews = () =>
    views.load(async () => {
      const [server, browser] = await Promise.all([shelfAt("server"), shelfAt("browser")]);
      const [shared, own] = await Promise.all([
        server.list().then((list) => ({ ...list, failure: null }), noneBecause),
        browser.list(),
      ]);
      return { ...shared, items: [...own.items, ...shared.items] };
    }, valueOf(store.getState().views));
  /** Does work on the shelves, and tells of the outcome; what failed leaves all as it was. */
  const work = async (doIt: () => Promise<void>) => {
    update((state) => ({ ...state, viewWork: { status: "loading" } }));
    try {
      await doIt();
      update((state) => ({ ...state, viewWork: { status: "idle" } }));
    } catch (thrown) {
      update((state) => ({ ...state, viewWork: failed(failureFrom(thrown)) }));
    }
    await loadViews();
  };
  let opened = 0;
  const open = (entry: ViewEntry, show: Core["openSnapshot"]) => {
    opened += 1;
    const own = opened;
    const isHere = stay();
    return work(async () => {
      const view = await (await shelfAt(entry.place)).read(entry);
      // Another view that was asked for meanwhile is the one that is wanted; a tab that was left is left alone.
      if (own === opened && isHere()) await show(view);
    });
  };
  const ownPlace = () => (store.getState().session?.role === "reader" ? "browser" : "server");
  return {
    loadViews,
    saveView: (title) => work(async () => (await shelfAt(ownPlace())).save(title, await snapshot())),
    overwriteView: (entry) => work(async () => (await shelfAt(entry.place)).save(entry.title, await snapshot(), entry)),
    renameView: (entry, title) =>
      work(async () => {
        const shelf = await shelfAt(entry.place);
        await shelf.save(title, await shelf.read(entry), entry);
      }),
    openView: (entry) => open(entry, openSnapshot),
    openViewInTab: (entry) =>
      open(entry, (view) => {
        newTab(entry.title);
        return openSnapshot(view);
      }),
    removeView: (entry) =>
      work(async () => {
        const shelf = await shelfAt(entry.place);
        const snapshot = await shelf.read(entry);
        await shelf.remove(entry);
        update((state) => ({ ...state, removedView: { title: entry.title, place: entry.place, snapshot } }));
      }),
    async restoreView() {
      const { removedView } = store.getState();
      if (removedView === null) return;
      const { title, place, snapshot } = removedView;
      await work(async () => {
        await (await shelfAt(place)).save(title, snapshot);
        update((state) => ({ ...state, removedView: null }));
      });
    },
  };
}

function noneBecause(thrown: unknown): SavedViews {
  return { items: [], truncated: false, failure: failureFrom(thrown) };
}
