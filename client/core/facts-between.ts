import type { Subgraph } from "#model/graph.js";
import type { Api } from "./api.js";

/** Keys that one request may name; the server refuses more than 3,000. */
const KEYS_A_REQUEST = 3000;

/** What one request may name where it names the facts as well: what is answered is then never cut. */
const KEYS_WITH_FACTS = 10_000;
const FACTS_A_REQUEST = 20_000;

/** A canvas of many thousands is asked for in many requests, which shall leave room for others. */
const REQUESTS_AT_ONCE = 3;

export interface FactsBetween extends Subgraph {
  /** Whether the store has more facts between them than came. */
  readonly isPart: boolean;
}

/** All facts that link entities with each other; of many entities asked for by pairs of groups, so that none is left out. */
export async function factsBetween(api: Api, keys: readonly string[]): Promise<FactsBetween> {
  return unionOf(await inTurns(pairsOf(keys, KEYS_A_REQUEST), (pair) => api.subgraph(pair)));
}

/** Entities, and of the given facts those that still link them. */
export async function factsOf(api: Api, keys: readonly string[], facts: readonly string[]): Promise<Subgraph> {
  const parts = facts.length === 0 ? [[]] : groupsOf(facts, FACTS_A_REQUEST);
  const requests = pairsOf(keys, KEYS_WITH_FACTS).flatMap((pair) => parts.map((part) => [pair, part] as const));
  const { nodes, relationships } = unionOf(
    await inTurns(requests, ([pair, part]) => api.subgraph(pair, { facts: part })),
  );
  return { nodes, relationships };
}

/** Entities with the facts that link them with each other or with some of the others. */
export async function factsWith(api: Api, keys: readonly string[], others: readonly string[]): Promise<FactsBetween> {
  const groups = others.length === 0 ? [[]] : groupsOf(others, KEYS_A_REQUEST - keys.length);
  const answers = await inTurns(groups, (group) => api.subgraph([...keys, ...group]));
  const { nodes, relationships, isPart } = unionOf(answers);
  const wanted = new Set(keys);
  return {
    nodes: nodes.filter(({ id }) => wanted.has(id)),
    relationships: relationships.filter(({ start, end }) => wanted.has(start) || wanted.has(end)),
    isPart,
  };
}

/** Keys in lists of at most so many, such that each two of them are together in one. */
function pairsOf(keys: readonly string[], most: number): readonly (readonly string[])[] {
  if (keys.length <= most) return keys.length === 0 ? [] : [keys];
  const groups = groupsOf(keys, most / 2);
  return groups.flatMap((one, index) => groups.slice(index + 1).map((other) => [...one, ...other]));
}

async function inTurns<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const waiting = items.entries();
  const answers: Answer[] = [];
  const line = async () => {
    for (const [index, item] of waiting) answers[index] = await ask(item);
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, line));
  return answers;
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
