import { z } from "zod";
import { decimal } from "./decimal.js";
import { Direction, Key } from "./api.js";
import { GraphNode, GraphRelationship } from "./graph.js";
import { listOf } from "./list.js";
import { EntityType } from "./ontology.js";

/** Parameters and body of `GET /api/paths`. */

export const MOST_WAY_POINTS = 4;

export const PathsParams = z.object({
  from: Key.meta({ description: "Key of the entity where paths begin.", examples: ["project:西岸传媒港"] }),
  to: Key.meta({ description: "Key of the entity where paths end.", examples: ["place:徐汇区"] }),
  via: z
    .union([z.string().min(1), z.array(Key)])
    .optional()
    .describe(
      `Keys of up to ${MOST_WAY_POINTS} entities that must lie on each path: given several times, or comma-separated.`,
    ),
  order: z
    .enum(["any", "given"])
    .default("any")
    .describe("Whether paths may pass the entities of `via` in any order or only in the given one."),
  types: z.string().optional().describe("Comma-separated fact types that may be followed; absent: all."),
  labels: z
    .string()
    .optional()
    .describe("Comma-separated types of the entities that may lie between the given ones; absent: all."),
  direction: Direction.default("both").describe(
    "`out`: each fact leads from its subject to its object on the way; `in`: from its object to its subject; `both`: either.",
  ),
  confidence: decimal(z.number().min(0).max(1)).default(0).describe("Facts of less confidence are not followed."),
  maxDegree: decimal(z.number().int().min(1))
    .optional()
    .describe("Entities with more facts than this are not passed through, unless they are given; absent: all are."),
  maxLength: decimal(z.number().int().min(1).max(10)).default(6).describe("Most steps of a path."),
  limit: decimal(z.number().int().min(1).max(50)).default(5).describe("Most paths."),
});

export const PathStep = z.object({
  facts: z.array(z.string()).describe("Keys of the facts that link both ends, the surest first."),
  total: z.int().describe("How many facts link them by the criteria; of very many not all are listed."),
});

export const PathsAnswer = z
  .object({
    nodes: z.array(GraphNode).describe("The entities on the paths, with key and name; /api/entities/{key} tells more."),
    relationships: z
      .array(GraphRelationship)
      .describe(
        "The facts on the paths, with key, document, basis, status and confidence; /api/facts/{key} has the sentences that state one.",
      ),
    paths: z
      .array(
        z.object({
          nodes: z.array(z.string()).describe("Keys of the entities from end to end."),
          steps: z.array(PathStep).describe("One between each two entities."),
          length: z.int().describe("How many steps."),
          confidence: z.number().describe("The product of the confidences of each step's surest fact."),
        }),
      )
      .describe("Shorter paths come first, then those of more confidence, then by keys; none passes an entity twice."),
    truncated: z.boolean().describe("Whether there are more paths of at most `maxLength` steps."),
    exhausted: z
      .boolean()
      .describe(
        "The search was ended because it took too much work: there may be further paths, and surer ones among the longest.",
      ),
    avoided: listOf(z.object({ key: z.string(), name: z.string(), type: EntityType, degree: z.int() })).describe(
      "Entities that the search came upon and did not pass through because of `maxDegree`.",
    ),
    revision: z.string().describe("The state of the graph that the answer is of: all of it is of this one."),
  })
  .meta({ id: "PathsAnswer" });
export type PathsAnswer = z.infer<typeof PathsAnswer>;
