import { z } from "zod/mini";

/** What a canvas is, as links and saved views carry it: keys of what is on it, and where each thing stands. */

const Place = z.nullable(z.number());
const Point = z.tuple([z.string(), Place, Place]);
const Index = z.int().check(z.nonnegative());
const Range = z.tuple([z.number(), z.number()]);
const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Properties = z.record(z.string(), z.union([Scalar, z.array(Scalar), z.null()]));

const PictureRecord = z.object({
  /** Key, x, y of each entity, in the order in which they came; null where it had no place yet. */
  entities: z.array(Point),
  /** Keys of the facts, without `fact:`. */
  facts: z.array(z.string()),
  /** What has no key in the store's graph of entities, in full: passages, documents, figures, and what links them. */
  loose: z.optional(
    z.object({
      nodes: z.array(z.object({ id: z.string(), labels: z.array(z.string()), properties: Properties })),
      points: z.array(z.tuple([Place, Place])),
      relationships: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          start: z.string(),
          end: z.string(),
          properties: Properties,
        }),
      ),
    }),
  ),
  /** Which entity came by the expansion of which, by their places in the list. */
  origins: z.array(z.tuple([Index, Index])),
  /** Which fact between entities that were there came by the expansion of which, by their places in the lists. */
  joined: z.optional(z.array(z.tuple([Index, Index]))),
  /** Which entity was expanded, how many came, of how many. */
  expansions: z.array(z.tuple([Index, Index, Index])),
  extent: z.nullable(z.object({ x: Range, y: Range })),
});
export type PictureRecord = z.infer<typeof PictureRecord>;

export const SceneRecord = z.object({
  version: z.literal(2),
  /** Absent: what the page opens with. */
  picture: z.optional(PictureRecord),
  /** Everything else about the canvas, each read by its part: see `SNAPSHOT_PARTS`. */
  parts: z.record(z.string(), z.unknown()),
});
export type SceneRecord = z.infer<typeof SceneRecord>;

/** A whole view, as the server keeps it: the canvas, and what the rest of the page shows as an address says it. */
export const Snapshot = z.object({ version: z.literal(2), address: z.string(), scene: SceneRecord });
export type Snapshot = z.infer<typeof Snapshot>;
