import type { NeighbourAnswer } from "#model/neighbours-api.js";
import type { GraphNode } from "#model/graph.js";
import { isMutual } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import type { Language } from "../../core/session/preferences.js";
import { namesApart } from "../../core/names/scope.js";
import { factProperties } from "../evidence/fact-properties.js";

/** A neighbour with all that links it with the entity in question. */
export interface NeighbourRow {
  readonly node: GraphNode;
  readonly name: string;
  readonly type: string;
  /** `LOCATED_IN.in`, as the catalogue of messages names groups of facts; each once. */
  readonly groups: readonly string[];
  readonly facts: number;
  /** How many documents state them. */
  readonly documents: number;
  /** Of the surest fact, 0–1; null where none says. */
  readonly confidence: number | null;
}

export const NEIGHBOUR_COLUMNS = ["name", "type", "relation", "facts", "documents", "confidence"] as const;
export type NeighbourColumn = (typeof NEIGHBOUR_COLUMNS)[number];

export interface NeighbourSort {
  readonly column: NeighbourColumn;
  readonly isDescending: boolean;
}

export function neighbourRows(entity: string, answer: NeighbourAnswer, language: Language): readonly NeighbourRow[] {
  const facts = new Map<string, NeighbourAnswer["relationships"]>();
  for (const fact of answer.relationships) {
    const other = fact.start === entity ? fact.end : fact.start;
    facts.set(other, [...(facts.get(other) ?? []), fact]);
  }
  const names = namesApart(answer.nodes, language);
  return answer.nodes
    .filter(({ id }) => id !== entity)
    .map((node) => {
      const own = facts.get(node.id) ?? [];
      const confidences = own.flatMap((fact) => factProperties(fact).confidence ?? []);
      const direction = (fact: (typeof own)[number]) => (fact.start === entity || isMutual(fact.type) ? "out" : "in");
      return {
        node,
        name: names.get(node.id) ?? node.id,
        type: entityTypeOf(node) ?? node.labels[0] ?? "",
        groups: [...new Set(own.map((fact) => `${fact.type}.${direction(fact)}`))],
        facts: own.length,
        documents: new Set(own.map((fact) => factProperties(fact).document)).size,
        confidence: confidences.length === 0 ? null : Math.max(...confidences),
      };
    });
}

/** Names in the order of their language; equal ones stay as they were. */
export function sortedRows(
  rows: readonly NeighbourRow[],
  { column, isDescending }: NeighbourSort,
  language: Language,
): readonly NeighbourRow[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: NeighbourRow, b: NeighbourRow) => {
    if (column === "name" || column === "type") return collator.compare(a[column], b[column]);
    if (column === "relation") return collator.compare(a.groups.join(), b.groups.join());
    return (a[column] ?? -1) - (b[column] ?? -1);
  };
  return rows.toSorted((a, b) => (isDescending ? compare(b, a) : compare(a, b)));
}
