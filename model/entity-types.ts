/** The nine entity types, in the order in which the interface lists them. Apart from the schemas: the browser does without zod. */
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
] as const;
