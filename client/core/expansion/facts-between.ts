import type { Subgraph } from "#model/graph.js";
import type { Api } from "../api.js";
import { inTurns } from "../in-turns.js";
import { slicesOf } from "../slices.js";

/** Keys that one request may name; the server refuses more than 3,000. */
const KEYS_A_REQUEST = 3000;

/** What one request may name where it names the facts as well: what is answered is then never cut. */
const KEYS_WITH_FACTS = 10_000;
const FACTS_A_REQUEST = 20_000;

/** All facts that link entities with each other; of many entities asked for by pairs of groups, so that none is left out. */
export async function factsBetween(api: Api, keys: readonly string[]): Promise<Subgraph> {
  return unionOf(await inTurns(pairsOf(keys, KEYS_A_REQUEST), (pair) => wholeSubgraph(api, pair)));
}

/** Entities, and of the given facts those that still link them. */
export async function factsOf(api: Api, keys: readonly string[], facts: readonly string[]): Promise<Subgraph> {
  const parts = facts.length === 0 ? [[]] : slicesOf(facts, FACTS_A_REQUEST);
  const requests = pairsOf(keys, KEYS_WITH_FACTS).flatMap((pair) => parts.map((part) => [pair, part] as const));
  return unionOf(await inTurns(requests, ([pair, part]) => api.subgraph(pair, { facts: part })));
}

/** Entities with the facts that link them with each other or with some of the others. */
export async function factsWith(api: Api, keys: readonly string[], others: readonly string[]): Promise<Subgraph> {
  const groups = others.length === 0 ? [[]] : slicesOf(others, KEYS_A_REQUEST - keys.length);
  const { nodes, relationships } = unionOf(await inTurns(groups, (group) => wholeSubgraph(api, [...keys, ...group])));
  const wanted = new Set(keys);
  return {
    nodes: nodes.filter(({ id }) => wanted.has(id)),
    relationships: relationships.filter(({ start, end }) => wanted.has(start) || wanted.has(end)),
  };
}

/** Where the server cuts an answer, less is asked for at a time: of two entities it tells all. */
async function wholeSubgraph(api: Api, keys: readonly string[]): Promise<Subgraph> {
  const answer = await api.subgraph(keys);
  if (!answer.truncated || keys.length <= 2) return answer;
  const parts: Subgraph[] = [];
  for (const pair of pairsOf(keys, Math.ceil(keys.length / 2))) parts.push(await wholeSubgraph(api, pair));
  return unionOf(parts);
}

/** Keys in lists of at most so many, such that each two of them are together in one. */
function pairsOf(keys: readonly string[], most: number): readonly (readonly string[])[] {
  if (keys.length <= most) return keys.length === 0 ? [] : [keys];
  const groups = slicesOf(keys, Math.max(1, Math.floor(most / 2)));
  return groups.flatMap((one, index) => groups.slice(index + 1).map((other) => [...one, ...other]));
}

function unionOf(answers: readonly Subgraph[]): Subgraph {
  const nodes = new Map(answers.flatMap((answer) => answer.nodes.map((node) => [node.id, node])));
  const relationships = new Map(answers.flatMap((answer) => answer.relationships.map((fact) => [fact.id, fact])));
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}
