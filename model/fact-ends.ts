import type { EntityType, FactType } from "./ontology.js";

/** Which entity types may stand at the two ends of a fact. Source: the annotation guidelines. */
export const FACT_ENDS: Readonly<
  Record<FactType, { readonly subject: readonly EntityType[]; readonly object: readonly EntityType[] }>
> = {
  LOCATED_IN: { subject: ["Project", "Organization", "Event", "Initiative", "Place"], object: ["Place"] },
  PART_OF: {
    subject: ["Project", "Initiative", "Policy", "Event", "Organization", "Department"],
    object: ["Project", "Initiative", "Organization", "Department"],
  },
  ISSUED: { subject: ["Department"], object: ["Policy"] },
  RESPONSIBLE_FOR: { subject: ["Department"], object: ["Project", "Initiative", "Event", "Policy"] },
  PARTNERS_WITH: { subject: ["Department", "Organization"], object: ["Department", "Organization"] },
  PARTICIPATES_IN: {
    subject: ["Organization", "Department", "Person", "Place"],
    object: ["Project", "Initiative", "Event"],
  },
  APPLIES_TO: {
    subject: ["Policy"],
    object: ["Place", "Organization", "Department", "Initiative", "Project"],
  },
};
