import { z } from "zod";
import { GraphNode, GraphRelationship } from "./graph.js";
import { EntityType, FactType, Modality, PassageKind } from "./ontology.js";
import { GraphSchema } from "./schema.js";

/** Bodies and parameters of the HTTP API: the server validates by these, the client is typed by them. */

/** Every list says how many there are in all and whether this is all of them. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int(), truncated: z.boolean() });
}

export const Health = z.object({
  status: z.enum(["ready", "empty", "unavailable"]),
  /** Mailuo's own version. */
  version: z.string(),
  engine: z.string(),
  engineVersion: z.string().nullable(),
  /** Where the store is: a folder or a bolt address, without credentials. */
  store: z.string(),
  /** Why it is unavailable, as a sentence. */
  detail: z.string().nullable(),
});
export type Health = z.infer<typeof Health>;

export const SchemaAnswer = GraphSchema;

export const DocumentSummary = z.object({
  key: z.string(),
  title: z.string(),
  issuer: z.string().nullable(),
  area: z.string().nullable(),
  year: z.int().nullable(),
  period: z.string().nullable(),
  file: z.string(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const SectionSummary = z.object({
  key: z.string(),
  title: z.string(),
  level: z.int(),
  order: z.int(),
  modality: Modality,
  parent: z.string(),
});
export type SectionSummary = z.infer<typeof SectionSummary>;

export const PassageMention = z.object({
  entity: z.string(),
  name: z.string(),
  type: EntityType,
  /** Offsets into the document's original text. */
  start: z.int(),
  end: z.int(),
  surface: z.string(),
  /** Offsets into the passage's clean text. */
  textStart: z.int(),
  textEnd: z.int(),
});
export type PassageMention = z.infer<typeof PassageMention>;

export const PassageAnswer = z.object({
  key: z.string(),
  /** Repaired, simplified. */
  text: z.string(),
  /** What the original says at `start`–`end`, verbatim. */
  original: z.string(),
  kind: PassageKind,
  guessed: z.boolean(),
  start: z.int(),
  end: z.int(),
  order: z.int(),
  /** Key of the section or document that holds it. */
  parent: z.string(),
  mentions: z.array(PassageMention),
});
export type PassageAnswer = z.infer<typeof PassageAnswer>;

export const EvidencePassage = z.object({
  passage: PassageAnswer,
  document: DocumentSummary,
  /** Innermost section; null before the first heading. */
  section: SectionSummary.nullable(),
});
export type EvidencePassage = z.infer<typeof EvidencePassage>;

export const SearchParams = z.object({
  q: z.string().trim().min(1).max(200),
  /** Comma-separated entity types; absent: all, and passages. */
  types: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
export const SearchAnswer = z.object({
  query: z.string(),
  entities: listOf(
    z.object({
      entity: GraphNode,
      /** The form that matched: a name, alias, pinyin, initials or English name. */
      matched: z.string(),
      /** How many facts it has. */
      degree: z.int(),
    }),
  ),
  passages: listOf(
    z.object({
      key: z.string(),
      text: z.string(),
      document: DocumentSummary,
      /** Hits within `text`: pairs of start and end. */
      highlights: z.array(z.tuple([z.int(), z.int()])),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const Direction = z.enum(["out", "in", "both"]);
export type Direction = z.infer<typeof Direction>;

export const EntityAnswer = z.object({
  entity: GraphNode,
  /** How many facts of which type and direction, with entities of which type at the other end. */
  totals: z.array(z.object({ type: FactType, direction: z.enum(["out", "in"]), label: EntityType, count: z.int() })),
  /** How many facts in all. */
  degree: z.int(),
  mentions: z.int(),
  documents: z.array(DocumentSummary),
  /** Figures of an indicator, or about a place or department: `Observation` nodes with the indicator's key and name. */
  observations: listOf(z.object({ observation: GraphNode, indicator: z.string(), indicatorName: z.string() })),
});
export type EntityAnswer = z.infer<typeof EntityAnswer>;

/** Why the names of an entity are one thing's: what each document says. */
export const MergesAnswer = listOf(
  z.object({
    document: z.string(),
    title: z.string(),
    /** How this document names it. */
    name: z.string(),
    /** The rule by which things of this name in other documents are the same. */
    identity: z.string().nullable(),
    /** Whose and of which year it is, where the name does not tell. */
    scope: z.string().nullable(),
    /** Its other forms in this document, each with the rule that joined it and the passage that shows it. */
    forms: z.array(z.object({ form: z.string(), rule: z.string(), passage: z.string(), text: z.string().nullable() })),
  }),
);
export type MergesAnswer = z.infer<typeof MergesAnswer>;

export const NeighbourParams = z.object({
  /** Comma-separated fact types; absent: all. */
  types: z.string().optional(),
  /** Comma-separated entity types of the other end; absent: all. */
  labels: z.string().optional(),
  direction: Direction.default("both"),
  limit: z.coerce.number().int().min(1).max(2000).default(100),
});
export const NeighbourAnswer = z.object({
  nodes: z.array(GraphNode),
  relationships: z.array(GraphRelationship),
  /** How many neighbours there are by these criteria. */
  total: z.int(),
  truncated: z.boolean(),
});
export type NeighbourAnswer = z.infer<typeof NeighbourAnswer>;

export const PageParams = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(5000).default(500),
});

export const EvidenceAnswer = listOf(EvidencePassage);
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;

export const FactAnswer = z.object({
  /** Properties as in design §2.3: document, evidence, basis, status, confidence, rule, trigger, key. */
  fact: GraphRelationship,
  subject: GraphNode,
  object: GraphNode,
  evidence: z.array(EvidencePassage),
});
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
export const DocumentsAnswer = listOf(DocumentAnswer);
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;

export const PassagesAnswer = listOf(PassageAnswer).extend({ sections: z.array(SectionSummary) });
export type PassagesAnswer = z.infer<typeof PassagesAnswer>;

export const QueriesAnswer = listOf(
  z.object({
    name: z.string(),
    title: z.string(),
    titleZh: z.string(),
    /** Those for a `person` come first; the others serve this API and may be run as well. */
    audience: z.enum(["person", "program"]),
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
  }),
);
export type QueriesAnswer = z.infer<typeof QueriesAnswer>;
