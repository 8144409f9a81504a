import type { DocumentBatch } from "#model/batch.js";
import { buildBatch } from "#server/store/contract/batch-builder.js";

export const DOCUMENTS = 4;

/** What an edition of a document says, as a query over all passages tells it. */
export interface Edition {
  /** The first words of each of its passages. */
  readonly marker: string;
  readonly passages: number;
}

export function editionOf(round: number): Edition {
  return { marker: `第${String(round).padStart(3, "0")}版`, passages: 120 + (round % 40) };
}

/** One of a few reports, which speak of the same entities, as it is in this round. */
export function batchOf(document: number, round: number): DocumentBatch {
  const { marker, passages } = editionOf(round);
  const project = `project:项目${document}`;
  return buildBatch({
    name: `report-${document}`,
    sections: [["一、回顾", "review", null]],
    passages: Array.from(
      { length: passages },
      (_, index) => [`${marker}项目${document}第${index}期落户滨江。`, 0] as const,
    ),
    entities: [
      { type: "Project", name: `项目${document}` },
      { type: "Place", name: "滨江", aliases: [marker] },
    ],
    mentions: Array.from({ length: passages }, (_, index) => [index, project, `项目${document}`] as const),
    facts: [
      {
        key: `fact:${document}`,
        type: "LOCATED_IN",
        start: project,
        end: "place:滨江",
        evidence: [`passage:report-${document}/0`],
      },
    ],
  });
}

export function keyOf(document: number): string {
  return `document:report-${document}`;
}
