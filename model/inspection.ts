import { z } from "zod";
import { DocumentChanges } from "./document-changes.js";
import { Sentence } from "./language.js";
import { listOf } from "./list.js";

/** What would become of a document if its file were loaded as it was asked about. */
export const InspectedDocument = z
  .object({
    file: z.string().describe("The file that was sent."),
    place: z.string().describe("The document's place: the file, or within it where it holds several."),
    outcome: z
      .enum(["new", "changed", "unchanged", "failed", "unread"])
      .describe("What loading it would do; `unread`: there was no time to look."),
    document: z.string().nullable().describe("The key that it would have."),
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    area: z.string().nullable(),
    year: z.int().nullable(),
    period: z.string().nullable(),
    guessed: z
      .array(z.enum(["title", "issuer", "area", "year", "period"]))
      .describe("What of these was made out from name and words, since nobody said it."),
    changes: DocumentChanges.nullable().describe("What would become other; null where nothing would."),
    problems: z.array(Sentence).describe("What of it could not be used."),
    detail: Sentence.nullable().describe("Why it cannot be read."),
  })
  .meta({ id: "InspectedDocument" });
export type InspectedDocument = z.infer<typeof InspectedDocument>;

/** In the order of the files. */
export const InspectionAnswer = listOf(InspectedDocument);
export type InspectionAnswer = z.infer<typeof InspectionAnswer>;
