import { z } from "zod";
import { PLAN_FIGURES } from "./plan-figures.js";
import { Sentence } from "./language.js";

/** A remark of the engine or of Mailuo about a query that ran. */
export const QueryNotification = z
  .object({
    code: z
      .string()
      .describe(
        "What programs go by: a GQL status of Neo4j (`01N50`: no such label, `01N51`: type, `01N52`: property, `01N02`: deprecated, …), used for the embedded engine too, or a remark of Mailuo's own, `mailuo:temporal-as-text`.",
      ),
    severity: z.enum(["warning", "information"]),
    description: Sentence.describe("What an engine says itself stands in English within the Chinese one."),
    line: z.int().describe("In the query's text, counted from 1.").optional(),
    column: z.int().describe("In the query's text, counted from 1.").optional(),
    name: z.string().describe("The name that the graph does not know.").optional(),
    suggestion: z.string().describe("The name that was probably meant.").optional(),
  })
  .meta({ id: "QueryNotification" });
export type QueryNotification = Readonly<z.infer<typeof QueryNotification>>;

/** An operator of a query's plan; its children give it their rows. */
export interface PlanOperator {
  readonly operator: string;
  readonly arguments: Readonly<Record<string, string | number | boolean>>;
  readonly estimatedRows: number | null;
  readonly rows: number | null;
  readonly dbHits: number | null;
  /** Its own, without that of its children. */
  readonly timeMs: number | null;
  readonly children: readonly PlanOperator[];
}

export const PlanOperator: z.ZodType<PlanOperator> = z
  .lazy(() =>
    z.object({
      operator: z.string(),
      arguments: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      estimatedRows: z.number().nullable(),
      rows: z.number().nullable(),
      dbHits: z.number().nullable(),
      timeMs: z.number().nullable().describe("The operator's own time, without that of its children."),
      children: z.array(PlanOperator),
    }),
  )
  .meta({
    id: "PlanOperator",
    description: "An operator of a query's plan. What was not asked for or the engine does not tell is null.",
  });

/** The plan of a query, where `EXPLAIN` or `PROFILE` asked for it. */
export const QueryPlan = z
  .object({
    root: PlanOperator,
    profiled: z.boolean().describe("Whether the query ran, for `PROFILE`."),
    missing: z.array(z.enum(PLAN_FIGURES)).describe("Which figures the engine does not tell."),
  })
  .meta({ id: "QueryPlan" });
export type QueryPlan = Readonly<z.infer<typeof QueryPlan>>;
