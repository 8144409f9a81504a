import type { EvidencePassage } from "#model/api.js";
import type { PassageKind } from "#model/ontology.js";

/**
 * The passages that together name as many of the ends as the evidence can, as few as are needed, in the evidence's order: one sentence
 * where it names both, else e.g. the heading as well, or the cells of a row. None only where there is no evidence.
 */
export function tellingPassages(
  evidence: readonly EvidencePassage[],
  ends: readonly string[],
): readonly EvidencePassage[] {
  const [first] = evidence.toSorted((one, other) => weight(other, ends) - weight(one, ends));
  if (first === undefined) return [];
  const telling = new Set([first]);
  for (const end of ends) {
    if ([...telling].some((passage) => isNamed(end, passage))) continue;
    const naming = evidence.find((passage) => isNamed(end, passage));
    if (naming !== undefined) telling.add(naming);
  }
  return evidence.filter((passage) => telling.has(passage));
}

/** How many of the ends a passage names; of two that name as many a sentence rather than a table's cell, and that rather than a heading. */
function weight(evidence: EvidencePassage, ends: readonly string[]): number {
  return ends.filter((end) => isNamed(end, evidence)).length + LEGIBILITY[evidence.passage.kind];
}

const LEGIBILITY = { sentence: 0.5, cell: 0.25, heading: 0, chrome: 0 } as const satisfies Readonly<
  Record<PassageKind, number>
>;

function isNamed(entity: string, { passage: { mentions } }: EvidencePassage): boolean {
  return mentions.some((mention) => mention.entity === entity);
}
