import type { EntityAnswer } from "#model/api.js";
import type { NeighbourAnswer } from "#model/neighbours-api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { entityTypeOf } from "../names/entity-type.js";
import { NEIGHBOURS_AT_MOST } from "../expansion/expansion.js";
import { ready } from "../loadable.js";
import { selectOnly, type Selection } from "../scene/selection.js";
import { createSlot } from "../slot.js";

export interface NodeDetails {
  readonly answer: EntityAnswer;
  /** The facts of the node with the nodes at their other ends; `total` and `truncated` count neighbours. */
  readonly facts: NeighbourAnswer;
}

const FACTS_IN_DETAILS = 200;
const SENTENCES_IN_DETAILS = 50;
/** What the server refuses to go beyond. */
const FIGURES_AT_MOST = 5000;

type DetailActions = Pick<
  Core,
  | "select"
  | "openEvidence"
  | "clearSelection"
  | "loadSentences"
  | "loadMoreFacts"
  | "loadMoreFigures"
  | "loadMerges"
  | "loadStatements"
> & {
  /** Forgets what is being asked about what is selected. */
  readonly leaveDetails: () => void;
  readonly selectAny: (selection: Selection | null) => Promise<void>;
  /** Asks anew about what is selected, since the graph may say something else now. */
  readonly refreshDetails: () => Promise<void>;
};

export function createDetailActions({ api, store, update, perform }: Context): DetailActions {
  const details = createSlot<NodeDetails>((value) => update((state) => ({ ...state, details: value })));
  const sentences = createSlot<Awaited<ReturnType<typeof api.evidence>>>((value) =>
    update((state) => ({ ...state, sentences: value })),
  );
  const evidence = createSlot<Awaited<ReturnType<typeof api.fact>>>((value) =>
    update((state) => ({ ...state, evidence: value })),
  );
  const merges = createSlot<Awaited<ReturnType<typeof api.merges>>>((value) =>
    update((state) => ({ ...state, merges: value })),
  );
  const statements = createSlot<Awaited<ReturnType<typeof api.subgraph>>>((value) =>
    update((state) => ({ ...state, statements: value })),
  );
  const leaveDetails = () => {
    for (const slot of [details, sentences, evidence, merges, statements]) slot.cancel();
  };
  const selectNothingElse = (selection: Selection | null) => {
    leaveDetails();
    update((state) => selectOnly(state, selection));
  };
  const isLoaded = (selection: Selection) => {
    const state = store.getState();
    const loadable = selection.kind === "node" ? state.details : state.evidence;
    return state.selection?.id === selection.id && (loadable.status === "ready" || loadable.status === "loading");
  };
  /** Fetches more about the selected node than its details began with; what was there stays on the page meanwhile. */
  const loadMore = async <Answer>(
    fetch: (id: string) => Promise<Answer>,
    add: (known: NodeDetails, answer: Answer) => NodeDetails,
  ) => {
    const { details: known } = store.getState();
    if (known.status !== "ready") return;
    const { id } = known.value.answer.entity;
    await perform("facts", {
      effect: "leaves",
      fetch: () => fetch(id),
      apply(state, answer) {
        const isStill = state.details.status === "ready" && state.details.value.answer.entity.id === id;
        return isStill ? { ...state, details: ready(add(state.details.value, answer)) } : state;
      },
    });
  };
  const loadDetails = (id: string) =>
    details.load(async (signal) => {
      const [answer, facts] = await Promise.all([
        api.entity(id, signal),
        api.neighbours(id, { limit: FACTS_IN_DETAILS }, signal),
      ]);
      return { answer, facts };
    });
  let arriving: Promise<void> = Promise.resolve();
  const loadFact = (fact: string) => {
    arriving = evidence.load((signal) => api.fact(fact, signal));
    return arriving;
  };
  const select = async (id: string) => {
    if (isLoaded({ kind: "node", id })) return;
    selectNothingElse({ kind: "node", id });
    const node = store.getState().dataset.nodes.get(id);
    // Documents, passages and figures have no page of their own in the API: their properties on the canvas are all there is.
    if (node !== undefined && entityTypeOf(node) === undefined) return;
    await loadDetails(id);
  };
  const openEvidence = async (fact: string) => {
    if (isLoaded({ kind: "relationship", id: fact })) return arriving;
    selectNothingElse({ kind: "relationship", id: fact });
    // Only facts have sentences; IN, MENTIONS and the like come from free queries.
    if (fact.startsWith("fact:")) await loadFact(fact);
  };
  return {
    leaveDetails,
    select,
    openEvidence,
    clearSelection: () => selectNothingElse(null),
    async loadSentences() {
      const { selection } = store.getState();
      if (selection?.kind !== "node") return;
      await sentences.load((signal) => api.evidence(selection.id, { limit: SENTENCES_IN_DETAILS }, signal));
    },
    loadMoreFacts: () =>
      loadMore(
        (id) => api.neighbours(id, { limit: NEIGHBOURS_AT_MOST }),
        (known, facts) => ({ ...known, facts }),
      ),
    loadMoreFigures: () =>
      loadMore(
        (id) => api.observations(id, { limit: FIGURES_AT_MOST }),
        (known, observations) => ({ ...known, answer: { ...known.answer, observations } }),
      ),
    async loadMerges() {
      const { selection } = store.getState();
      if (selection?.kind === "node") await merges.load((signal) => api.merges(selection.id, signal));
    },
    async loadStatements({ start, end }) {
      await statements.load((signal) => api.subgraph([start, end], {}, signal));
    },
    async refreshDetails() {
      const { selection, ...state } = store.getState();
      if (selection === null) return;
      // The sentences, names and statements beside them are asked for again as these are shown again.
      if (state.details.status !== "idle") await loadDetails(selection.id);
      if (state.evidence.status !== "idle") await loadFact(selection.id);
    },
    async selectAny(selection) {
      if (selection === null) selectNothingElse(null);
      else await (selection.kind === "node" ? select(selection.id) : openEvidence(selection.id));
    },
  };
}
