import type { GraphNode } from "#model/graph.js";
import type { NeighbourTotals } from "#model/neighbours-api.js";
import type { Context, Outcome, Work } from "../context.js";
import type { Core } from "../core.js";
import { entityKeys } from "./bring-actions.js";
import { cypherBetween } from "../cypher-of/cypher-of.js";
import { cypherOfExpansion } from "../cypher-of/expansion-cypher.js";
import { addSubgraph } from "../scene/dataset.js";
import { displayedGraph } from "../scene/derive.js";
import {
  ASKS_ABOVE,
  broughtBy,
  collapse,
  countTogether,
  fetchNeighbours,
  type Neighbours,
  showFirstNeighbours,
  USUAL_CHOICE,
} from "./expansion.js";
import { inTurns } from "../in-turns.js";
import { factsBetween } from "./facts-between.js";
import { IDLE } from "../loadable.js";
import { createSlot } from "../slot.js";
import type { State } from "../state.js";

type ExpandActions = Pick<
  Core,
  | "expand"
  | "expandAll"
  | "expandOrAsk"
  | "askNeighbours"
  | "closeNeighbours"
  | "collapse"
  | "addBetween"
  | "dismissRemark"
>;

export function createExpandActions({ api, store, update, change, perform }: Context): ExpandActions {
  const totals = createSlot<NeighbourTotals>((value) =>
    update((state) => (state.asking === null ? state : { ...state, asking: { ...state.asking, totals: value } })),
  );
  const saying = async (work: () => Promise<Outcome>) => {
    const before = sizeOf(store.getState());
    const outcome = await work();
    if (outcome !== "done" || sizeOf(store.getState()) !== before) return;
    update((state) => ({ ...state, remark: { kind: "nothingMore" } }));
  };
  const expand: Core["expand"] = async (id, choice = {}) => {
    if (store.getState().pending.has(`expand:${id}`)) return;
    const whole = { ...USUAL_CHOICE, ...choice };
    const work: Work<Neighbours> = {
      fetch: () => fetchNeighbours(api, store.getState().dataset, { id, choice: whole }),
      apply: (state, found) => showFirstNeighbours(state, id, { found, count: whole.count }),
      change: (found, before, after) => {
        if (sizeOf(after) === sizeOf(before)) return undefined;
        const { dataset } = before;
        const subject = found.nodes.find((node) => node.id === id);
        const kind = dataset.nodes.has(id) ? "expand" : "show";
        const isThere = (one: string) => dataset.nodes.has(one);
        const cypher = cypherOfExpansion(id, { found, choice: whole, isThere });
        return { kind, cypher, ...(subject === undefined ? {} : { subject }) };
      },
    };
    await saying(() => perform(`expand:${id}`, work));
  };
  const askNeighbours: Core["askNeighbours"] = async (id) => {
    update((state) => ({ ...state, asking: { id, totals: IDLE } }));
    await totals.load((signal) => api.neighbourTotals(id, signal));
  };
  return {
    expand,
    async expandAll(ids) {
      const { dataset } = store.getState();
      const choice = { ...USUAL_CHOICE, count: countTogether(ids.length) };
      const work: Work<readonly Expanded[]> = {
        fetch: () => inTurns(ids, async (id) => ({ id, found: await fetchNeighbours(api, dataset, { id, choice }) })),
        apply: (state, answers) =>
          answers.reduce(
            (shown, { id, found }) => showFirstNeighbours(shown, id, { found, count: choice.count }),
            state,
          ),
        change: (_answers, before, after) =>
          sizeOf(after) === sizeOf(before) ? undefined : { kind: "expandAll", count: ids.length },
      };
      await saying(() => perform("add", work));
    },
    askNeighbours,
    async expandOrAsk(id) {
      const { details } = store.getState();
      const known = details.status === "ready" && details.value.answer.entity.id === id ? details.value.answer : null;
      // Where it cannot be learnt, the expansion fails as well, and says so.
      const facts = known?.degree ?? (await api.neighbourTotals(id).catch(() => ({ facts: 0 }))).facts;
      await (facts > ASKS_ABOVE ? askNeighbours(id) : expand(id));
    },
    closeNeighbours() {
      totals.cancel();
      update((state) => ({ ...state, asking: null }));
    },
    collapse(id) {
      const { dataset } = store.getState();
      const subject = dataset.nodes.get(id);
      const count = broughtBy(dataset, id).size;
      change({ kind: "collapse", count, ...(subject === undefined ? {} : { subject }) }, (state) =>
        collapse(state, id),
      );
    },
    async addBetween() {
      const before = store.getState().dataset.relationships.size;
      const isOfChosen = chosenShown(store.getState()).length > 1;
      const outcome = await perform("add", {
        fetch: () => factsBetween(api, betweenWhat(store.getState())),
        apply: (state, { relationships }) => ({
          ...state,
          dataset: addSubgraph(state.dataset, { nodes: [], relationships }, null),
        }),
        change: ({ relationships }, before) => ({
          kind: "between",
          count: newOnes(before, relationships),
          cypher: cypherBetween(betweenWhat(before)),
        }),
      });
      if (outcome !== "done") return null;
      const count = store.getState().dataset.relationships.size - before;
      update((state) => ({ ...state, remark: { kind: "between", count, isOfChosen } }));
      return count;
    },
    dismissRemark: () => update((state) => ({ ...state, remark: null })),
  };
}

interface Expanded {
  readonly id: string;
  readonly found: Neighbours;
}

function sizeOf({ dataset: { nodes, relationships } }: State): number {
  return nodes.size + relationships.size;
}

/** What was chosen together, where it is several; else all that is shown. */
function betweenWhat(state: State): readonly string[] {
  const chosen = chosenShown(state);
  return entityKeys(chosen.length > 1 ? chosen : displayedGraph(state).nodes);
}

function chosenShown(state: State): readonly GraphNode[] {
  return displayedGraph(state).nodes.filter(({ id }) => state.chosen.has(id));
}

function newOnes({ dataset }: State, relationships: readonly { readonly id: string }[]): number {
  return relationships.filter(({ id }) => !dataset.relationships.has(id)).length;
}
