import { createStore } from "zustand/vanilla";
import { type Address, keepAddress } from "./address.js";
import { begin, end, removeNotice } from "./activities.js";
import type { Api } from "./api.js";
import { createCanvasActions } from "./canvas-actions.js";
import { createContext } from "./context.js";
import type { Core } from "./core.js";
import { createDetailActions } from "./detail-actions.js";
import { createDocumentActions } from "./document-actions.js";
import { createQuestionActions } from "./question-actions.js";
import { setTypeHidden } from "./selection.js";
import { createSlot } from "./slot.js";
import { INITIAL_STATE, type Language, type State } from "./state.js";
import { OVERVIEW_LIMIT, type View, viewFromAddress } from "./view.js";

/** The outside world, given as parameters so that tests need no browser. */
export interface Surroundings {
  readonly api: Api;
  readonly address: Address;
  readonly memory: Memory;
  /** What the browser asks pages for, most wanted first: `navigator.languages`. */
  readonly languages: readonly string[];
}

/** What outlives the page in this browser. May forget. */
export interface Memory {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

export function createCore({ api, address, memory, languages }: Surroundings): Core {
  const store = createStore<State>(() => INITIAL_STATE);
  const context = createContext(api, store);
  const { update } = context;
  const { replay, ...canvasActions } = createCanvasActions(context);
  const { selectAny, ...detailActions } = createDetailActions(context);
  const documentActions = createDocumentActions(context);
  const schema = createSlot<Awaited<ReturnType<Api["schema"]>>>((value) =>
    update((state) => ({ ...state, schema: value })),
  );
  const follow = async (view: View) => {
    const { reader } = view;
    await Promise.all([
      selectAny(view.selection),
      reader === null
        ? documentActions.closeReader()
        : documentActions.openReader(reader.document, reader.passage ?? undefined),
    ]);
  };
  return {
    ...canvasActions,
    ...detailActions,
    ...documentActions,
    ...createQuestionActions(context),
    state: store,
    async start() {
      const view = viewFromAddress(address.read());
      update((state) => begin(withView(state, view, { memory, languages }), "start"));
      keepAddress(store, address, (link) => {
        const earlier = viewFromAddress(link);
        update((state) => ({ ...state, hiddenTypes: new Set(earlier.hiddenTypes) }));
        return follow(earlier);
      });
      const steps: View["steps"] = view.steps.length > 0 ? view.steps : [{ kind: "overview", limit: OVERVIEW_LIMIT }];
      await Promise.all([schema.load((signal) => api.schema(signal)), replay(steps), follow(view)]);
      update((state) => end(state, "start"));
      const { selection } = store.getState();
      if (selection?.kind === "node" && view.camera === null) canvasActions.centre([selection.id]);
    },
    async show(id) {
      const isThere = store.getState().dataset.nodes.has(id);
      const selected = detailActions.select(id);
      if (!isThere || !store.getState().expansions.has(id)) await canvasActions.expand(id);
      canvasActions.centre([id]);
      await selected;
    },
    setCamera: (camera) => update((state) => ({ ...state, camera })),
    hideType: (type) => update((state) => setTypeHidden(state, type, true)),
    showType: (type) => update((state) => setTypeHidden(state, type, false)),
    setLanguage(language) {
      memory.set("language", language);
      update((state) => ({ ...state, language }));
    },
    setTheme(theme) {
      memory.set("theme", theme);
      update((state) => ({ ...state, theme }));
    },
    retry: (notice) => context.retry(notice),
    dismiss: (notice) => update((state) => removeNotice(state, notice)),
  };
}

/** The link's word first, then what was chosen here before, then the browser's wish. */
function withView(state: State, view: View, { memory, languages }: Pick<Surroundings, "memory" | "languages">): State {
  const remembered = viewFromAddress(`lang=${memory.get("language") ?? ""}&theme=${memory.get("theme") ?? ""}`);
  const wished: Language = (languages[0] ?? "zh").toLowerCase().startsWith("zh") ? "zh-CN" : "en";
  return {
    ...state,
    hiddenTypes: new Set(view.hiddenTypes),
    camera: view.camera,
    language: view.language ?? remembered.language ?? wished,
    theme: view.theme ?? remembered.theme ?? "auto",
    query: { ...state.query, ...view.query },
  };
}
