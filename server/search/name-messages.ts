import { z } from "zod";
import type { EntityHit } from "#model/search-api.js";
import { EntityType } from "#model/ontology.js";
import type { EntityRecord } from "./entity-record.js";

/** What is said between the server and the thread that knows the names. */

/** A document as far as entities are chosen by it. */
export const DocumentRecord = z.object({
  key: z.string(),
  area: z.string().nullable(),
  year: z.int().nullable(),
  /** Another one each time the document is written. */
  stamp: z.string(),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/** Where an entity stands among those that answer: tier, facts, mentions, length of its name and key. */
export const NamePosition = z.tuple([z.int(), z.int(), z.int(), z.int(), z.string()]);
export type NamePosition = z.infer<typeof NamePosition>;

export const NameRequest = z.object({
  q: z.string(),
  /** Empty: all. */
  types: z.array(EntityType),
  area: z.string().nullable(),
  document: z.string().nullable(),
  year: z.int().nullable(),
  /** Null: the first page. */
  after: NamePosition.nullable(),
  limit: z.int(),
});
export type NameRequest = z.infer<typeof NameRequest>;

export interface NameAnswer {
  readonly items: readonly EntityHit[];
  readonly total: number;
  /** The position of the last item; null where none follows. */
  readonly next: NamePosition | null;
  readonly types: readonly { readonly type: EntityType; readonly count: number }[];
}
/** Both sides are one program: another look at every hit would cost more than finding it. */
export const NameAnswer = z.custom<NameAnswer>((value) => typeof value === "object" && value !== null);

export const NamesSize = z.object({
  entities: z.int(),
  /** Memory of the indexes, in bytes. */
  bytes: z.int(),
});
export type NamesSize = z.infer<typeof NamesSize>;

const Records = z.custom<readonly EntityRecord[]>((value) => Array.isArray(value));

/** All documents there are. */
const Documents = z.array(DocumentRecord);

export const ToNames = z.discriminatedUnion("kind", [
  /** What is added until `finish` takes the place of all that was known; the old names are found until then. */
  z.object({ kind: z.literal("begin") }),
  z.object({ kind: z.literal("add"), records: Records }),
  z.object({ kind: z.literal("finish"), documents: Documents }),
  /** Takes entities in, in the place of what was known by their keys, and leaves others out. */
  z.object({ kind: z.literal("change"), records: Records, gone: z.array(z.string()), documents: Documents }),
  /** Asks for the keys of the entities that these documents name, as far as is known. */
  z.object({ kind: z.literal("named-by"), documents: z.array(z.string()) }),
  z.object({ kind: z.literal("search"), request: NameRequest }),
  z.object({ kind: z.literal("size") }),
]);
export type ToNames = z.infer<typeof ToNames>;
