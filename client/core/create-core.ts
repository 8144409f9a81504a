import { createStore } from "zustand/vanilla";
import type { Address } from "./views/address.js";
import { removeNotice } from "./activities.js";
import type { Api } from "./api.js";
import { createBringActions } from "./expansion/bring-actions.js";
import { createCanvasActions } from "./scene/canvas-actions.js";
import { createContext } from "./context.js";
import type { Core } from "./core.js";
import { createCorrectionActions } from "./corrections/correction-actions.js";
import { isStoreEmpty } from "./scene/derive.js";
import { createDetailActions } from "./details/detail-actions.js";
import { createDocumentActions } from "./documents/document-actions.js";
import { createExpandActions } from "./expansion/expand-actions.js";
import { createRuleActions } from "./style-rules/rule-actions.js";
import { factsBetween } from "./expansion/facts-between.js";
import { fetchedPart } from "./fetched-part.js";
import { createGatheringActions } from "./documents/gathering-actions.js";
import { createFilterActions } from "./filters/filter-actions.js";
import { createGuardedRun } from "./query-guards/guarded-run.js";
import { bringIntoSight } from "./scene/into-sight.js";
import { createJobActions } from "./documents/job-actions.js";
import { createLookupActions } from "./search/lookup-actions.js";
import type { Measure } from "./measures/measure.js";
import { AT_ONCE, type Moments } from "./moments.js";
import { createMeasureActions } from "./measures/measure-actions.js";
import { createNoteActions } from "./notes/note-actions.js";
import { createOpening } from "./opening.js";
import { createPathActions } from "./paths/path-actions.js";
import { createPreferenceActions, type Memory } from "./session/preference-actions.js";
import { createQuestionActions } from "./questions/question-actions.js";
import { createAskingActions } from "./questions/asking-actions.js";
import { createSceneActions } from "./scene/scene-actions.js";
import { createSavedViewActions } from "./views/saved-view-actions.js";
import { createSearchActions } from "./search/search-actions.js";
import { readQuotations } from "./details/quotations.js";
import { createSessionActions } from "./session/session-actions.js";
import { createTabActions } from "./tabs/tab-actions.js";
import { createTabMemory } from "./tabs/tab-memory.js";
import { createViewActions } from "./views/view-actions.js";
import { INITIAL_STATE, type State } from "./state.js";
import { WORKBENCH_MEMORIES } from "./workbench/memories.js";
import type { Workbench } from "./workbench/workbench.js";
import { takeOffWithdrawn } from "./scene/withdrawn.js";

/** The outside world, given as parameters so that tests need no browser. */
export interface Surroundings {
  readonly api: Api;
  readonly address: Address;
  readonly memory: Memory;
  /** The same for this tab of the browser alone. */
  readonly visit: Memory;
  /** What the browser asks pages for, most wanted first: `navigator.languages`. */
  readonly languages: readonly string[];
  /** By default at once. */
  readonly moments?: Moments;
  /** Takes measures; by default in this thread. */
  readonly measure?: Measure;
}

