import { z } from "zod/mini";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { type SnapshotPart, understood } from "./snapshot-part.js";

const Point = z.object({ x: z.number(), y: z.number() });

const HeadingRecord = z.object({
  subject: z.union([
    z.object({ kind: z.literal("year"), year: z.number() }),
    z.object({ kind: z.literal("type"), type: z.enum(ENTITY_TYPES) }),
    z.object({ kind: z.literal("node"), id: z.string() }),
    z.object({ kind: z.literal("rest"), of: z.enum(["year", "map", "type", "place", "department"]) }),
    z.object({ kind: z.literal("north") }),
  ]),
  at: Point,
  room: z.number(),
  members: z.array(z.string()),
  guide: z.nullable(
    z.union([
      z.object({ kind: z.literal("line"), from: Point, to: Point }),
      z.object({ kind: z.literal("rim"), centre: Point, radius: z.number() }),
    ]),
  ),
});

export const headingsPart: SnapshotPart = {
  name: "headings",
  write: ({ headings }) => (headings.length === 0 ? undefined : headings),
  read: (json) => ({
    headings: (understood(z.array(z.unknown()), json) ?? []).flatMap((each) => understood(HeadingRecord, each) ?? []),
  }),
};
