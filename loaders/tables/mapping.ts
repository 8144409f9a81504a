import { z } from "zod";
import { EntityType } from "#model/ontology.js";
import { roleOfWord } from "./headings.js";

const Meaning = z.string().refine((word) => roleOfWord(word) !== null, {
  error: ({ input }) =>
    `“${String(input)}” is no heading that is recognised, and no relationship; docs/files.md lists them`,
});

/** What a table's columns hold, said by a person; `docs/files.md` describes it. */
export const TableMapping = z.strictObject({
  /** Heading → a heading that is recognised (`name`, `牵头部门`, `located in`), a relationship (`PART_OF`), or null: not to be read. */
  columns: z.record(z.string(), Meaning.nullable()).optional(),
  /** Of the rows' entities, where no column tells. */
  type: EntityType.optional(),
  /** Number of the row that holds the headings; rows are counted from 1. */
  headings: z.int().min(1).optional(),
  /** Names of the sheets, or of the lists in JSON, that are read; absent: all. */
  sheets: z.array(z.string()).optional(),
});
export type TableMapping = Readonly<z.infer<typeof TableMapping>>;
