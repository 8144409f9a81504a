import { z } from "zod";
import { EntityType } from "./ontology.js";
import { QuestionContract } from "./question.js";
import { listOf } from "./list.js";

/** Parameters and bodies of `GET /api/questions` and `GET /api/understand`. */

export const QuestionsAnswer = listOf(
  z
    .object({
      name: z.string().describe("Run it by `POST /api/queries/{name}` with its blanks as `params`."),
      title: z.object({ en: z.string(), zh: z.string() }),
      ...QuestionContract.shape,
    })
    .meta({ id: "Question" }),
);
export type QuestionsAnswer = z.infer<typeof QuestionsAnswer>;

export const UnderstandParams = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ description: "A question as people type it, Chinese or English.", examples: ["漕河泾有哪些项目"] }),
});
export type UnderstandParams = z.infer<typeof UnderstandParams>;

const Meant = z.object({
  key: z.string(),
  name: z.string(),
  nameEn: z.string().optional().describe("Its English name, where it has one."),
  type: EntityType,
});

export const UnderstoodName = Meant.extend({
  param: z.string().describe("The blank that it fills."),
  alternatives: z.array(Meant).describe("What else the words may name."),
});
export type UnderstoodName = z.infer<typeof UnderstoodName>;

export const Reading = z
  .object({
    question: z.string().describe("Name of the question."),
    params: z.record(z.string(), z.union([z.string(), z.number()])).describe("What its blanks are filled with."),
    missing: z.array(z.string()).describe("Blanks that must be filled and that nothing was said for."),
    score: z.number().describe("How much of what was typed it explains, from 0 to 1."),
    sentence: z.object({ en: z.string(), zh: z.string() }).describe("The question in full, as it is understood."),
    names: z.array(UnderstoodName),
  })
  .meta({ id: "Reading" });
export type Reading = z.infer<typeof Reading>;

export const UnderstandAnswer = z
  .object({
    query: z.string(),
    reading: Reading.nullable().describe("How the question is understood; null where that is not sure."),
    nearest: z.array(Reading).describe("The readings that come nearest, the best first."),
    unknown: z
      .array(z.string())
      .describe(
        "Words of the question that neither the grammar nor the store knows, as they were typed, of which some may be slips; and its year, where the reading has no place for it.",
      ),
  })
  .meta({ id: "UnderstandAnswer" });
export type UnderstandAnswer = z.infer<typeof UnderstandAnswer>;
