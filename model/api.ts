import { z } from "zod";
import { decimal } from "./decimal.js";
import { QuestionContract } from "./question.js";
import { Correction } from "./corrections.js";
import { GraphNode, GraphRelationship } from "./graph.js";
import { listOf, pageOf } from "./list.js";
import { EntityType, FactType, Modality, PassageKind } from "./ontology.js";
import { GraphSchema } from "./schema.js";

/** Bodies and parameters of the HTTP API: the server validates by these, the client is typed by them. */

export const Health = z
  .object({
    status: z.enum(["ready", "empty", "unavailable"]),
    version: z.string().describe("Mailuo's own version."),
    engine: z.string(),
    engineVersion: z.string().nullable(),
    store: z.string().describe("Where the store is: a folder or a bolt address, without credentials."),
    detail: z.string().nullable().describe("Why it is unavailable, as a sentence."),
  })
  .meta({ id: "Health" });
export type Health = z.infer<typeof Health>;

export const SchemaAnswer = GraphSchema;

export const DocumentSummary = z
  .object({
    key: z.string(),
    title: z.string(),
    issuer: z.string().nullable(),
    area: z.string().nullable(),
    year: z.int().nullable(),
    period: z.string().nullable(),
    file: z.string(),
  })
  .meta({ id: "DocumentSummary" });
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const SectionSummary = z
  .object({
    key: z.string(),
    title: z.string(),
    level: z.int(),
    order: z.int(),
    modality: Modality,
    parent: z.string(),
  })
  .meta({ id: "SectionSummary" });
export type SectionSummary = z.infer<typeof SectionSummary>;

export const PassageMention = z
  .object({
    entity: z.string(),
    name: z.string(),
    type: EntityType,
    start: z.int().describe("Offsets into the document's original text."),
    end: z.int(),
    surface: z.string(),
    textStart: z.int().describe("Offsets into the passage's clean text."),
    textEnd: z.int(),
  })
  .meta({ id: "PassageMention" });
export type PassageMention = z.infer<typeof PassageMention>;

export const PassageAnswer = z
  .object({
    key: z.string(),
    text: z.string().describe("Repaired, simplified."),
    original: z.string().describe("What the original says at `start`–`end`, verbatim."),
    kind: PassageKind,
    guessed: z.boolean(),
    start: z.int(),
    end: z.int(),
    order: z.int(),
    parent: z.string().describe("Key of the section or document that holds it."),
    mentions: z.array(PassageMention),
  })
  .meta({ id: "PassageAnswer" });
export type PassageAnswer = z.infer<typeof PassageAnswer>;

export const EvidencePassage = z
  .object({
    passage: PassageAnswer,
    document: DocumentSummary,
    section: SectionSummary.nullable().describe("Innermost section; null before the first heading."),
  })
  .meta({ id: "EvidencePassage" });
export type EvidencePassage = z.infer<typeof EvidencePassage>;

/** A key that a request names: one that no store could hold is refused before it is asked. */
export const Key = z.string().min(1).max(500);
export const EntityPath = z.object({
  key: Key.meta({ description: "Key of the entity.", examples: ["project:西岸传媒港"] }),
});
export const FactPath = z.object({
  key: Key.meta({ description: "Key of the fact.", examples: ["fact:70bb07db070a3fa6e15cb806"] }),
});
export const DocumentPath = z.object({
  key: Key.meta({ description: "Key of the document.", examples: ["document:xuhui-2014-h1"] }),
});

export const Direction = z.enum(["out", "in", "both"]);
export type Direction = z.infer<typeof Direction>;

/** `Observation` nodes with the indicator's key and name. */
export const ObservationsAnswer = pageOf(
  z.object({
    observation: GraphNode,
    indicator: z.string(),
    indicatorName: z.string(),
    about: z
      .array(z.string())
      .describe("Names of what the figure is about: the report's area, unless it says another."),
    aboutKeys: z.array(z.string()).describe("The keys of the same entities, in the same order."),
  }),
);
export type ObservationsAnswer = z.infer<typeof ObservationsAnswer>;

