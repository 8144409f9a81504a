import { z } from "zod";
import { GraphNode } from "#model/graph.js";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { EntityHit } from "#model/search-api.js";
import { formsOf } from "#server/search/entity-record.js";
import type { NameAnswer, NameRequest } from "#server/search/name-messages.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { Reader } from "#server/api/reading/reader.js";
import { highlightsOf, searchTextFrom } from "#server/search/search-text.js";

export const NAMES_STILL_READ: Sentence = {
  en: "The names are still being read: try again in a moment.",
  zh: "名称仍在读取：请稍后再试。",
};

/**
 * Has the engine look through the names, while those of a large store are being read: neither mixed spellings nor mistakes are found, and the types are
 * not counted. Throws `busy` where documents or a later page are asked for.
 */
export async function searchEngine(
  read: Reader,
  { q, types, area, document, year, after, limit }: NameRequest,
  signal: AbortSignal,
): Promise<NameAnswer> {
  if (area !== null || document !== null || year !== null || after !== null) {
    throw new GraphError("busy", NAMES_STILL_READ);
  }
  const text = searchTextFrom(q);
  const [found, counted] = await Promise.all([
    read("search-entities", { q: text, types, limit }, signal),
    read("search-entities-total", { q: text, types }, signal),
  ]);
  const items = recordsFromResult(found, EntityRow).map((row) => hitFromRow(row, text));
  return { items, total: recordsFromResult(counted, Total)[0]?.total ?? items.length, types: [], next: null };
}

const EntityRow = z.object({ entity: GraphNode, matched: z.string(), rank: z.int(), degree: z.int() });
const Total = z.object({ total: z.int() });

const KINDS = ["exact", "prefix", "part"] as const;

function hitFromRow({ entity, matched, rank, degree }: z.infer<typeof EntityRow>, text: string): EntityHit {
  const form = formsOf(entity).find((form) => form.text === matched);
  const weight = { entity, degree, mentions: 0 };
  if (form === undefined) {
    const name = String(entity.properties["name"] ?? entity.id);
    return { ...weight, matched: name, field: "name", kind: "pinyin", highlights: [] };
  }
  return {
    ...weight,
    matched,
    field: form.field,
    kind: KINDS[rank] ?? "part",
    highlights: highlightsOf(matched, [text]),
  };
}
