import { z } from "zod";
import type { SourceHints } from "#loaders/files/report-source.js";
import type { DocumentBatch } from "#model/batch.js";
import { Sentence } from "#model/language.js";

const Hints = z.custom<SourceHints>((value) => typeof value === "object" && value !== null);

/** A file on disk and what a person says of its reports. */
export const ReadTask = z.object({
  /** Absolute. */
  path: z.string(),
  /** What the file is known by: see `reportName`. */
  name: z.string(),
  hints: Hints,
});
export type ReadTask = z.infer<typeof ReadTask>;

/** A document that is not read yet: what it is known by, and by what it would be known again. */
export const Offer = z.object({
  /** The file, and the document's place in it where it holds several. */
  place: z.string(),
  document: z.string(),
  sha256: z.string(),
  readBy: z.string(),
});
export type Offer = z.infer<typeof Offer>;

/** What a reading thread is told: a file to read, whether the document just offered is wanted, to go on after a document. */
export const ToReader = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("read"), task: ReadTask }),
  z.object({ kind: z.literal("answer"), wanted: z.boolean() }),
  z.object({ kind: z.literal("go-on") }),
]);
export type ToReader = z.infer<typeof ToReader>;

/** Checked where it was made, and again by the store. */
const Batch = z.custom<DocumentBatch>((value) => typeof value === "object" && value !== null && "document" in value);

export const ReadResult = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("read"),
    place: z.string(),
    batch: Batch,
    /** What of the document nobody gave. */
    guessed: z.array(z.enum(["title", "issuer", "area", "year", "period"])),
    /** Sentences about parts that could not be used. */
    problems: z.array(Sentence),
  }),
  z.object({ kind: z.literal("known"), place: z.string(), document: z.string() }),
  z.object({ kind: z.literal("failed"), place: z.string(), detail: Sentence }),
]);
/** What became of one document of a file: read, known already and not read, or not to be read. */
export type ReadResult = z.infer<typeof ReadResult>;

/** What a reading thread tells. After an offer it waits for the answer, after a second result for `go-on`; `end` ends the file. */
export const FromReader = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("offer"), offer: Offer }),
  z.object({ kind: z.literal("result"), result: ReadResult }),
  z.object({ kind: z.literal("end") }),
]);
export type FromReader = z.infer<typeof FromReader>;
