import { type ExpandChoice, type Neighbours, requestsFor } from "../expansion/expansion.js";
import { type CypherOf, cypherOfGraph } from "./cypher-of.js";

interface Expanded {
  readonly found: Neighbours;
  readonly choice: ExpandChoice;
  /** Whether a node was on the canvas before. */
  readonly isThere: (id: string) => boolean;
}

/** What an expansion showed: of the neighbours by its choice those up to the last that it brought. */
export function cypherOfExpansion(id: string, { found, choice, isThere }: Expanded): CypherOf {
  const others = found.nodes.filter((node) => node.id !== id);
  const last = others
    .filter((node) => !isThere(node.id))
    .slice(0, choice.count)
    .at(-1);
  const limit = last === undefined ? others.length : others.indexOf(last) + 1;
  const [request, second] = requestsFor(choice.facts);
  if (request !== undefined && second === undefined) {
    const { labels, order } = choice;
    return { query: "neighbours", params: { key: id, ...request, labels, order, limit: Math.max(limit, 1) } };
  }
  // No query of ours takes another direction for each type: what came is told by its keys.
  const shown = new Set([id, ...others.slice(0, limit).map((node) => node.id)]);
  const facts = found.relationships.filter(({ start, end }) => shown.has(start) && shown.has(end));
  return cypherOfGraph(
    [...shown],
    facts.map((fact) => fact.id),
  );
}