export function createCore(surroundings: Surroundings): Core {
  const { api, address, memory, visit, languages, moments = AT_ONCE, measure } = surroundings;
  const store = createStore<State>(() => INITIAL_STATE);
  const context = createContext(api, store);
  const { update, updateTab, change, stay } = context;
  const { replay, ...canvasActions } = createCanvasActions(context);
  const { selectAny, refreshDetails, leaveDetails, ...detailActions } = createDetailActions(context);
  const { prefer, ...preferenceActions } = createPreferenceActions(context, memory, languages);
  const { recallSearches, ...searchActions } = createSearchActions(context, memory);
  const bringActions = createBringActions(context);
  const { reloadTexts, loadList, ...documentActions } = createDocumentActions(context);
  const { regather, ...gatheringActions } = createGatheringActions(context, loadList);
  const sceneActions = createSceneActions(context);
  const filterActions = createFilterActions(context);
  const questionActions = createQuestionActions(context, memory);
  const { takeUp, ...askingActions } = createAskingActions(context, questionActions);
  const guardedRun = createGuardedRun(context, questionActions);
  let workbench: Promise<Workbench> | undefined;
  const loadWorkbench = async (): Promise<Workbench> => {
    const { createWorkbench } = await fetchedPart(() => import("./workbench/create-workbench.js"));
    return createWorkbench(context, { ...questionActions, memory, visit, moments });
  };
  const { centre, loadOverview } = canvasActions;
  const expandActions = createExpandActions(context);
  const { openReader, closeReader } = documentActions;
  let tellSeen: (() => void) | undefined;
  const keeping = () => tellSeen?.();
  const tabMemory = createTabMemory(context, visit);
  const { loadSession, ...sessionActions } = createSessionActions(context, {
    address,
    forget() {
      tabMemory.forget();
      for (const name of WORKBENCH_MEMORIES) for (const place of [visit, memory]) place.set(name, "");
    },
  });
  const tabActions = createTabActions(context, {
    leaveDetails,
    selectAny,
    loadText: documentActions.loadText,
    openHeld: () => opening.openHeld(),
    keeping,
  });
  const { chooseTab } = tabActions;
  const parts = {
    loadSession,
    replay,
    selectAny,
    prefer,
    centre,
    openReader,
    closeReader,
    chooseTab,
    tabMemory,
    takeUp,
  };
  const { openCanvas, ...viewActions } = createViewActions(context, {
    replay,
    loadPlain: () => opening.loadPlain(),
    openRest: (link) => opening.openRest(link),
    keeping,
  });
  const opening = createOpening(context, address, { ...parts, openCanvas });
  const { start, loadSchema } = opening;
  const reload = async () => {
    const before = store.getState();
    // Whoever loads the first report wants to see what it says: begun with the rest, the canvas says at no time that there is nothing.
    const isFirst = isStoreEmpty(before) && before.dataset.nodes.size === 0;
    const first = isFirst ? loadOverview() : Promise.resolve();
    await Promise.all([first, regather(), loadSchema(), reloadTexts(), refreshDetails(), takeOffWithdrawn(context)]);
  };
  /** Whoever asks for a node by name wants to see it. */
  const see = (id: string) => {
    const subject = store.getState().dataset.nodes.get(id);
    if (subject !== undefined) change({ kind: "unhide", count: 1, subject }, (state) => bringIntoSight(state, id));
    centre([id]);
  };
  return {
    ...canvasActions,
    ...detailActions,
    ...documentActions,
    ...gatheringActions,
    ...createCorrectionActions(context, { openEvidence: detailActions.openEvidence, refreshDetails }),
    ...createMeasureActions(context, measure ?? measureHere),
    ...createJobActions(context, { reload }),
    ...preferenceActions,
    ...createLookupActions(context),
    ...createSavedViewActions(context, memory, { ...viewActions, newTab: tabActions.newTab }),
    ...tabActions,
    ...questionActions,
    ...askingActions,
    ...guardedRun,
    workbench: () => (workbench ??= loadWorkbench()),
    ...sceneActions,
    ...filterActions,
    ...createRuleActions(context),
    ...createNoteActions(context),
    ...viewActions,
    ...searchActions,
    ...bringActions,
    ...expandActions,
    ...createPathActions(context),
    async showOnly(id) {
      const isHere = stay();
      await Promise.all([bringActions.showOnly(id), detailActions.select(id)]);
      if (isHere()) centre([id]);
    },
    ...sessionActions,
    state: store,
    async start() {
      recallSearches();
      await start();
    },
    async find(id) {
      see(id);
      await detailActions.select(id);
    },
    async show(id) {
      const { dataset, expansions } = store.getState();
      const isHere = stay();
      const selected = detailActions.select(id);
      if (dataset.nodes.has(id)) see(id);
      if (!dataset.nodes.has(id) || !expansions.has(id)) {
        await expandActions.expand(id);
        if (isHere()) see(id);
      }
      await selected;
    },
    showCrossing: (crossing) => update((state) => ({ ...state, crossing })),
    readCrossing: (signal) => api.crossing(signal),
    readFact: (key, signal) => api.fact(key, signal),
    setCamera(camera, tab = store.getState().tabs.current) {
      updateTab(tab, (state) => ({ ...state, camera }));
    },
    beforeKeeping(tell) {
      tellSeen = tell;
    },
    factsBetween: (keys) => factsBetween(api, keys),
    quote: (passages, work) => readQuotations(api, passages, work),
    async retry(notice) {
      const isCounted = store.getState().schema.status !== "failed";
      await Promise.all([context.retry(notice), isCounted ? undefined : loadSchema()]);
    },
    dismiss: (notice) => update((state) => removeNotice(state, notice)),
  };
}

const measureHere: Measure = async (request) => {
  const { measure } = await fetchedPart(() => import("../measures/measure.js"));
  return measure(request);
};
