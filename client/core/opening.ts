import { type Activity, addNotice, begin, end, withoutNotices } from "./activities.js";
import { type Address, keepAddress } from "./views/address.js";
import type { Context, Outcome } from "./context.js";
import type { Core } from "./core.js";
import { failureFrom, RequestError } from "./failure.js";
import { snapshotByKey } from "./views/kept-link.js";
import { valueOf } from "./loadable.js";
import { createSlot } from "./slot.js";
import type { Step } from "./views/earlier-links.js";
import type { Selection } from "./scene/selection.js";
import type { State } from "./state.js";
import type { LinkedQuestion } from "./questions/linked-question.js";
import { markPlain } from "./scene/steps.js";
import type { TabMemory } from "./tabs/tab-memory.js";
import { OVERVIEW_LIMIT, type View, viewFromAddress } from "./views/view.js";
import { openQuery } from "./workbench/query-tab-transitions.js";

/** The actions that opening a page is made of. */
export interface OpeningParts extends Pick<Core, "centre" | "openReader" | "closeReader" | "chooseTab"> {
  readonly loadSession: () => Promise<void>;
  readonly replay: (steps: readonly Step[]) => Promise<Outcome>;
  readonly openCanvas: (canvas: NonNullable<View["canvas"]>) => Promise<Outcome>;
  readonly selectAny: (selection: Selection | null) => Promise<void>;
  readonly prefer: (view: View) => void;
  readonly tabMemory: TabMemory;
  readonly takeUp: (question: LinkedQuestion) => Promise<boolean>;
}

/** What a page opens with that is asked for nothing else. */
const OVERVIEW: readonly Step[] = [{ kind: "overview", limit: OVERVIEW_LIMIT }];

/** What fails where the canvas could not be filled. */
const FILLING: ReadonlySet<Activity> = new Set(["view", "overview"]);

/** What fills the canvas of a page that was opened, and what goes where an address leads. */
export interface Opening extends Pick<Core, "start"> {
  readonly loadSchema: () => Promise<void>;
  /** What the page opens with where nothing else is asked for. */
  readonly loadPlain: () => Promise<Outcome>;
  /** Goes where an address leads, the canvas aside. */
  readonly openRest: (address: string) => Promise<void>;
  /** Fills the canvas of the tab that is seen with what it holds the address of. */
  readonly openHeld: () => Promise<void>;
}

export function createOpening(context: Context, address: Address, parts: OpeningParts): Opening {
  const { api, store, update, updateTab } = context;
  const { loadSession, replay, openCanvas, selectAny, prefer, centre, openReader, closeReader, tabMemory } = parts;
  const schema = createSlot<Awaited<ReturnType<typeof api.schema>>>((value) =>
    update((state) => ({ ...state, schema: value })),
  );
  // What is known stands meanwhile: counts and legend would come and go at each load.
  const loadSchema = () => schema.load((signal) => api.schema(signal), valueOf(store.getState().schema));
  const follow = async ({ selection, reader, crossing }: View) => {
    update((state) => ({ ...state, crossing }));
    const read = reader === null ? closeReader() : openReader(reader.document, reader.passage ?? undefined);
    await Promise.all([selectAny(selection), read]);
  };
  const takeUp = async ({ question, typedQuestion }: View, { isShown }: { readonly isShown: boolean }) => {
    update((state) => ({ ...state, typedQuestion }));
    if (question === null) return;
    const isTaken = await parts.takeUp(question);
    if (isTaken && isShown && question.isSeen) update((state) => ({ ...state, hasArrivedQuestion: true }));
  };
  const arriveByKey = async (key: string) => {
    context.retryBy("query", () => arriveByKey(key));
    update(withoutNotices("query"));
    try {
      const snapshot = await snapshotByKey(api, key);
      const said = "query" in snapshot && typeof snapshot.query === "string" ? snapshot.query : "";
      const view = viewFromAddress(said);
      if (view.query === null) throw new RequestError({ code: "link-damaged", detail: "The link leads to no query." });
      update((state) => withArrived(state, view));
    } catch (thrown) {
      update((state) => addNotice(state, "query", failureFrom(thrown)));
    }
  };
  const loadPlain = async () => {
    const tab = store.getState().tabs.current;
    const outcome = await replay(OVERVIEW);
    if (outcome !== "late") updateTab(tab, markPlain);
    return outcome;
  };
  const fill = async (view: View) => {
    const { canvas } = view;
    const tab = store.getState().tabs.current;
    const outcome = await (canvas === null ? loadPlain() : openCanvas(canvas));
    if (outcome === "done" || outcome === "elsewhere") updateTab(tab, (state) => ({ ...state, held: null }));
    if (outcome === "failed") for (const activity of FILLING) context.retryBy(activity, () => fillAgain(view));
    return outcome;
  };
  const centreSelected = ({ camera }: View) => {
    const { selection } = store.getState();
    if (selection?.kind === "node" && camera === null) centre([selection.id]);
  };
  const fillAgain = async (view: View) => {
    update(withoutNotices(...FILLING));
    const outcome = await fill(view);
    // Of a canvas that is opened with all that is seen of it, the address says nothing.
    const isWhole = view.canvas?.kind === "link" && view.canvas.isAlone;
    if (outcome !== "done" || isWhole) return;
    update((state) => ({ ...state, sight: { camera: view.camera } }));
    centreSelected(view);
  };
  return {
    loadSchema,
    loadPlain,
    async openRest(link) {
      const view = viewFromAddress(link);
      update((state) => withView(state, view));
      if (view.question !== null) void takeUp(view, { isShown: true });
      const followed = follow(view);
      // What is newly selected has the camera go where that is seen: the view says where to look.
      update((state) => ({ ...state, sight: { camera: view.camera } }));
      await followed;
    },
    async openHeld() {
      const { held } = store.getState();
      if (held === null) return;
      const outcome = await fill(viewFromAddress(held));
      if (outcome === "done") update((state) => ({ ...state, sight: { camera: state.camera } }));
    },
    async start() {
      const link = address.read();
      const view = viewFromAddress(link);
      prefer(view);
      // A page that is opened anew takes up its queries by itself.
      const isNew = address.tab() === null;
      const { queryKey } = view;
      const held = view.canvas === null ? null : link;
      update((state) => begin({ ...withView(state, { ...view, query: null }), held }, "start"));
      if (isNew) update((state) => withArrived(state, view));
      await tabMemory.recall(address.tab());
      keepAddress(store, address, {
        follow(returned, tab) {
          if (tab !== null) parts.chooseTab(tab);
          void follow(viewFromAddress(returned));
        },
        keepTabs: tabMemory.keep,
      });
      const takenUp = takeUp(view, { isShown: isNew });
      await Promise.all([loadSession(), loadSchema(), fill(view), follow(view), takenUp]);
      update((state) => end(state, "start"));
      if (isNew && queryKey !== null) void arriveByKey(queryKey);
      centreSelected(view);
    },
  };
}

/** A query that came with the link that the page was opened by: it waits for a word before it is run. */
function withArrived(state: State, { query, isQueryDamaged: isDamaged }: View): State {
  if (query === null) return state;
  const opened = openQuery(state, query);
  return {
    ...opened,
    arrivedQuery: { tab: opened.queryTabs.current, isDamaged, hasRun: false, text: query.text, refusal: null },
  };
}

function withView(state: State, { hiddenTypes, camera, query }: View): State {
  const sight = { camera };
  const seen = { ...state, hiddenTypes: new Set(hiddenTypes), camera, sight };
  return query === null ? seen : openQuery(seen, query);
}
