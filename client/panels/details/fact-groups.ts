import type { EntityAnswer } from "#model/api.js";
import type { NeighbourAnswer } from "#model/neighbours-api.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import { isMutual } from "../../core/scene/derive.js";
import { factProperties, type FactProperties } from "../evidence/fact-properties.js";
import { byTime } from "./document-time.js";

export interface FactLine extends FactProperties {
  readonly id: string;
  readonly type: string;
  readonly subject: GraphNode;
  readonly object: GraphNode;
  /** The end that is not the node in question. */
  readonly other: GraphNode;
}

/** Facts of one type in one direction, as seen from one node; what has no direction counts as going out. */
export interface FactGroup {
  readonly type: string;
  readonly direction: "out" | "in";
  readonly facts: readonly FactLine[];
  /** How many the store holds. */
  readonly total: number;
}

/**
 * The facts of a node by type and direction, in the order of the totals, which is the store's; groups without facts here are kept.
 * Facts with the same entity stand together, in the order of the times of their documents.
 */
export function factGroups(
  node: GraphNode,
  { totals, documents }: EntityAnswer,
  answer: NeighbourAnswer,
): readonly FactGroup[] {
  const nodes = new Map([...answer.nodes, node].map((each) => [each.id, each]));
  const places = new Map(documents.items.toSorted(byTime).map(({ key }, place) => [key, place]));
  const placeOf = ({ document }: FactLine) => places.get(document ?? "") ?? places.size;
  const found = answer.relationships.flatMap((fact) => factLine(fact, node.id, nodes) ?? []);
  const turns = new Map([...new Set(found.map(({ other }) => other.id))].map((id, turn) => [id, turn]));
  const turnOf = ({ other }: FactLine) => turns.get(other.id) ?? turns.size;
  const lines = found.toSorted((one, next) => turnOf(one) - turnOf(next) || placeOf(one) - placeOf(next));
  const groups = new Map<string, { type: string; direction: "out" | "in"; total: number }>();
  for (const { type, direction: given, count } of totals) {
    const direction = isMutual(type) ? "out" : given;
    const name = `${type} ${direction}`;
    groups.set(name, { type, direction, total: (groups.get(name)?.total ?? 0) + count });
  }
  return [...groups.values()].map(({ type, direction, total }) => {
    const facts = lines.filter((line) => line.type === type && directionOf(line, node.id) === direction);
    return { type, direction, facts, total: Math.max(total, facts.length) };
  });
}

/** The facts of a group by the entity at the other end, in the group's order: what several reports state of two entities is one row. */
export function byOtherEnd(facts: readonly FactLine[]): readonly (readonly [FactLine, ...FactLine[]])[] {
  const rows = new Map<string, [FactLine, ...FactLine[]]>();
  for (const fact of facts) {
    const row = rows.get(fact.other.id);
    if (row === undefined) rows.set(fact.other.id, [fact]);
    else row.push(fact);
  }
  return [...rows.values()];
}

/** How many documents state the facts, of those that tell theirs. */
export function documentCount(facts: readonly Pick<FactLine, "document">[]): number {
  return new Set(facts.flatMap(({ document }) => document ?? [])).size;
}

function directionOf(line: FactLine, node: string): "out" | "in" {
  return line.subject.id === node || isMutual(line.type) ? "out" : "in";
}

function factLine(fact: GraphRelationship, node: string, nodes: ReadonlyMap<string, GraphNode>): FactLine | undefined {
  const [subject, object] = [nodes.get(fact.start), nodes.get(fact.end)];
  if (subject === undefined || object === undefined || (fact.start !== node && fact.end !== node)) return undefined;
  const other = fact.start === node ? object : subject;
  return { id: fact.id, type: fact.type, subject, object, other, ...factProperties(fact) };
}
