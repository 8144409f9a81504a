import { z } from "zod";
import { Key, PageParams } from "./api.js";
import { Correction, WRONG } from "./corrections.js";
import { pageOf } from "./list.js";

export const MOST_NOTE_CHARACTERS = 2_000;
const NOTE = {
  note: z.string().trim().max(MOST_NOTE_CHARACTERS).default("").describe("Why, in the words of who says so."),
};

export const CorrectionRequest = z
  .discriminatedUnion("wrong", [
    WRONG.fact.extend(NOTE),
    WRONG.entity.extend(NOTE),
    WRONG.type.extend(NOTE),
    WRONG.status.extend(NOTE),
  ])
  .meta({ id: "CorrectionRequest" });
export type CorrectionRequest = Readonly<z.infer<typeof CorrectionRequest>>;

export const CorrectionParams = PageParams.extend({
  entity: Key.optional().describe("Only facts of this entity."),
  document: Key.optional().describe("Only facts of this document."),
});

export const CorrectionsAnswer = pageOf(Correction);
export type CorrectionsAnswer = z.infer<typeof CorrectionsAnswer>;

export const TakenBackAnswer = z.object({
  correction: Correction,
  restored: z
    .boolean()
    .describe("Whether the fact is there as it was read; not where its document was withdrawn or lacks the evidence."),
});
export type TakenBackAnswer = z.infer<typeof TakenBackAnswer>;
