import type { NeighbourTotals } from "#model/neighbours-api.js";
import type { EntityType } from "#model/ontology.js";
import { isMutual } from "../../core/scene/derive.js";
import type { ExpandChoice, FactDirection } from "../../core/expansion/expansion.js";

/** Facts of one type in one direction; what has no direction is one row. */
export interface FactRow {
  /** `LOCATED_IN.in`, as the catalogue of messages names groups of facts. */
  readonly name: string;
  readonly type: FactDirection["type"];
  readonly facts: readonly FactDirection[];
  readonly neighbours: number;
}

/** In the order of the totals, which have the most facts first. */
export function factRows({ groups }: NeighbourTotals): readonly FactRow[] {
  const rows = new Map<string, FactRow>();
  for (const { type, direction: given, neighbours } of groups) {
    const direction = isMutual(type) ? "out" : given;
    const name = `${type}.${direction}`;
    const facts: readonly FactDirection[] = isMutual(type)
      ? [
          { type, direction: "out" },
          { type, direction: "in" },
        ]
      : [{ type, direction }];
    rows.set(name, { name, type, facts, neighbours: (rows.get(name)?.neighbours ?? 0) + neighbours });
  }
  return [...rows.values()];
}

/** How many neighbours there are of each type; one that is linked in several ways may count in each. */
export function labelRows({
  groups,
}: NeighbourTotals): readonly { readonly label: EntityType; readonly neighbours: number }[] {
  const counts = new Map<EntityType, number>();
  for (const { label, neighbours } of groups) counts.set(label, (counts.get(label) ?? 0) + neighbours);
  return [...counts]
    .map(([label, neighbours]) => ({ label, neighbours }))
    .toSorted((a, b) => b.neighbours - a.neighbours);
}

/**
 * How many neighbours at most a choice brings to an entity of which so many are shown, and so many that the choice fits. One that is
 * linked in several ways counts for each: it may bring fewer.
 */
export function mostBrought(
  totals: NeighbourTotals,
  choice: ExpandChoice,
  { shown, fitting: there }: { readonly shown: number; readonly fitting: number },
): number {
  const { facts, labels, count } = choice;
  const fitting = totals.groups.filter(
    (group) =>
      (facts.length === 0 || facts.some((fact) => isSame(fact, group))) &&
      (labels.length === 0 || labels.includes(group.label)),
  );
  const neighbours = fitting.reduce((sum, group) => sum + group.neighbours, 0);
  return Math.max(0, Math.min(count, neighbours - there, totals.neighbours - shown));
}

/** The list with an item more, or without it where it was there. */
export function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}

/** The choice of facts with a row more, or without it where it was there. */
export function withRow(chosen: readonly FactDirection[], row: FactRow): readonly FactDirection[] {
  const others = chosen.filter((fact) => !row.facts.some((own) => isSame(own, fact)));
  return others.length < chosen.length ? others : [...chosen, ...row.facts];
}

export function hasRow(chosen: readonly FactDirection[], row: FactRow): boolean {
  return row.facts.every((fact) => chosen.some((other) => isSame(other, fact)));
}

function isSame(one: FactDirection, other: FactDirection): boolean {
  return one.type === other.type && one.direction === other.direction;
}
