import { numberField } from "../fields/fields.js";
import type { GraphContext } from "../fields/graph-context.js";
import { measureOfField } from "../fields/measure-fields.js";
import { valueOf } from "../loadable.js";
import { type Group, groupsOf, isGroupKind } from "./measure.js";
import { GROUP_COLOUR_COUNT } from "./measure-look.js";
import { rememberLast } from "../remember-last.js";

/** What colours of nodes tell while they tell a field: how much, or which group; the groups beyond the colours are one. */
export type MeasureKey =
  | { readonly kind: "scale"; readonly field: string }
  | { readonly kind: "groups"; readonly field: string; readonly groups: readonly Group[]; readonly others: number };

/** Null while colours tell types, and until what they are to tell is known. The same object while nothing changes. */
export const measureKey = rememberLast((colourBy: string | null, graph: GraphContext): MeasureKey | null => {
  const field = colourBy === null ? undefined : numberField(colourBy);
  if (field?.of !== "node") return null;
  const kind = measureOfField(field.name);
  if (kind === undefined || !isGroupKind(kind)) {
    const isKnown = [...graph.dataset.nodes.values()].some((node) => field.value(node, graph) !== null);
    return isKnown ? { kind: "scale", field: field.name } : null;
  }
  const measure = graph.measures.get(kind);
  const measured = measure && valueOf(measure);
  if (measured === undefined) return null;
  const groups = groupsOf(measured);
  return {
    kind: "groups",
    field: field.name,
    groups: groups.slice(0, GROUP_COLOUR_COUNT),
    others: Math.max(0, groups.length - GROUP_COLOUR_COUNT),
  };
});
