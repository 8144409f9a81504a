import { z } from "zod";
import { decimal } from "./decimal.js";
import { Direction, DocumentSummary, EvidencePassage, Key } from "./api.js";
import { GraphNode, GraphRelationship } from "./graph.js";
import { listOf } from "./list.js";
import { EntityType, FactType } from "./ontology.js";

/** Parameters and bodies of the routes about what lies around entities and between them. */

const Year = decimal(z.number().int().min(1).max(9998));

/** Which facts of an entity lead to neighbours. */
export const NeighbourChoice = z.object({
  types: z.string().optional().describe("Comma-separated fact types; absent: all."),
  labels: z.string().optional().describe("Comma-separated entity types of the other end; absent: all."),
  direction: Direction.default("both").describe("Whether facts go out of the entity or come in."),
  statuses: z.string().optional().describe("Comma-separated: done, ongoing, planned, problem; absent: all."),
  bases: z.string().optional().describe("Comma-separated: stated, section, curated, llm; absent: all."),
  confidence: decimal(z.number().min(0).max(1)).default(0).describe("Only facts of at least this confidence."),
  area: z.string().min(1).max(200).optional().describe("Only facts that documents of this area state."),
  yearFrom: Year.optional().describe("Only facts that documents of this year or later ones state."),
  yearTo: Year.optional().describe("Only facts that documents of this year or earlier ones state."),
  document: Key.optional().describe("Only facts that the document of this key states."),
});

export const NeighbourOrder = z.enum(["degree", "confidence", "mentions", "newest", "name"]);
export type NeighbourOrder = z.infer<typeof NeighbourOrder>;

export const NeighbourParams = NeighbourChoice.extend({
  order: NeighbourOrder.default("degree").describe(
    "Which neighbours come first: those with the most facts, the surest fact, the most mentions, in the newest document, or by pinyin.",
  ),
  limit: decimal(z.number().int().min(1).max(2000))
    .default(100)
    .describe("Most neighbours; each comes with all its facts that fit the criteria."),
});
export const NeighbourAnswer = z
  .object({
    nodes: z.array(GraphNode).describe("The entity itself first, then its neighbours in the order asked for."),
    relationships: z.array(GraphRelationship),
    total: z.int().describe("How many neighbours there are by these criteria."),
    facts: z.int().describe("How many facts link them; several documents may state one link."),
    truncated: z.boolean(),
  })
  .meta({ id: "NeighbourAnswer" });
export type NeighbourAnswer = z.infer<typeof NeighbourAnswer>;

export const NeighbourTotals = z
  .object({
    groups: z
      .array(
        z.object({
          type: FactType,
          direction: z.enum(["out", "in"]),
          label: EntityType.describe("Type of the other end."),
          neighbours: z.int(),
          facts: z.int(),
        }),
      )
      .describe("The most facts first."),
    neighbours: z.int().describe("Each counted once, though it may be in several groups."),
    facts: z.int(),
    observations: z.int().describe("Figures of the entity, or about it, whatever the criteria."),
    passages: z.int().describe("Passages that name it, whatever the criteria."),
    documents: z.int().describe("Documents that name it, whatever the criteria."),
  })
  .meta({ id: "NeighbourTotals" });
export type NeighbourTotals = z.infer<typeof NeighbourTotals>;

export const SubgraphRequest = z.object({
  keys: z.array(Key).min(1).max(20_000).describe("Keys of entities."),
  facts: z
    .array(Key)
    .max(60_000)
    .optional()
    .describe("Keys of facts: only these are answered, and none that was made since. Absent: all."),
  types: z.array(FactType).default([]).describe("Fact types; empty: all."),
  confidence: z.number().min(0).max(1).default(0).describe("Only facts of at least this confidence."),
  limit: z.int().min(1).max(50_000).default(5000).describe("Most facts; the surest come first."),
});
export type SubgraphRequest = z.infer<typeof SubgraphRequest>;

export const SubgraphAnswer = z
  .object({
    nodes: z.array(GraphNode).describe("The given entities, by key."),
    relationships: z.array(GraphRelationship).describe("Facts between two of them, the surest first."),
    total: z.int().describe("How many facts there are between them."),
    truncated: z.boolean(),
    missing: z.array(z.string()).describe("Keys of the request that no entity has."),
    missingFacts: z
      .array(z.string())
      .optional()
      .describe(
        "Where facts were given and the answer is whole: those that do not, or no longer, link the entities as `types` and `confidence` ask.",
      ),
  })
  .meta({ id: "SubgraphAnswer" });
export type SubgraphAnswer = z.infer<typeof SubgraphAnswer>;

const MOST_SHARERS = 10;

export const SharedParams = z.object({
  keys: z.union([z.string().min(1), z.array(Key).max(MOST_SHARERS)]).meta({
    description: `Keys of 2 to ${MOST_SHARERS} entities: given several times, or comma-separated.`,
    examples: ["project:西岸传媒港,place:徐汇区"],
  }),
  limit: decimal(z.number().int().min(1).max(200)).default(20).describe("Most items of each list."),
});

const Sharers = z.array(z.string()).describe("Which of the given entities, by key.");

export const SharedAnswer = z
  .object({
    entities: z.array(GraphNode).describe("The given ones."),
    neighbours: listOf(
      z.object({
        entity: GraphNode,
        degree: z.int().describe("How many facts it has in all."),
        rarity: z.number().describe("1 / log₂(1 + degree): sharing a neighbour that few have tells more."),
        links: z
          .array(z.object({ key: z.string(), facts: z.array(GraphRelationship) }))
          .describe("By which facts each of the given entities is linked with it, the surest first."),
      }),
    ).describe("Entities that facts link with several of the given ones: those of the most first, then the rarest."),
    documents: listOf(
      z.object({
        document: DocumentSummary,
        entities: Sharers,
        named: z.int().describe("How many entities it names in all."),
      }),
    ).describe("Documents that name several of them: those of the most first, then those that name the fewest others."),
    passages: listOf(
      z.object({
        ...EvidencePassage.shape,
        entities: Sharers,
        named: z.int().describe("How many names it holds in all."),
      }),
    ).describe("Passages that name several of them together, in the same order."),
  })
  .meta({ id: "SharedAnswer" });
export type SharedAnswer = z.infer<typeof SharedAnswer>;
