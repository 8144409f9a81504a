import type { Shown } from "../filters/apply-filters.js";
import type { CategoryField, NumberField } from "./field.js";
import type { GraphContext } from "./graph-context.js";

/** The values of a field over all that a graph holds. */
export function valuesOf(
  field: NumberField,
  graph: GraphContext,
  { nodes, relationships }: Shown,
): readonly (number | null)[] {
  return field.of === "node"
    ? nodes.map((node) => field.value(node, graph))
    : relationships.map((relationship) => field.value(relationship, graph));
}

/** How many things have each value, most first; null stands for those where it is not known. */
export function countsOf(
  field: CategoryField,
  graph: GraphContext,
  { nodes, relationships }: Shown,
): ReadonlyMap<string | null, number> {
  const values =
    field.of === "node"
      ? nodes.map((node) => field.value(node, graph))
      : relationships.map((relationship) => field.value(relationship, graph));
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].toSorted(([, one], [, other]) => other - one));
}
