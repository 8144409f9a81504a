import { z } from "zod/mini";
import type { Condition } from "../conditions/condition.js";

const Count = z.int().check(z.nonnegative());
const Bound = z.nullable(z.number());

/** A question about nodes or relationships, as filters and style rules are saved. */
export const ConditionRecord: z.ZodMiniType<Condition> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("category"),
    field: z.string(),
    values: z.array(z.string()),
    missing: z.boolean(),
    // Views that were saved before there was the choice say nothing of it.
    isExcept: z.pipe(
      z.optional(z.boolean()),
      z.transform((isExcept) => isExcept ?? false),
    ),
  }),
  z.object({ kind: z.literal("range"), field: z.string(), from: Bound, to: Bound, missing: z.boolean() }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("component"), node: z.nullable(z.string()) }),
  z.object({ kind: z.literal("core"), least: Count }),
  z.object({ kind: z.literal("ego"), node: z.string(), steps: Count }),
]);
