import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";

export function entityTypeFromLabel(label: string): EntityType | undefined {
  return ENTITY_TYPES.find((type) => type === label);
}

/** The one type label of an entity node; undefined for passages, documents, figures and nodes of other databases. */
export function entityTypeOf(node: { readonly labels: readonly string[] }): EntityType | undefined {
  return ENTITY_TYPES.find((type) => node.labels.includes(type));
}