export const EntityDocumentsAnswer = pageOf(DocumentSummary);
export type EntityDocumentsAnswer = z.infer<typeof EntityDocumentsAnswer>;

export const EntityAnswer = z
  .object({
    entity: GraphNode,
    totals: z
      .array(z.object({ type: FactType, direction: z.enum(["out", "in"]), label: EntityType, count: z.int() }))
      .describe("How many facts of which type and direction, with entities of which type at the other end."),
    degree: z.int().describe("How many facts in all."),
    mentions: z.int(),
    documents: EntityDocumentsAnswer.describe("The first documents that name it; more by `/documents`."),
    observations: ObservationsAnswer.describe(
      "The first figures of an indicator, or about a place or department; more by `/observations`.",
    ),
  })
  .meta({ id: "EntityAnswer" });
export type EntityAnswer = z.infer<typeof EntityAnswer>;

/** Why the names of an entity are one thing's: what each document says. */
export const MergesAnswer = pageOf(
  z.object({
    document: z.string(),
    title: z.string(),
    name: z.string().describe("How this document names it."),
    identity: z.string().nullable().describe("The rule by which things of this name in other documents are the same."),
    scope: z.string().nullable().describe("Whose and of which year it is, where the name does not tell."),
    forms: z
      .array(z.object({ form: z.string(), rule: z.string(), passage: z.string(), text: z.string().nullable() }))
      .describe("Its other forms in this document, each with the rule that joined it and the passage that shows it."),
  }),
);
export type MergesAnswer = z.infer<typeof MergesAnswer>;

export const PageParams = z.object({
  cursor: z.string().max(2000).optional().describe("`nextCursor` of the page before; absent: the first page."),
  limit: decimal(z.number().int().min(1).max(5000)).default(500).describe("Most items."),
});

/** Which of the loaded documents. */
export const DocumentsParams = PageParams.extend({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({
      description:
        "Only documents whose title, area, issuer, year or file has all these words: Chinese, traditional or simplified, numbers, and areas by their pinyin or its initials.",
      examples: ["徐汇 2014"],
    }),
});

export const EvidenceAnswer = pageOf(EvidencePassage);
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;

export const FactAnswer = z
  .object({
    fact: GraphRelationship.describe(
      "Properties as in design §2.3: document, evidence, basis, status, confidence, rule, trigger, key.",
    ),
    subject: GraphNode,
    object: GraphNode,
    evidence: z.array(EvidencePassage),
    correction: Correction.nullable().describe(
      "What somebody said is wrong with it. `fact` is then what stands in its place or, where nothing does, what was read.",
    ),
  })
  .meta({ id: "FactAnswer" });
export type FactAnswer = z.infer<typeof FactAnswer>;

export const DocumentAnswer = DocumentSummary.extend({
  sha256: z.string(),
  loadedAt: z.string().nullable(),
  sections: z.int(),
  passages: z.int(),
  mentions: z.int(),
  facts: z.int(),
});
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;
export const DocumentsAnswer = pageOf(DocumentAnswer);
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;

export const PassagesAnswer = pageOf(PassageAnswer);
export type PassagesAnswer = z.infer<typeof PassagesAnswer>;

export const SectionsAnswer = pageOf(SectionSummary);
export type SectionsAnswer = z.infer<typeof SectionsAnswer>;

export const QueriesAnswer = listOf(
  z.object({
    name: z.string(),
    title: z.string(),
    titleZh: z.string(),
    audience: z
      .enum(["person", "program"])
      .describe("Those for a `person` come first; the others serve this API and may be run as well."),
    returns: z.enum(["graph", "table"]),
    params: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        required: z.boolean(),
        default: z.unknown().optional(),
        description: z.string(),
      }),
    ),
    text: z.string(),
    question: QuestionContract.optional().describe(
      "Of a question of the library: what it asks, its blanks and columns.",
    ),
  }),
);
export type QueriesAnswer = z.infer<typeof QueriesAnswer>;
