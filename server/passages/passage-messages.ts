import { z } from "zod";
import { DocumentSummary } from "#model/api.js";
import { SectionOfHit, type PassageHit } from "#model/search-api.js";

/** What is said between the server and the thread that knows the passages. */

/** A document with its passages in order, page furniture left out. */
export const SpokenDocument = z.object({
  summary: DocumentSummary,
  sections: z.array(SectionOfHit),
  /** Of the passages, each as many: key, text, and key of the innermost section. */
  keys: z.array(z.string()),
  texts: z.array(z.string()),
  sectionKeys: z.array(z.string().nullable()),
});
export type SpokenDocument = z.infer<typeof SpokenDocument>;

/** Where a passage stands among those that answer: hits, length, key of the document and place in it. */
export const PassagePosition = z.tuple([z.int(), z.int(), z.string(), z.int()]);
export type PassagePosition = z.infer<typeof PassagePosition>;

export const PassageRequest = z.object({
  /** All of which must be found, each as it stands, but for case, width and script. */
  words: z.array(z.string()),
  area: z.string().nullable(),
  document: z.string().nullable(),
  year: z.int().nullable(),
  /** Null: the first page. */
  after: PassagePosition.nullable(),
  limit: z.int(),
});
export type PassageRequest = z.infer<typeof PassageRequest>;

export interface PassageAnswer {
  readonly items: readonly PassageHit[];
  readonly total: number;
  /** False where there may be more than `total`. */
  readonly isTotalExact: boolean;
  /** The position of the last item; null where none follows. */
  readonly next: PassagePosition | null;
}
/** Both sides are one program: another look at every hit would cost more than finding it. */
export const PassageAnswer = z.custom<PassageAnswer>((value) => typeof value === "object" && value !== null);

/** Memory that the passages take, or will when they are settled, in bytes. */
export const PassageBytes = z.int();

const Spoken = z.custom<SpokenDocument>((value) => typeof value === "object" && value !== null);

export const ToPassages = z.discriminatedUnion("kind", [
  /**
   * Forgets what was added and not settled. What is added until `settle` takes the place of all that was known where that is read `anew`; the old
   * passages are found until then.
   */
  z.object({ kind: z.literal("begin"), anew: z.boolean() }),
  /** Takes a document in, in the place of what it said before; answered by `PassageBytes`. */
  z.object({ kind: z.literal("add"), document: Spoken }),
  /** From now on what was added is found, and these documents are not; answered by `PassageBytes`. */
  z.object({ kind: z.literal("settle"), gone: z.array(z.string()) }),
  z.object({ kind: z.literal("search"), request: PassageRequest }),
]);
export type ToPassages = z.infer<typeof ToPassages>;
