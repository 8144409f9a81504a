import { nodeId, type GraphNode, type GraphRelationship, type Subgraph } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { Params, QueryResult } from "#model/query.js";
import { freeQuery } from "#server/free-query.js";
import type { GraphSource } from "#server/graph-export.js";
import { slicesOf } from "#server/slices.js";
import type { RunOptions } from "#server/store/port.js";

/** The most keys that may be asked for at once. */
export const MOST_KEYS = 10_000;
/** Keys of one query, and the most relationships that it may give. */
const KEYS_A_QUERY = 500;
const MOST_RELATIONSHIPS = 50_000;
const TIMEOUT_MS = 120_000;

/**
 * The nodes with the keys (`original:document:x` is the original of `document:x`), and the relationships among them. Throws
 * `not-found` for a key that no node has, and `too-large`.
 */
export async function graphOfKeys(source: GraphSource, keys: readonly string[]): Promise<Subgraph> {
  const wanted = new Set(keys);
  if (wanted.size > MOST_KEYS) {
    throw new GraphError("too-large", {
      en: `There are ${wanted.size} keys; at most ${MOST_KEYS} can be exported at once.`,
      zh: `共有 ${wanted.size} 个键；一次最多导出 ${MOST_KEYS} 个。`,
    });
  }
  const nodes = await nodesOfIds(source, wanted);
  const found = new Set(nodes.map(({ id }) => id));
  const missing = [...wanted].find((key) => !found.has(key));
  if (missing !== undefined)
    throw new GraphError("not-found", {
      en: `There is no node with the key “${missing}” in the graph.`,
      zh: `图中没有键为“${missing}”的节点。`,
    });
  return { nodes, relationships: await relationshipsAmong(source, found) };
}

/**
 * The nodes and relationships that a reading query gives; ends that it gives no node for come along. Throws `too-large` where it gives more
 * rows than allowed, and `invalid-request` where it gives none of these.
 */
export async function graphOfQuery(
  source: GraphSource,
  { query, params, ...limits }: { readonly query: string; readonly params: Params } & Omit<RunOptions, "signal">,
): Promise<Subgraph> {
  const { graph, truncated } = await source.store.run(freeQuery(query), params, { ...limits, signal: source.signal });
  if (truncated) {
    throw new GraphError("too-large", {
      en: `The query gives more than ${limits.maxRows} rows, and no export is cut; let it give fewer, or raise the most rows.`,
      zh: `查询给出的行数超过 ${limits.maxRows}，而导出不会截断；请减少行数，或提高行数上限。`,
    });
  }
  if (graph.nodes.length === 0 && graph.relationships.length === 0) {
    throw new GraphError("invalid-request", {
      en: "The query gives no nodes or relationships to export; let it return them, as in MATCH p = ()-[:PART_OF]->() RETURN p.",
      zh: "查询没有给出可导出的节点或关系；请让它返回它们，例如 MATCH p = ()-[:PART_OF]->() RETURN p。",
    });
  }
  const held = new Set(graph.nodes.map(({ id }) => id));
  const ends = new Set(graph.relationships.flatMap(({ start, end }) => [start, end]).filter((id) => !held.has(id)));
  const others = await nodesOfIds(source, ends);
  const known = new Set([...held, ...others.map(({ id }) => id)]);
  const lost = [...ends].find((id) => !known.has(id));
  if (lost !== undefined) {
    throw new GraphError("invalid-request", {
      en: `The query gives a relationship of ${lost} without that node; let it return both ends.`,
      zh: `查询给出了 ${lost} 的关系却没有该节点；请让它返回两端。`,
    });
  }
  return { nodes: [...graph.nodes, ...others], relationships: graph.relationships };
}

async function nodesOfIds(source: GraphSource, ids: ReadonlySet<string>): Promise<readonly GraphNode[]> {
  const nodes = new Map<string, GraphNode>();
  const keys = [...new Set([...ids].map((id) => (id.startsWith(ORIGINAL) ? id.slice(ORIGINAL.length) : id)))];
  for (const some of slicesOf(keys, KEYS_A_QUERY)) {
    const { graph } = await run(source, "nodes-by-key", some);
    for (const node of graph.nodes) if (ids.has(node.id)) nodes.set(node.id, node);
  }
  return [...nodes.values()];
}

const ORIGINAL = nodeId(["Original"], "");

async function relationshipsAmong(
  source: GraphSource,
  ids: ReadonlySet<string>,
): Promise<readonly GraphRelationship[]> {
  const among: GraphRelationship[] = [];
  const keys = [...ids].filter((id) => !id.startsWith(ORIGINAL));
  for (const some of slicesOf(keys, KEYS_A_QUERY)) {
    const { graph, truncated } = await run(source, "relationships-from", some);
    if (truncated) {
      throw new GraphError("too-large", {
        en: `The nodes have more than ${MOST_RELATIONSHIPS} relationships; export fewer keys at once, or the whole graph.`,
        zh: `这些节点的关系超过 ${MOST_RELATIONSHIPS} 条；请减少键的数量，或导出整个图。`,
      });
    }
    among.push(...graph.relationships.filter(({ end }) => ids.has(end)));
  }
  return among;
}

function run({ store, catalogue, signal }: GraphSource, name: string, keys: readonly string[]): Promise<QueryResult> {
  const limits = { maxRows: MOST_RELATIONSHIPS, timeoutMs: TIMEOUT_MS, signal };
  return store.run(catalogue.get(name), { keys }, limits);
}
