import type { FactAnswer } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import type { PathsAnswer } from "#model/paths-api.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { cypherOfPath } from "../cypher-of/cypher-of.js";
import { addSubgraph } from "../scene/dataset.js";
import { failureFrom } from "../failure.js";
import { factsBetween } from "../expansion/facts-between.js";
import { failed, type Loadable, LOADING, ready } from "../loadable.js";
import {
  chosenPath,
  MOST_ENDS,
  MOST_PATHS,
  mostSteps,
  NO_PATHS,
  type Path,
  PATHS_AT_ONCE,
  type PathSearch,
  stepsOf,
} from "./paths.js";
import { createSlot } from "../slot.js";
import { seenFrom } from "../tabs/tab-transitions.js";

const SUGGESTIONS = 8;

type PathActions = Pick<
  Core,
  | "addPathEnd"
  | "addPathEnds"
  | "removePathEnd"
  | "suggestPathEnds"
  | "setPathLimits"
  | "morePaths"
  | "choosePath"
  | "stepPaths"
  | "addPath"
  | "clearPaths"
>;

/**
 * Paths between entities: looked for as soon as there are two ends, and again when anything about them changes. Each tab has its own
 * search, and an answer goes to the tab that it was asked for in.
 */
export function createPathActions(context: Context): PathActions {
  const { store } = context;
  const searches = new Map<string, TabSearch>();
  const here = (): TabSearch => {
    const tab = store.getState().tabs.current;
    const search = searches.get(tab) ?? createTabSearch(context, tab);
    searches.set(tab, search);
    return search;
  };
  return {
    choosePath: (index) => here().choosePath(index),
    addPathEnds: (nodes) => here().addEnds(nodes),
    addPathEnd: (node) => here().addEnds([node]),
    async removePathEnd(id) {
      const { search, put, find } = here();
      put({ ends: search().ends.filter((end) => end.id !== id), limit: PATHS_AT_ONCE });
      await find();
    },
    suggestPathEnds: (text) => here().suggest(text.trim()),
    async setPathLimits(limits) {
      const { put, find } = here();
      put({ ...limits, limit: PATHS_AT_ONCE });
      await find();
    },
    async morePaths() {
      const { search, put, find, choosePath } = here();
      const { chosen, limit } = search();
      put({ limit: Math.min(limit * 2, MOST_PATHS) });
      await find();
      if (chosen !== null) await choosePath(chosen);
    },
    async stepPaths(by) {
      const { search, choosePath } = here();
      const { answer: found, chosen } = search();
      const count = found.status === "ready" ? found.value.paths.length : 0;
      if (count > 0) await choosePath(((chosen ?? (by > 0 ? -1 : 0)) + by + count) % count);
    },
    async addPath() {
      const path = chosenPath(here().search());
      if (path !== undefined) await addToCanvas(context, path);
    },
    clearPaths: () => here().clear(),
  };
}

type TabSearch = ReturnType<typeof createTabSearch>;

/** The search of one tab, seen or not. */
function createTabSearch(context: Context, tab: string) {
  const { api, store, updateTab } = context;
  const put = (part: Partial<PathSearch>) =>
    updateTab(tab, (state) => ({ ...state, paths: { ...state.paths, ...part } }));
  const answer = createSlot<PathsAnswer>((value) => put({ answer: value }));
  const suggested = createSlot<SearchAnswer>((value) => put({ suggested: value }));
  let asked: { readonly text: string; readonly settled: Promise<void> } | undefined;
  // Of a tab that was closed meanwhile nothing is left to be looked for.
  const search = () => seenFrom(store.getState(), tab)?.paths ?? NO_PATHS;
  const choosePath = async (index: number | null) => {
    put({ chosen: index });
    const { dataset, paths, tabs } = store.getState();
    const ids = chosenPath(paths)?.nodes.filter((id) => dataset.nodes.has(id)) ?? [];
    if (tabs.current === tab && ids.length > 0) context.update((state) => ({ ...state, focus: { ids } }));
    await loadFacts(context, tab);
  };
  const find = async () => {
    const { ends, types, maxLength, limit } = search();
    put({ chosen: null });
    if (ends.length < 2) return answer.cancel();
    const choice = { types, limit, order: "any", maxLength: mostSteps({ ends, maxLength }) } as const;
    await answer.load((signal) => api.paths({ ...choice, ends: ends.map(({ id }) => id) }, signal));
    const found = search().answer;
    if (found.status === "ready" && found.value.paths.length > 0) await choosePath(0);
  };
  return {
    search,
    put,
    find,
    choosePath,
    async addEnds(nodes: readonly GraphNode[]) {
      const { ends } = search();
      const taken = new Map([...ends, ...nodes].map((node) => [node.id, node]));
      if (taken.size === ends.length || ends.length >= MOST_ENDS) return;
      suggested.cancel();
      put({ ends: [...taken.values()].slice(0, MOST_ENDS), limit: PATHS_AT_ONCE });
      await find();
    },
    async suggest(text: string) {
      if (text === "") return suggested.cancel();
      const { status } = search().suggested;
      // Who presses Enter waits for what was asked as he wrote; a slow server would take as long once more.
      if (asked?.text === text && (status === "loading" || status === "ready")) return asked.settled;
      const settled = suggested.load((signal) => api.search(text, { types: [], limit: SUGGESTIONS }, signal));
      asked = { text, settled };
      await settled;
    },
    clear() {
      answer.cancel();
      suggested.cancel();
      const { types, maxLength } = search();
      put({ ...NO_PATHS, types, maxLength });
    },
  };
}

async function addToCanvas({ api, store, update, perform }: Context, path: Path): Promise<void> {
  const { types } = store.getState().paths;
  const wanted = new Set(path.steps.flatMap(({ facts }) => facts));
  const outcome = await perform("add", {
    fetch: () => factsBetween(api, path.nodes),
    apply(state, { nodes, relationships }) {
      const facts = relationships.filter(({ id }) => wanted.has(id));
      return { ...state, dataset: addSubgraph(state.dataset, { nodes, relationships: facts }, null) };
    },
    change: { kind: "path", count: path.length, cypher: cypherOfPath(path.nodes, types) },
  });
  if (outcome === "done") update((state) => ({ ...state, focus: { ids: path.nodes } }));
}

/** Fetches the sentences of the chosen path's steps, each fact once. */
async function loadFacts({ api, store, updateTab }: Context, tab: string): Promise<void> {
  const paths = seenFrom(store.getState(), tab)?.paths ?? NO_PATHS;
  const path = chosenPath(paths);
  if (path === undefined || paths.answer.status !== "ready") return;
  const put = (key: string, value: Loadable<FactAnswer>) =>
    updateTab(tab, (state) => ({ ...state, paths: withFact(state.paths, key, value) }));
  const wanted = stepsOf(paths.answer.value, path)
    .map(({ fact }) => fact.id)
    .filter((key) => !["ready", "loading"].includes(paths.facts.get(key)?.status ?? "idle"));
  for (const key of wanted) put(key, LOADING);
  await Promise.all(
    wanted.map((key) =>
      api.fact(key).then(
        (value) => put(key, ready(value)),
        (thrown: unknown) => put(key, failed(failureFrom(thrown))),
      ),
    ),
  );
}

function withFact(search: PathSearch, key: string, value: Loadable<FactAnswer>): PathSearch {
  return { ...search, facts: new Map([...search.facts, [key, value]]) };
}
