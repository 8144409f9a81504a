import type { Subgraph } from "#model/graph.js";
import type { Api } from "./api.js";

/** Keys that one request may name; the server refuses more than 3,000. */
const KEYS_A_REQUEST = 3000;

export interface FactsBetween extends Subgraph {
  /** Whether the store has more facts between them than came. */
  readonly isPart: boolean;
}

/** All facts that link entities with each other; of many entities asked for by pairs of groups, so that none is left out. */
export async function factsBetween(api: Api, keys: readonly string[]): Promise<FactsBetween> {
  if (keys.length <= KEYS_A_REQUEST) return unionOf(keys.length === 0 ? [] : [await api.subgraph(keys)]);
  const groups = groupsOf(keys, KEYS_A_REQUEST / 2);
  const pairs = groups.flatMap((one, index) => groups.slice(index + 1).map((other) => [...one, ...other]));
  return unionOf(await Promise.all(pairs.map((pair) => api.subgraph(pair))));
}

/** Entities with the facts that link them with each other or with some of the others. */
export async function factsWith(api: Api, keys: readonly string[], others: readonly string[]): Promise<FactsBetween> {
  const groups = others.length === 0 ? [[]] : groupsOf(others, KEYS_A_REQUEST - keys.length);
  const answers = await Promise.all(groups.map((group) => api.subgraph([...keys, ...group])));
  const { nodes, relationships, isPart } = unionOf(answers);
  const wanted = new Set(keys);
  return {
    nodes: nodes.filter(({ id }) => wanted.has(id)),
    relationships: relationships.filter(({ start, end }) => wanted.has(start) || wanted.has(end)),
    isPart,
  };
}

function groupsOf(keys: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  );
}

function unionOf(answers: readonly (Subgraph & { readonly truncated: boolean })[]): FactsBetween {
  const nodes = new Map(answers.flatMap((answer) => answer.nodes.map((node) => [node.id, node])));
  const relationships = new Map(answers.flatMap((answer) => answer.relationships.map((fact) => [fact.id, fact])));
  return {
    nodes: [...nodes.values()],
    relationships: [...relationships.values()],
    isPart: answers.some(({ truncated }) => truncated),
  };
}
