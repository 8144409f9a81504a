import { z } from "zod";

/** How many of a kind a document says more, no longer, and otherwise than before. */
export const Change = z.object({
  added: z.int(),
  withdrawn: z.int(),
  changed: z.int().describe("Of the same key, with other properties or evidence."),
});
export type Change = z.infer<typeof Change>;

/** What became other by loading one document or several. */
export const DocumentChanges = z
  .object({ entities: Change, facts: Change, figures: Change })
  .meta({ id: "DocumentChanges" });
export type DocumentChanges = z.infer<typeof DocumentChanges>;

const NONE: Change = { added: 0, withdrawn: 0, changed: 0 };
export const NO_CHANGES: DocumentChanges = { entities: NONE, facts: NONE, figures: NONE };

export function sumOfChanges(a: DocumentChanges, b: DocumentChanges): DocumentChanges {
  return {
    entities: sumOf(a.entities, b.entities),
    facts: sumOf(a.facts, b.facts),
    figures: sumOf(a.figures, b.figures),
  };
}

function sumOf(a: Change, b: Change): Change {
  return { added: a.added + b.added, withdrawn: a.withdrawn + b.withdrawn, changed: a.changed + b.changed };
}
