import type { EntityType } from "#model/ontology.js";

/** The model's list again, in the same order: importing it as a value would carry the whole of zod into the browser. */
export const ENTITY_TYPES = [
  "Department",
  "Organization",
  "Place",
  "Project",
  "Policy",
  "Initiative",
  "Event",
  "Person",
  "Indicator",
] as const satisfies readonly EntityType[];

export function entityTypeFromLabel(label: string): EntityType | undefined {
  return ENTITY_TYPES.find((type) => type === label);
}

/** The one type label of an entity node; undefined for passages, documents, figures and nodes of other databases. */
export function entityTypeOf(node: { readonly labels: readonly string[] }): EntityType | undefined {
  return ENTITY_TYPES.find((type) => node.labels.includes(type));
}
