import { begin, end } from "./activities.js";
import { type Address, keepAddress } from "./address.js";
import type { Context } from "./context.js";
import type { Core } from "./core.js";
import { createSlot } from "./slot.js";
import type { Selection, State, Step } from "./state.js";
import { OVERVIEW_LIMIT, type View, viewFromAddress } from "./view.js";

/** The actions that opening a page is made of. */
export interface OpeningParts extends Pick<Core, "centre" | "openReader" | "closeReader"> {
  readonly loadSession: () => Promise<void>;
  readonly replay: (steps: readonly Step[]) => Promise<void>;
  readonly selectAny: (selection: Selection | null) => Promise<void>;
  readonly prefer: (view: View) => void;
}

const OVERVIEW: readonly Step[] = [{ kind: "overview", limit: OVERVIEW_LIMIT }];

export function createOpening(
  { api, store, update }: Context,
  address: Address,
  { loadSession, replay, selectAny, prefer, centre, openReader, closeReader }: OpeningParts,
): Pick<Core, "start"> & { readonly loadSchema: () => Promise<void> } {
  const schema = createSlot<Awaited<ReturnType<typeof api.schema>>>((value) =>
    update((state) => ({ ...state, schema: value })),
  );
  const loadSchema = () => schema.load((signal) => api.schema(signal));
  const follow = async ({ selection, reader }: View) => {
    const read = reader === null ? closeReader() : openReader(reader.document, reader.passage ?? undefined);
    await Promise.all([selectAny(selection), read]);
  };
  return {
    loadSchema,
    async start() {
      const view = viewFromAddress(address.read());
      prefer(view);
      update((state) => begin(withView(state, view), "start"));
      keepAddress(store, address, (link) => {
        const earlier = viewFromAddress(link);
        update((state) => ({ ...state, hiddenTypes: new Set(earlier.hiddenTypes) }));
        return follow(earlier);
      });
      const filled = replay(view.steps.length > 0 ? view.steps : OVERVIEW);
      await Promise.all([loadSession(), loadSchema(), filled, follow(view)]);
      update((state) => end(state, "start"));
      const { selection } = store.getState();
      if (selection?.kind === "node" && view.camera === null) centre([selection.id]);
    },
  };
}

function withView(state: State, { hiddenTypes, camera, query }: View): State {
  return { ...state, hiddenTypes: new Set(hiddenTypes), camera, query: { ...state.query, ...query } };
}
