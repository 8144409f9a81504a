/** What a plan can say of each operator. Apart from the schemas: the browser does without zod. */
export const PLAN_FIGURES = ["estimatedRows", "rows", "dbHits", "timeMs"] as const;
