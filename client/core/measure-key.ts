import { valueOf } from "./loadable.js";
import { type Group, groupsOf, isGroupKind, type MeasureKind } from "./measure.js";
import { GROUP_COLOUR_COUNT } from "./measure-look.js";
import type { State } from "./state.js";

/** What colours of nodes tell while they tell a measure: how much, or which group; the groups beyond the colours are one. */
export type MeasureKey =
  | { readonly kind: "scale"; readonly measure: MeasureKind }
  | {
      readonly kind: "groups";
      readonly measure: MeasureKind;
      readonly groups: readonly Group[];
      readonly others: number;
    };

/** Null while colours tell types, and until what they are to tell has been measured. */
export function measureKey({ colourBy, measures }: Pick<State, "colourBy" | "measures">): MeasureKey | null {
  const taken = colourBy === null ? undefined : measures.get(colourBy);
  const measured = taken && valueOf(taken);
  if (colourBy === null || measured === undefined) return null;
  if (!isGroupKind(colourBy)) return { kind: "scale", measure: colourBy };
  const groups = groupsOf(measured);
  return {
    kind: "groups",
    measure: colourBy,
    groups: groups.slice(0, GROUP_COLOUR_COUNT),
    others: Math.max(0, groups.length - GROUP_COLOUR_COUNT),
  };
}
