import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { QueryResult } from "#model/query.js";
import { compareCodePoints } from "#model/text-order.js";
import { byKey, byStart } from "./exchange/graph-content.js";
import { slicesOf } from "./slices.js";
import type { GraphStore } from "./store/port.js";

/** Nodes of one page, and the most relationships that one answer may carry. */
const PAGE = 500;
const MOST_RELATIONSHIPS = 50_000;
const MOST_NODES = 50_000_000;
/** An export is no one's interactive query: a page may take its time, and so may reading all keys. */
const TIMEOUT_MS = 600_000;

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

/**
 * The whole graph, page by page, in the order of keys, so that only its keys need fit into memory: a page's nodes and relationships are looked up
 * by the page's keys, which takes the same time for each page however large the graph is.
 */
export function createGraphExport(source: GraphSource): GraphExport {
  let found: readonly string[] | null = null;
  return { nodes, relationships };

  async function* nodes() {
    for (const keys of await pages()) yield (await run("nodes-by-key", keys)).graph.nodes.toSorted(byKey);
  }

  async function* relationships() {
    for (const keys of await pages()) yield* relationshipsFrom(keys);
  }

  /** Of the nodes with the keys; halves them where they have too many for one answer. */
  async function* relationshipsFrom(keys: readonly string[]): AsyncGenerator<readonly GraphRelationship[]> {
    const { graph, truncated } = await run("relationships-from", keys);
    if (!truncated) {
      yield graph.relationships.toSorted(byStart);
      return;
    }
    if (keys.length === 1) {
      const [key = ""] = keys;
      throw new GraphError("too-large", {
        en: `${key} has more than ${MOST_RELATIONSHIPS} relationships; it cannot be exported.`,
        zh: `${key} 的关系超过 ${MOST_RELATIONSHIPS} 条，无法导出。`,
      });
    }
    const half = Math.floor(keys.length / 2);
    yield* relationshipsFrom(keys.slice(0, half));
    yield* relationshipsFrom(keys.slice(half));
  }

  async function pages(): Promise<Iterable<readonly string[]>> {
    found ??= await allKeys();
    return slicesOf(found, PAGE);
  }

  /** Each once, though a document and its original have the same. */
  async function allKeys(): Promise<readonly string[]> {
    const { store, catalogue, signal } = source;
    const keys = new Set<string>();
    const options = { maxRows: MOST_NODES, timeoutMs: TIMEOUT_MS, signal };
    for await (const part of store.stream(catalogue.get("graph-keys"), {}, options)) {
      if (part.part !== "rows") continue;
      // In a database that others use too, a node may have one of the labels and no key.
      for (const [key] of part.rows) if (typeof key === "string") keys.add(key);
    }
    return [...keys].toSorted(compareCodePoints);
  }

  function run(name: string, keys: readonly string[]): Promise<QueryResult> {
    const { store, catalogue, signal } = source;
    const options = { maxRows: MOST_RELATIONSHIPS, timeoutMs: TIMEOUT_MS, signal };
    return store.run(catalogue.get(name), { keys }, options);
  }
}

/** All of an export in memory. */
export async function subgraphFromExport(exported: GraphExport): Promise<Subgraph> {
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  for await (const page of exported.nodes()) nodes.push(...page);
  for await (const page of exported.relationships()) relationships.push(...page);
  return { nodes, relationships };
}
