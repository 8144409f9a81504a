import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { QueryResult } from "#model/query.js";
import { compareCodePoints } from "#model/text-order.js";
import { byKey, byStart } from "./exchange/graph-content.js";
import { createKeyPages } from "./key-pages.js";
import type { GraphStore } from "./store/port.js";

/** What a page shall bring at most: all of it is in memory several times over. */
const WANTED_CHARACTERS = 500_000;
const WANTED_RELATIONSHIPS = 5_000;
/** What a single node may have. */
const MOST_RELATIONSHIPS = 50_000;
/** More than as many keys have nodes. */
const MOST_NODES_OF_PAGE = 10_000;
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
    const pages = createKeyPages(await allKeys(), WANTED_CHARACTERS);
    for (let keys = pages.next(); keys !== null; keys = pages.next()) {
      const { graph } = await run("nodes-by-key", keys, MOST_NODES_OF_PAGE);
      pages.done(graph.nodes.reduce((sum, node) => sum + charactersOf(node), 0));
      yield graph.nodes.toSorted(byKey);
    }
  }

  async function* relationships() {
    const pages = createKeyPages(await allKeys(), WANTED_RELATIONSHIPS);
    for (let keys = pages.next(); keys !== null; keys = pages.next()) {
      const isOne = keys.length === 1;
      const most = isOne ? MOST_RELATIONSHIPS : WANTED_RELATIONSHIPS;
      const { graph, truncated } = await run("relationships-from", keys, most);
      if (!truncated) {
        pages.done(graph.relationships.length);
        yield graph.relationships.toSorted(byStart);
      } else if (isOne) throw tooManyRelationships(keys);
      else pages.tooMany();
    }
  }

  /** In order, each once, though a document and its original have the same. */
  async function allKeys(): Promise<readonly string[]> {
    found ??= await readKeys();
    return found;
  }

  async function readKeys(): Promise<readonly string[]> {
    const { store, catalogue, signal } = source;
    const keys: string[] = [];
    const options = { maxRows: MOST_NODES, timeoutMs: TIMEOUT_MS, signal };
    for await (const part of store.stream(catalogue.get("graph-keys"), {}, options)) {
      if (part.part !== "rows") continue;
      // In a database that others use too, a node may have one of the labels and no key.
      for (const [key] of part.rows) if (typeof key === "string") keys.push(key);
    }
    keys.sort(compareCodePoints);
    return keys.filter((key, at) => key !== keys[at - 1]);
  }

  function run(name: string, keys: readonly string[], maxRows: number): Promise<QueryResult> {
    const { store, catalogue, signal } = source;
    return store.run(catalogue.get(name), { keys }, { maxRows, timeoutMs: TIMEOUT_MS, signal });
  }
}

function charactersOf({ properties }: GraphNode): number {
  return Object.values(properties).reduce<number>(
    (sum, value) => sum + (typeof value === "string" ? value.length : 0),
    0,
  );
}

function tooManyRelationships([key = ""]: readonly string[]): GraphError {
  return new GraphError("too-large", {
    en: `${key} has more than ${MOST_RELATIONSHIPS} relationships; it cannot be exported.`,
    zh: `${key} 的关系超过 ${MOST_RELATIONSHIPS} 条，无法导出。`,
  });
}

/** All of an export in memory. */
export async function subgraphFromExport(exported: GraphExport): Promise<Subgraph> {
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  for await (const page of exported.nodes()) nodes.push(...page);
  for await (const page of exported.relationships()) relationships.push(...page);
  return { nodes, relationships };
}
