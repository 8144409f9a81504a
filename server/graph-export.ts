import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { Params, QueryResult } from "#model/query.js";
import { byKey, byStart } from "./exchange/graph-content.js";
import type { GraphStore } from "./store/port.js";

/** Nodes of one page, and the most relationships that one answer may carry. */
const PAGE = 1_000;
const MOST_RELATIONSHIPS = 50_000;
/** An export is no one's interactive query: a page may take its time. */
const TIMEOUT_MS = 120_000;

export interface GraphExport {
  readonly nodes: () => AsyncIterable<readonly GraphNode[]>;
  /** Of the nodes met so far: asked for after them. */
  readonly relationships: () => AsyncIterable<readonly GraphRelationship[]>;
}

export interface GraphSource {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
}

/** The whole graph, page by page, in the order of keys, so that it need not fit into memory. */
export function createGraphExport(source: GraphSource): GraphExport {
  const pages: (readonly string[])[] = [];
  return { nodes, relationships };

  async function* nodes() {
    for (;;) {
      const after = pages.at(-1)?.at(-1) ?? "";
      const { graph } = await run("export-nodes", { after, limit: PAGE }, PAGE);
      const page = graph.nodes.length < PAGE ? graph.nodes : withoutLastKey(graph.nodes);
      if (page.length === 0) return;
      pages.push(page.map(keyOf));
      yield page.toSorted(byKey);
    }
  }

  async function* relationships() {
    let after = "";
    for (const keys of pages) {
      yield* relationshipsFrom(after, keys);
      after = keys.at(-1) ?? after;
    }
  }

  /** Of the nodes with the `keys`, which follow `after`; halves them where they have too many for one answer. */
  async function* relationshipsFrom(
    after: string,
    keys: readonly string[],
  ): AsyncGenerator<readonly GraphRelationship[]> {
    const until = keys.at(-1);
    if (until === undefined) return;
    const { graph, truncated } = await run(
      "export-relationships",
      { after, until, limit: MOST_RELATIONSHIPS + 1 },
      MOST_RELATIONSHIPS,
    );
    if (!truncated) {
      yield graph.relationships.toSorted(byStart);
      return;
    }
    if (keys.length === 1) {
      throw new GraphError(
        "too-large",
        `${until} has more than ${MOST_RELATIONSHIPS} relationships; it cannot be exported.`,
      );
    }
    const half = Math.floor(keys.length / 2);
    yield* relationshipsFrom(after, keys.slice(0, half));
    yield* relationshipsFrom(keys[half - 1] ?? after, keys.slice(half));
  }

  function run(name: string, params: Params, maxRows: number): Promise<QueryResult> {
    const { store, catalogue, signal } = source;
    return store.run(catalogue.get(name), params, { maxRows, timeoutMs: TIMEOUT_MS, signal });
  }
}

/** A document and its original have one key: the page before may end between them, so that key is left to the next page. */
function withoutLastKey(nodes: readonly GraphNode[]): readonly GraphNode[] {
  const last = nodes.at(-1);
  return last === undefined ? nodes : nodes.filter((node) => keyOf(node) !== keyOf(last));
}

function keyOf(node: GraphNode): string {
  return String(node.properties["key"]);
}

/** All of an export in memory. */
export async function subgraphFromExport(exported: GraphExport): Promise<Subgraph> {
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  for await (const page of exported.nodes()) nodes.push(...page);
  for await (const page of exported.relationships()) relationships.push(...page);
  return { nodes, relationships };
}
