import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import type { Api } from "../api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { cypherOfGraph } from "../cypher-of/cypher-of.js";
import { addSubgraph } from "../scene/dataset.js";
import { entityTypeOf } from "../names/entity-type.js";
import { factsOf, factsWith } from "./facts-between.js";
import type { Change } from "../scene/history.js";
import { mostLinked } from "./most-linked.js";
import { choose } from "../scene/scene-changes.js";
import { clearCanvas, showNeighbours } from "../scene/steps.js";

const AROUND = 50;
const PAGE = 5000;

/** Brings what was chosen by name to the canvas: beside what is there, or in its place. */
export function createBringActions({
  api,
  store,
  perform,
}: Context): Pick<Core, "add" | "addFacts" | "addDocument" | "showOnly"> {
  return {
    async add(ids) {
      const { dataset } = store.getState();
      const wanted = ids.filter((id) => !dataset.nodes.has(id));
      if (wanted.length === 0) return;
      await perform("add", {
        fetch: () => factsWith(api, wanted, entityKeys(dataset.nodes.values())),
        apply: (state, found) => ({ ...state, dataset: addSubgraph(state.dataset, found, null) }),
        change: ({ nodes }) => ({
          ...changeOf("add", nodes),
          cypher: { query: "entities-by-key", params: { keys: nodes.map(({ id }) => id) } },
        }),
      });
    },
    async addFacts(ids, facts) {
      await perform("add", {
        fetch: () => factsOf(api, ids, facts),
        apply: (state, found) => ({ ...state, dataset: addSubgraph(state.dataset, found, null) }),
        change: ({ nodes }) => changeOf("add", nodes),
      });
    },
    async addDocument(key, most) {
      await perform("add", {
        async fetch() {
          const all = await factsOfDocument(api, key);
          return most === undefined ? all : mostLinked(all, most);
        },
        apply(state, found) {
          const ids = found.nodes.map(({ id }) => id);
          const filled = { ...state, dataset: addSubgraph(state.dataset, found, null), focus: { ids } };
          return choose(filled, ids, "set");
        },
        change({ nodes, relationships }, { dataset }) {
          const came = nodes.filter(({ id }) => !dataset.nodes.has(id));
          const count = relationships.filter(({ id }) => !dataset.relationships.has(id)).length;
          if (count === 0) return undefined;
          const change: Change = came.length > 0 ? changeOf("add", came) : { kind: "between", count };
          const facts = { document: key, ...(relationships.length > PAGE && { limit: relationships.length }) };
          const cypher =
            most === undefined
              ? { query: "document-facts", params: facts }
              : cypherOfGraph(
                  nodes.map(({ id }) => id),
                  relationships.map(({ id }) => id),
                );
          return { ...change, cypher };
        },
      });
    },
    async showOnly(id) {
      await perform(`expand:${id}`, {
        effect: "replaces",
        fetch: () => api.neighbours(id, { limit: AROUND }),
        apply: (state, answer) => showNeighbours(clearCanvas(state), id, answer),
        change: ({ nodes }) => ({
          ...changeOf("only", nodes.slice(0, 1)),
          cypher: { query: "neighbours", params: { key: id, limit: AROUND } },
        }),
      });
    },
  };
}

/** All that a document states, page by page: a table may hold more facts than one answer, and a server may give fewer than are asked for. */
async function factsOfDocument(api: Api, document: string): Promise<Subgraph> {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  for (let after = "", isWhole = false; !isWhole;) {
    const { graph, rows, truncated } = await api.namedQuery("document-facts", { document, after, limit: PAGE }, {});
    for (const node of graph.nodes) nodes.set(node.id, node);
    for (const fact of graph.relationships) relationships.set(fact.id, fact);
    after = [...relationships.keys()].reduce((last, id) => (id > last ? id : last), after);
    isWhole = rows.length < PAGE && !truncated;
  }
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}

function changeOf(kind: Change["kind"], nodes: readonly GraphNode[]): Change {
  const [subject] = nodes;
  return { kind, count: nodes.length, ...(subject !== undefined && nodes.length === 1 ? { subject } : {}) };
}

/** The nodes that the store knows facts of. */
export function entityKeys(nodes: Iterable<GraphNode>): readonly string[] {
  return [...nodes].filter((node) => entityTypeOf(node) !== undefined).map(({ id }) => id);
}
