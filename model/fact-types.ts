/** The seven relationship types that state a fact. Apart from the schemas: the browser does without zod. */
export const FACT_TYPES = [
  "LOCATED_IN",
  "PART_OF",
  "ISSUED",
  "RESPONSIBLE_FOR",
  "PARTNERS_WITH",
  "PARTICIPATES_IN",
  "APPLIES_TO",
] as const;
