import { begin, end } from "./activities.js";
import { type Address, keepAddress } from "./address.js";
import type { Context, Outcome } from "./context.js";
import type { Core } from "./core.js";
import { createSlot } from "./slot.js";
import type { Step } from "./earlier-links.js";
import type { Selection } from "./selection.js";
import type { State } from "./state.js";
import { markPlain } from "./steps.js";
import { OVERVIEW_LIMIT, type View, viewFromAddress } from "./view.js";

/** The actions that opening a page is made of. */
export interface OpeningParts extends Pick<Core, "centre" | "openReader" | "closeReader"> {
  readonly loadSession: () => Promise<void>;
  readonly replay: (steps: readonly Step[]) => Promise<Outcome>;
  readonly openCanvas: (canvas: NonNullable<View["canvas"]>) => Promise<Outcome>;
  readonly selectAny: (selection: Selection | null) => Promise<void>;
  readonly prefer: (view: View) => void;
}

/** What a page opens with that is asked for nothing else. */
const OVERVIEW: readonly Step[] = [{ kind: "overview", limit: OVERVIEW_LIMIT }];

/** What fills the canvas of a page that was opened, and what goes where an address leads. */
export interface Opening extends Pick<Core, "start"> {
  readonly loadSchema: () => Promise<void>;
  /** What the page opens with where nothing else is asked for. */
  readonly loadPlain: () => Promise<Outcome>;
  /** Goes where an address leads, the canvas aside. */
  readonly openRest: (address: string) => Promise<void>;
}

export function createOpening({ api, store, update }: Context, address: Address, parts: OpeningParts): Opening {
  const { loadSession, replay, openCanvas, selectAny, prefer, centre, openReader, closeReader } = parts;
  const schema = createSlot<Awaited<ReturnType<typeof api.schema>>>((value) =>
    update((state) => ({ ...state, schema: value })),
  );
  const loadSchema = () => schema.load((signal) => api.schema(signal));
  const follow = async ({ selection, reader }: View) => {
    const read = reader === null ? closeReader() : openReader(reader.document, reader.passage ?? undefined);
    await Promise.all([selectAny(selection), read]);
  };
  const loadPlain = async () => {
    const outcome = await replay(OVERVIEW);
    if (outcome !== "late") update(markPlain);
    return outcome;
  };
  const fill = (canvas: View["canvas"]) => (canvas === null ? loadPlain() : openCanvas(canvas));
  return {
    loadSchema,
    loadPlain,
    async openRest(link) {
      const view = viewFromAddress(link);
      update((state) => withView(state, view));
      await follow(view);
    },
    async start() {
      const view = viewFromAddress(address.read());
      prefer(view);
      update((state) => begin(withView(state, view), "start"));
      const keeper = keepAddress(store, address, (link) => follow(viewFromAddress(link)));
      const open = async () => {
        const outcome = await fill(view.canvas);
        if (outcome === "failed" && view.canvas !== null) keeper.hold();
      };
      await Promise.all([loadSession(), loadSchema(), open(), follow(view)]);
      update((state) => end(state, "start"));
      const { selection } = store.getState();
      if (selection?.kind === "node" && view.camera === null) centre([selection.id]);
    },
  };
}

function withView(state: State, { hiddenTypes, camera, query }: View): State {
  const sight = { camera };
  return { ...state, hiddenTypes: new Set(hiddenTypes), camera, sight, query: { ...state.query, ...query } };
}
