import type { Params } from "#model/query.js";

/** A query of the catalogue that returns what somebody sees or did, with its parameters. */
export interface CypherOf {
  readonly query: string;
  readonly params: Params;
}

/** All facts that link entities with each other. */
export function cypherBetween(keys: readonly string[]): CypherOf {
  return { query: "facts-among", params: { keys } };
}

export function cypherOfPath(nodes: readonly string[], types: readonly string[]): CypherOf {
  return { query: "path-facts", params: { keys: nodes, types } };
}

/** Entities, and of the given facts those between them. */
export function cypherOfGraph(keys: readonly string[], facts: readonly string[]): CypherOf {
  return { query: "shown-graph", params: { keys, facts } };
}
