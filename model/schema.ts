import { z } from "zod";

/** What a store holds: labels and relationship types with counts and the properties met on them, sorted by name. */
export const GraphSchema = z
  .object({
    labels: z.array(z.object({ label: z.string(), count: z.int(), properties: z.array(z.string()) })),
    relationshipTypes: z.array(z.object({ type: z.string(), count: z.int(), properties: z.array(z.string()) })),
  })
  .meta({ id: "GraphSchema" });
export type GraphSchema = z.infer<typeof GraphSchema>;
