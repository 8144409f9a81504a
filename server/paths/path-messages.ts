import { z } from "zod";
import type { PathsAnswer } from "#model/paths-api.js";
import type { GraphChange } from "#server/snapshot/graph-change.js";

/** What is said between the server and the thread that finds paths. */

export const PathRequest = z.object({
  from: z.string(),
  to: z.string(),
  via: z.array(z.string()),
  inOrder: z.boolean(),
  types: z.array(z.string()).nullable(),
  labels: z.array(z.string()).nullable(),
  direction: z.enum(["out", "in", "both"]),
  leastConfidence: z.number(),
  mostFacts: z.int().nullable(),
  maxLength: z.int(),
  limit: z.int(),
});
export type PathRequest = z.infer<typeof PathRequest>;

/** The paths, or keys of the request that no entity has. */
export type PathReply = { readonly answer: PathsAnswer } | { readonly unknown: readonly string[] };

/** Both sides are one program: another look at every row would cost more than all the rest. */
const Change = z.custom<GraphChange>((value) => typeof value === "object" && value !== null);
export const PathReply = z.custom<PathReply>((value) => typeof value === "object" && value !== null);

export const ToPaths = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("change"), change: Change }),
  z.object({ kind: z.literal("find"), request: PathRequest }),
]);
export type ToPaths = z.infer<typeof ToPaths>;
