import { z } from "zod";
import { EntityType } from "./ontology.js";

/** A question of the library: a query of the catalogue that people ask in words, by filling blanks. */

/** `entity` is given by its key; `type` is an entity type, `status` that of a fact; `words` are looked for in texts as they stand. */
export const BlankKind = z.enum(["entity", "type", "status", "year", "number", "words"]);
export type BlankKind = z.infer<typeof BlankKind>;

/**
 * What stands in a column: an entity, fact, figure or document of the graph, keys of passages that say so (`evidence`), a list of
 * entities or facts, or a plain value.
 */
export const ColumnKind = z.enum([
  "entity",
  "fact",
  "figure",
  "document",
  "entities",
  "facts",
  "evidence",
  "text",
  "number",
]);
export type ColumnKind = z.infer<typeof ColumnKind>;

const BothLanguages = z.object({ en: z.string(), zh: z.string() });
export type BothLanguages = z.infer<typeof BothLanguages>;

export const Blank = z.object({
  param: z.string().describe("The parameter of the query that it fills."),
  kind: BlankKind.describe(
    "What it takes: the key of an entity, an entity type, a fact's status, a year, a number, words as texts have them.",
  ),
  types: z.array(EntityType).describe("Of which types the entity is; empty: of any, or no entity is asked for."),
  required: z.boolean(),
  label: BothLanguages,
});
export type Blank = z.infer<typeof Blank>;

export const QuestionColumn = z.object({ name: z.string(), kind: ColumnKind });
export type QuestionColumn = z.infer<typeof QuestionColumn>;

export const QuestionContract = z.object({
  asks: BothLanguages.describe("The question, with `{param}` where a blank is that must be filled."),
  blanks: z.array(Blank),
  columns: z.array(QuestionColumn).describe("What each row of the answer holds; one column is of the kind `evidence`."),
});
export type QuestionContract = Readonly<z.infer<typeof QuestionContract>>;
