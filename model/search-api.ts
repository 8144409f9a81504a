import { z } from "zod";
import { decimal } from "./decimal.js";
import { DocumentSummary, Key, SectionSummary } from "./api.js";
import { GraphNode } from "./graph.js";
import { pageOf } from "./list.js";
import { EntityType } from "./ontology.js";

/** Parameters and body of `GET /api/search`. */

export const NameField = z.enum(["name", "alias", "nameEn", "code"]);
export type NameField = z.infer<typeof NameField>;

/**
 * Why an entity is found, the best first: the whole form · how it begins · a word's beginning · a part · as pinyin or mixed with it · as
 * initials · all words, each somewhere · characters that sound the same · one character wrong, missing or too many · in parts: a name behind
 * the area that it lies in, or one that has more in one place.
 */
export const MatchKind = z.enum([
  "exact",
  "prefix",
  "word",
  "part",
  "pinyin",
  "initials",
  "words",
  "homophone",
  "fuzzy",
  "parts",
]);
export type MatchKind = z.infer<typeof MatchKind>;

const Ranges = z.array(z.tuple([z.int(), z.int()]));

export const SearchParams = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({
      description:
        "Words, all of which must be found; a phrase in quotes is one. Chinese, traditional or simplified, pinyin, initials, both mixed, English names, codes.",
      examples: ["西岸"],
    }),
  types: z.string().optional().describe("Comma-separated entity types; absent: all, and passages."),
  area: z.string().min(1).max(200).optional().describe("Only what documents of this area name or say."),
  document: Key.optional().describe("Only what the document of this key names or says."),
  year: decimal(z.number().int().min(1).max(9999)).optional().describe("Only what documents of this year name or say."),
  cursor: z
    .string()
    .max(4_000)
    .optional()
    .describe("`nextCursor` of one of the lists: gives the next page of this list, and the other one empty."),
  limit: decimal(z.number().int().min(1).max(200)).default(20).describe("Most items of each list."),
});
export type SearchParams = z.infer<typeof SearchParams>;

export const EntityHit = z
  .object({
    entity: GraphNode,
    matched: z.string().describe("The form that matched: a name, alias, English name or code."),
    field: NameField.describe("What this form is."),
    kind: MatchKind.describe(
      "How it matched, the best first: the whole form, its beginning, a word's beginning, a part, as pinyin or mixed with it, by initials, all words somewhere, by characters that sound the same, with one mistake, in parts (behind the area that it lies in, or with something left out).",
    ),
    highlights: Ranges.describe("What of `matched` answers: pairs of start and end."),
    degree: z.int().describe("How many facts it has."),
    mentions: z.int().describe("How often passages name it."),
  })
  .meta({ id: "EntityHit" });
export type EntityHit = z.infer<typeof EntityHit>;

/** Where the section itself stands is not told. */
export const SectionOfHit = SectionSummary.omit({ parent: true });

export const PassageHit = z
  .object({
    key: z.string(),
    text: z.string(),
    document: DocumentSummary,
    section: SectionOfHit.nullable().describe("Innermost section; null before the first heading."),
    highlights: Ranges.describe("Hits within `text`: pairs of start and end."),
  })
  .meta({ id: "PassageHit" });
export type PassageHit = z.infer<typeof PassageHit>;

export const SearchAnswer = z
  .object({
    query: z.string(),
    entities: pageOf(EntityHit),
    passages: pageOf(PassageHit).extend({
      isTotalExact: z.boolean().describe("False where there may be more than `total`: they are not counted further."),
    }),
    facets: z.object({
      types: z
        .array(z.object({ type: EntityType, count: z.int() }))
        .describe(
          "How many entities of each type answer, whatever types are asked for; types without any are left out.",
        ),
    }),
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
