import { z } from "zod";
import { DocumentSummary } from "./api.js";
import { decimal } from "./decimal.js";
import { listOf } from "./list.js";
import { FactBasis, FactStatus } from "./ontology.js";

/** Links that one answer holds at most. */
export const MOST_CROSSING_LINKS = 20_000;

export const CrossingParams = z.object({
  limit: decimal(z.number().int().min(1).max(MOST_CROSSING_LINKS))
    .default(MOST_CROSSING_LINKS)
    .describe("Most links of the answer."),
  unlinked: decimal(z.number().int().min(1).max(5000))
    .default(1000)
    .describe("Most unlinked projects of the answer, and most unlinked initiatives."),
});

/** How a project is linked with an initiative: by a fact of this basis, or by two facts through a policy. */
export const CrossingRoute = z.enum([...FactBasis.options, "policy"]);
export type CrossingRoute = z.infer<typeof CrossingRoute>;

export const CrossingEntity = z.object({
  key: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
});
export type CrossingEntity = z.infer<typeof CrossingEntity>;

export const CrossingLink = z.object({
  project: z.string(),
  initiative: z.string(),
  route: CrossingRoute,
  fact: z.string().describe("The fact that says it; through a policy the one by which that applies to the project."),
  policy: z.string().nullable().describe("The policy between them, by key."),
  link: z.string().nullable().describe("The fact that links the policy with the initiative."),
  status: FactStatus.nullable(),
  confidence: z.number().nullable().describe("Of both facts the lesser one, where a policy is between."),
  document: z.string().describe("The document of `fact`, by key."),
  evidence: z.array(z.string()).describe("The passages that say so, by key."),
});
export type CrossingLink = z.infer<typeof CrossingLink>;

export const CrossingAnswer = z
  .object({
    links: listOf(CrossingLink),
    projects: z
      .array(
        CrossingEntity.extend({
          places: z.array(z.string()).describe("Where it is, by key."),
          departments: z.array(z.string()).describe("Who is responsible for it, by key."),
        }),
      )
      .describe("The projects of `links`."),
    initiatives: z.array(CrossingEntity).describe("The initiatives of `links`."),
    others: z.array(CrossingEntity).describe("The places, departments and policies that are told by key."),
    documents: z.array(DocumentSummary).describe("The documents of `links`."),
    unlinked: z
      .object({ projects: listOf(CrossingEntity), initiatives: listOf(CrossingEntity) })
      .describe("What no link leads to, neither directly nor through a policy; by name."),
    totals: z.object({ projects: z.int(), initiatives: z.int() }).describe("How many the store holds, linked or not."),
  })
  .meta({ id: "CrossingAnswer" });
export type CrossingAnswer = z.infer<typeof CrossingAnswer>;
