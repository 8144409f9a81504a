import { z } from "zod";
import { FactRecord } from "./batch.js";
import { GraphRelationship } from "./graph.js";
import { FactStatus, FactType } from "./ontology.js";

export const WRONG = {
  fact: z.object({ wrong: z.literal("fact") }),
  entity: z.object({ wrong: z.literal("entity") }),
  type: z.object({
    wrong: z.literal("type"),
    instead: FactType.nullable().default(null).describe("How the two are linked; null: not told."),
  }),
  status: z.object({ wrong: z.literal("status"), instead: FactStatus.describe("The right one.") }),
} as const;

/**
 * What is wrong with a fact: the text does not state it · it is about another entity · it links the two in another way · it has another
 * status. With the first two it is no fact any more; with the others, what was said instead stands in its place.
 */
export const Verdict = z.discriminatedUnion("wrong", [WRONG.fact, WRONG.entity, WRONG.type, WRONG.status]);
export type Verdict = Readonly<z.infer<typeof Verdict>>;

/** A correction as a store keeps it, whatever becomes of the document. */
export const CorrectionRecord = z.object({
  /** As the document was read. */
  fact: FactRecord,
  verdict: Verdict,
  note: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
});
export type CorrectionRecord = Readonly<z.infer<typeof CorrectionRecord>>;

export const Correction = z
  .object({
    fact: GraphRelationship.describe("The fact as the document was read."),
    verdict: Verdict.describe("What is wrong with it."),
    note: z.string().describe("Why, in the words of who says so."),
    by: z.string().nullable().describe("The name of the token of who said so; null: somebody at the machine itself."),
    at: z.iso.datetime(),
  })
  .meta({ id: "Correction" });
export type Correction = Readonly<z.infer<typeof Correction>>;
