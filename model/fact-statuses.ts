/** What a fact may be: the state of what it tells. Apart from the schemas: the browser does without zod. */
export const FACT_STATUSES = ["done", "ongoing", "planned", "problem"] as const;
