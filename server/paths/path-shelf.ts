import type { GraphChange } from "#server/snapshot/graph-change.js";
import { factGraphFrom, placeOf, type FactGraph } from "./fact-graph.js";
import { createFactTable } from "./fact-table.js";
import { pathsAnswer } from "./path-answer.js";
import type { PathReply, PathRequest } from "./path-messages.js";
import { searchPaths } from "./path-search.js";

/** The graph of the last complete revision, and what was told since. */
export interface PathShelf {
  take(change: GraphChange): void;
  /** Throws before the first revision is complete. */
  find(request: PathRequest): PathReply;
}

export function createPathShelf(): PathShelf {
  const table = createFactTable();
  let whole: { readonly graph: FactGraph; readonly revision: string } | null = null;
  /** Of the keys that were told since all was told; their places stay. */
  let order: Int32Array = new Int32Array();

  return {
    take(change) {
      if (change.kind === "cleared") order = new Int32Array();
      if (change.kind !== "complete") return table.take(change);
      const graph = factGraphFrom(table.columns(), order);
      order = graph.order;
      whole = { graph, revision: change.revision };
      return undefined;
    },
    find(request) {
      if (whole === null) throw new Error("Paths were asked for before the graph was told.");
      const { graph, revision } = whole;
      const given = [request.from, request.to, ...request.via];
      const places = given.flatMap((key) => placeOf(graph, key) ?? []);
      if (places.length < given.length) return { unknown: given.filter((key) => placeOf(graph, key) === null) };
      const [from = 0, to = 0, ...via] = places;
      return { answer: { ...pathsAnswer(graph, searchPaths(graph, { ...request, from, to, via })), revision } };
    },
  };
}
