import { ENTITY_TYPES } from "#model/entity-types.js";
import type { PlanOperator } from "#model/query-remarks.js";
import type { GraphSchema } from "#model/schema.js";

/** Which share of rows is left by a comparison that is not about a key: Neo4j reckons with the same. */
const SHARE_LEFT = 0.1;
/** How many rows a list is taken for whose length the plan does not tell. */
const LIST_LENGTH = 10;

/** How many rows an operator gives: what the engine says or, where it says nothing, reckoned from how much of each label there is. */
export function estimatedRows(operator: PlanOperator, schema: GraphSchema): number {
  if (operator.estimatedRows !== null) return operator.estimatedRows;
  const below = operator.children.map((child) => estimatedRows(child, schema));
  const details = detailsOf(operator);
  switch (operator.operator) {
    case "NodeScan":
    case "Scan":
      return scanned(details, schema) * productOf(below);
    case "Filter":
      return (below[0] ?? 1) * shareLeft(operator, schema);
    case "Expand":
      return (below[0] ?? 1) * fanOut(details, schema);
    case "Limit":
      return Math.min(below[0] ?? 0, Number(details) || Number.POSITIVE_INFINITY);
    case "ShortestPath":
      return below[0] ?? 1;
    case "SimpleAggregate":
      return 1;
    case "Aggregate":
      return details.startsWith("group: []") ? 1 : Math.sqrt(below[0] ?? 1);
    case "Unwind":
      return productOf(below) * LIST_LENGTH;
    case "Union":
      return below.reduce((sum, rows) => sum + rows, 0);
    case "LeftJoin":
      return Math.max(...below, 1);
    default:
      return below.length > 1 ? productOf(below) : (below[0] ?? 1);
  }
}

export function detailsOf({ arguments: given }: PlanOperator): string {
  const details = given["Details"];
  return typeof details === "string" ? details : String(details ?? "");
}

/** `b:Entity` → how many entities there are; `b:*` → all nodes. */
function scanned(details: string, schema: GraphSchema): number {
  const label = details.split(":")[1] ?? "*";
  if (label === "*") return Math.max(1, nodesIn(schema));
  return Math.max(1, schema.labels.find((each) => each.label === label)?.count ?? 0);
}

/** A key tells one node of those that the scan below gives anew to each row. */
function shareLeft({ children: [child], ...filter }: PlanOperator, schema: GraphSchema): number {
  const details = detailsOf({ ...filter, children: [] });
  if (details.startsWith("hasLabel(") || details.startsWith("all_different(")) return 1;
  const keyed = /^(\w+)\.key (Eq|In) /u.exec(details);
  if (keyed === null || child === undefined || !isScan(child)) return SHARE_LEFT;
  const [, variable, comparison] = keyed;
  const scan = detailsOf(child);
  if (scan.split(":")[0] !== variable) return SHARE_LEFT;
  return Math.min(1, (comparison === "In" ? LIST_LENGTH : 1) / scanned(scan, schema));
}

export function isScan({ operator }: PlanOperator): boolean {
  return operator === "NodeScan" || operator === "Scan";
}

/** How many relationships lead on from a node, for each step of the pattern: `a)-[:PART_OF*1..3]->(b`. */
function fanOut(details: string, schema: GraphSchema): number {
  const types = /\[:([^\]*]*)/u.exec(details)?.[1]?.split("|").filter(Boolean) ?? [];
  const counted = schema.relationshipTypes.filter(({ type }) => types.length === 0 || types.includes(type));
  const each = counted.reduce((sum, { count }) => sum + count, 0) / Math.max(1, nodesIn(schema));
  const steps = /\*(?:\d*\.\.)?(\d+)/u.exec(details)?.[1];
  const directed = details.includes("->") || details.includes("<-") ? 1 : 2;
  return (each * directed) ** Number(steps ?? 1);
}

/** Entities have the label of their type beside `Entity`. */
function nodesIn({ labels }: GraphSchema): number {
  const types: readonly string[] = ENTITY_TYPES;
  return labels.reduce((sum, { label, count }) => (types.includes(label) ? sum : sum + count), 0);
}

function productOf(numbers: readonly number[]): number {
  return numbers.reduce((product, number) => product * number, 1);
}
