import type { Direction } from "#model/api.js";
import type { Subgraph } from "#model/graph.js";
import type { NeighbourOrder } from "#model/neighbours-api.js";
import type { EntityType, FactType } from "#model/ontology.js";
import type { Api } from "../api.js";
import { removeFromCanvas } from "../scene/scene-changes.js";
import type { Dataset } from "../scene/dataset.js";
import type { State } from "../state.js";
import { showNeighbours } from "../scene/steps.js";

/** Facts of one type that go out of an entity, or come in. */
export interface FactDirection {
  readonly type: FactType;
  readonly direction: "out" | "in";
}

/** Which neighbours an expansion brings. */
export interface ExpandChoice {
  /** Empty: all facts. */
  readonly facts: readonly FactDirection[];
  /** Types of the other end; empty: all. */
  readonly labels: readonly EntityType[];
  readonly order: NeighbourOrder;
  /** How many that are not on the canvas yet. */
  readonly count: number;
}

export const USUAL_CHOICE: ExpandChoice = { facts: [], labels: [], order: "degree", count: 50 };
/** Whoever expands an entity with more facts than this is asked first which of its neighbours to bring. */
export const ASKS_ABOVE = 200;
/** What the server refuses to go beyond. */
export const NEIGHBOURS_AT_MOST = 2000;

/** How many entities may be expanded at once. */
export const EXPANDED_TOGETHER = 200;
/** What so many at once may bring in all, so that the picture can still be read. */
const BROUGHT_TOGETHER = 1000;

/** How many neighbours each of so many entities brings that are expanded at once. */
export function countTogether(entities: number): number {
  return Math.max(1, Math.min(USUAL_CHOICE.count, Math.floor(BROUGHT_TOGETHER / Math.max(entities, 1))));
}

/** How much of a node's neighbourhood its expansion brought. */
export interface Expansion {
  readonly shown: number;
  readonly total: number;
}

export interface Neighbours extends Subgraph {
  /** How many there are in all, whatever the choice. */
  readonly total: number;
}

/** The first neighbours by a choice, as many as it wants beside those that are on the canvas. */
export async function fetchNeighbours(
  api: Api,
  dataset: Dataset,
  { id, choice }: { readonly id: string; readonly choice: ExpandChoice },
): Promise<Neighbours> {
  const limit = Math.min(neighboursOnCanvas(dataset, id) + choice.count, NEIGHBOURS_AT_MOST);
  const { labels, order } = choice;
  const wanted = { order, limit, ...(labels.length > 0 && { labels }) };
  const isPart = choice.facts.length + labels.length > 0;
  const [answers, totals] = await Promise.all([
    Promise.all(
      requestsFor(choice.facts).map(({ types, direction }) =>
        api.neighbours(id, {
          ...wanted,
          ...(types.length > 0 && { types }),
          ...(direction !== "both" && { direction }),
        }),
      ),
    ),
    isPart ? api.neighbourTotals(id) : null,
  ]);
  const nodes = new Map(inTurn(answers.map((answer) => answer.nodes)).map((node) => [node.id, node]));
  const relationships = new Map(answers.flatMap((answer) => answer.relationships.map((fact) => [fact.id, fact])));
  return {
    nodes: [...nodes.values()],
    relationships: [...relationships.values()],
    total: totals?.neighbours ?? answers.reduce((sum, { total }) => sum + total, 0),
  };
}

/** Adds the node itself, and of its neighbours that are not there yet at most `count`. */
export function showFirstNeighbours(
  state: State,
  id: string,
  { found, count }: { found: Neighbours; count: number },
): State {
  const { nodes, relationships, total } = found;
  const isThere = (one: string) => one === id || state.dataset.nodes.has(one);
  const added = new Set(
    nodes
      .filter((node) => !isThere(node.id))
      .slice(0, count)
      .map((node) => node.id),
  );
  const isShown = (one: string) => isThere(one) || added.has(one);
  const shown = nodes.filter((node) => isShown(node.id));
  const facts = relationships.filter(({ start, end }) => isShown(start) && isShown(end));
  const answer = { nodes: shown, relationships: facts, total, facts: facts.length, truncated: shown.length < total };
  const expanded = showNeighbours(state, id, answer);
  // By another choice others of them came before.
  const expansion = { shown: neighboursOnCanvas(expanded.dataset, id), total };
  return { ...expanded, expansions: new Map([...expanded.expansions, [id, expansion]]) };
}

const ANY: Pick<ExpandChoice, "facts" | "labels"> = { facts: [], labels: [] };

/** How many entities on the canvas are linked with a node there, by what a choice names and of the types that it names. */
export function neighboursOnCanvas({ relationships, nodes }: Dataset, id: string, { facts, labels } = ANY): number {
  const others = new Set<string>();
  for (const { type, start, end } of relationships.values()) {
    const other = nodes.get(start === id ? end : end === id ? start : "");
    if (other === undefined || other.id === id) continue;
    const direction = start === id ? "out" : "in";
    const isLinkedSo = facts.length === 0 || facts.some((fact) => fact.type === type && fact.direction === direction);
    if (isLinkedSo && (labels.length === 0 || labels.some((label) => other.labels.includes(label))))
      others.add(other.id);
  }
  return others.size;
}

/** What an expansion of a node brought and nothing else on the canvas holds: it goes when the node is collapsed. */
export function broughtBy({ origins, relationships, nodes }: Dataset, id: string): ReadonlySet<string> {
  const brought = new Set([...origins].filter(([one, origin]) => origin === id && nodes.has(one)).map(([one]) => one));
  brought.delete(id);
  const facts = [...relationships.values()].filter(({ start, end }) => nodes.has(start) && nodes.has(end));
  let kept = brought.size + 1;
  // What is linked with what stays, stays: until nothing more does.
  while (kept > brought.size) {
    kept = brought.size;
    for (const { start, end } of facts) {
      if (brought.has(start) && end !== id && !brought.has(end)) brought.delete(start);
      if (brought.has(end) && start !== id && !brought.has(start)) brought.delete(end);
    }
  }
  return brought;
}

/** The relationships that an expansion of a node brought between nodes that were there before: they go with it as well. */
export function joinedBy({ origins, relationships }: Dataset, id: string): readonly string[] {
  return [...origins].flatMap(([one, origin]) => (origin === id && relationships.has(one) ? [one] : []));
}

export function collapse(state: State, id: string): State {
  const removed = removeFromCanvas(state, [...broughtBy(state.dataset, id), ...joinedBy(state.dataset, id)]);
  const expansions = new Map(removed.expansions);
  expansions.delete(id);
  return { ...removed, expansions };
}

interface Request {
  readonly types: readonly FactType[];
  readonly direction: Direction;
}

/** The server takes one direction for all types: where types differ in it, each direction is a request of its own. */
export function requestsFor(facts: ExpandChoice["facts"]): readonly Request[] {
  if (facts.length === 0) return [{ types: [], direction: "both" }];
  const typesOf = (wanted: FactDirection["direction"]) =>
    facts.filter(({ direction }) => direction === wanted).map(({ type }) => type);
  const [out, into] = [typesOf("out"), typesOf("in")];
  if (out.length === into.length && out.every((type) => into.includes(type)))
    return [{ types: out, direction: "both" }];
  const requests: readonly Request[] = [
    { types: out, direction: "out" },
    { types: into, direction: "in" },
  ];
  return requests.filter(({ types }) => types.length > 0);
}

/** The first of each list, then the second of each, … */
function inTurn<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
