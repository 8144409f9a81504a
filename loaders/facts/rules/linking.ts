import type { EntityType } from "#model/ontology.js";
import type { Span } from "../../mapped-text.js";
import type { EntityRef } from "../../stages.js";
import type { Sentence } from "../document-view.js";
import type { FoundFact } from "../rule.js";
import { clauseText } from "../sentence-parts.js";
import { isDenied, statusOfClause } from "../status.js";

/** What may be a part, and what may have parts. Source: `FACT_ENDS`. */
export const PARTS: readonly EntityType[] = ["Project", "Initiative", "Policy", "Event", "Organization", "Department"];
export const WHOLES: readonly EntityType[] = ["Initiative", "Project", "Organization", "Department"];

export interface Parts {
  readonly parts: readonly EntityRef[];
  readonly whole: EntityRef;
  readonly trigger: string | null;
}

/** Links every part with the whole, unless the words between `range` deny it. */
export function* linkParts(sentence: Sentence, range: Span, { parts, whole, trigger }: Parts): Generator<FoundFact> {
  const words = clauseText(sentence, range);
  if (isDenied(words)) return;
  const status = statusOfClause(words, sentence.modality);
  for (const part of parts) {
    if (part.name === whole.name) continue;
    yield { type: "PART_OF", subject: part, object: whole, passage: sentence.passage, trigger, status };
  }
}
