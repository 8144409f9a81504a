import { z } from "zod";
import { GraphNode, GraphRelationship } from "./graph.js";
import { Problem } from "./problem.js";
import { AnswerEnd, CellSchema } from "./query.js";

/**
 * A line of a streamed answer. First comes the `header`; each `graph` brings nodes and relationships that the rows after it hold, each
 * once in the whole answer; `end` is last, or `error` where the query failed midway. An answer without either of them was cut off.
 */
export const StreamLine = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("header"), columns: z.array(z.string()) }),
    z.object({ type: z.literal("graph"), nodes: z.array(GraphNode), relationships: z.array(GraphRelationship) }),
    z.object({ type: z.literal("row"), row: z.array(CellSchema) }),
    z.object({
      type: z.literal("end"),
      rows: z.int().describe("How many rows were sent."),
      ...AnswerEnd.shape,
    }),
    z.object({ type: z.literal("error"), problem: Problem }),
  ])
  .meta({ id: "StreamLine", description: "A line of an answer in `application/x-ndjson`." });
export type StreamLine = z.infer<typeof StreamLine>;
