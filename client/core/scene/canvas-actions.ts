import type { Context, Outcome } from "../context.js";
import type { Core } from "../core.js";
import type { Step } from "../views/earlier-links.js";
import { NEIGHBOURS_AT_MOST } from "../expansion/expansion.js";
import { mostLinked } from "../expansion/most-linked.js";
import { fetchOverview } from "./overview.js";
import {
  arrangeAfresh,
  clearCanvas,
  markPlain,
  placeNode,
  showNeighbours,
  showOverview,
  showQueryResult,
} from "./steps.js";
import { OVERVIEW_LIMIT } from "../views/view.js";

type CanvasActions = Pick<Core, "loadOverview" | "showMore" | "place" | "arrange" | "centre" | "showResult"> & {
  /** Does the steps of a link again: all are fetched at once, and applied in their order. What became of the last that was not done. */
  readonly replay: (steps: readonly Step[]) => Promise<Outcome>;
};

export function createCanvasActions(context: Context): CanvasActions {
  const { store, update, change, replace } = context;
  const subjectOf = (id: string) => {
    const subject = store.getState().dataset.nodes.get(id);
    return subject === undefined ? {} : { subject };
  };
  const overview = (limit: number, isFirst: boolean) =>
    context.perform("overview", {
      effect: isFirst ? "replaces" : "adds",
      change: { kind: isFirst ? "overview" : "more" },
      fetch: () => fetchOverview(context.api, limit),
      apply(state, result) {
        if (!isFirst) return showOverview(state, limit, result);
        return markPlain(showOverview(clearCanvas(state), limit, result));
      },
    });
  return {
    async loadOverview() {
      await overview(OVERVIEW_LIMIT, true);
    },
    async showMore() {
      await overview((store.getState().overview?.limit ?? 0) + OVERVIEW_LIMIT, false);
    },
    place: (id, point) => change({ kind: "place", ...subjectOf(id) }, (state) => placeNode(state, id, point)),
    arrange: (layout = store.getState().layout) =>
      change({ kind: "arrange", layout }, (state) => arrangeAfresh(state, layout)),
    centre: (ids) => update((state) => ({ ...state, focus: { ids } })),
    showResult(mode, most) {
      const { result } = store.getState().query;
      if (result.status !== "ready") return;
      const { graph } = result.value;
      const shown = most === undefined ? graph : mostLinked(graph, most);
      if (mode === "replace") replace({ kind: "query" }, (state) => showQueryResult(clearCanvas(state), shown));
      else change({ kind: "query" }, (state) => showQueryResult(state, shown));
    },
    async replay(steps) {
      const appliers = steps.map((step) => replayed(context, step));
      let outcome: Outcome = "done";
      for (const apply of appliers) {
        const one = await apply();
        if (one !== "done") outcome = one;
      }
      return outcome;
    },
  };
}

/** Starts fetching what a step needs; the function it answers applies the step, or leaves a notice. */
function replayed(context: Context, step: Step): () => Promise<Outcome> {
  const { api, update, perform } = context;
  const done = async (transition: Parameters<typeof update>[0]): Promise<Outcome> => {
    update(transition);
    return "done";
  };
  switch (step.kind) {
    case "overview": {
      const fetch = once(() => fetchOverview(api, step.limit));
      return () => perform("overview", { fetch, apply: (state, result) => showOverview(state, step.limit, result) });
    }
    case "expand": {
      const { id, limit } = step;
      const fetch = once(() => api.neighbours(id, { limit: Math.min(limit, NEIGHBOURS_AT_MOST) }));
      return () => perform(`expand:${id}`, { fetch, apply: (state, answer) => showNeighbours(state, id, answer) });
    }
    case "query": {
      const fetch = once(() => api.query(step.text, step.params, {}));
      return () => perform("query", { fetch, apply: (state, result) => showQueryResult(state, result.graph) });
    }
    case "place":
      return () => done((state) => placeNode(state, step.id, step.point));
    default:
      return () => done((state) => arrangeAfresh(state));
  }
}

/** Fetches at once; the first call answers with that, each later one (a retry) fetches again. */
function once<Answer>(fetch: () => Promise<Answer>): () => Promise<Answer> {
  let early: Promise<Answer> | undefined = fetch();
  // A failure that nobody waits for yet must not count as unhandled: whoever calls will see it.
  early.catch(() => undefined);
  return () => {
    const answer = early ?? fetch();
    early = undefined;
    return answer;
  };
}
