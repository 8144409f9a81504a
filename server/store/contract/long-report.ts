import type { DocumentBatch } from "#model/batch.js";
import { buildBatch } from "./batch-builder.js";

/** For tests that kill a load in its midst: a report that takes a while, of one project. */
export function longReport(project: string, passages: number): DocumentBatch {
  const key = `project:${project}`;
  return buildBatch({
    name: "long",
    sections: [["一、回顾", "review", null]],
    passages: Array.from({ length: passages }, (_, index) => [`${project}第${index}期落户徐汇滨江。`, 0] as const),
    entities: [
      { type: "Project", name: project },
      { type: "Place", name: "徐汇滨江", aliases: [project] },
    ],
    mentions: Array.from({ length: passages }, (_, index) => [index, key, project] as const),
    facts: [{ key: `fact:${project}`, type: "LOCATED_IN", start: key, end: "place:徐汇滨江" }],
  });
}
