import { z } from "zod";
import { GraphNode } from "#model/graph.js";
import { SectionOfHit, type PassageHit } from "#model/search-api.js";
import { documentSummaryFromNode } from "#server/api/reading/provenance.js";
import type { Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { SearchCriteria } from "#server/api/search/search-cursor.js";
import { highlightsOf } from "#server/search/search-text.js";

/** Beyond it passages are not counted: with a word that is in every tenth sentence this takes far longer than finding the best. */
const COUNTED = 1_000;

export interface StoredPassagesRequest extends Pick<SearchCriteria, "area" | "document" | "year"> {
  /** See `searchTextFrom`. */
  readonly words: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/** Passages that hold all the words, each as it stands, by the store's full-text index. */
export async function searchStoredPassages(
  read: Reader,
  { words, area, document, year, offset, limit }: StoredPassagesRequest,
  signal: AbortSignal,
): Promise<{ readonly items: PassageHit[]; readonly total: number; readonly isTotalExact: boolean }> {
  const params = {
    ...indexedWords(words),
    area: area ?? "",
    document: document ?? "",
    year: year ?? 0,
    offset,
    limit,
    most: Math.max(COUNTED, offset + limit + 1),
  };
  const rows = recordsFromResult(await read("search-passages", params, signal), PassageRow);
  const [{ total, isExact } = { total: 0, isExact: true }] = rows;
  return { items: rows.flatMap((row) => hitsFromRow(row, words)), total, isTotalExact: isExact };
}

/** One Chinese character between letters or digits: 2014年. */
const ALONE = /(?<!\p{Script=Han})\p{Script=Han}(?!\p{Script=Han})/u;

function isApart(word: string): boolean {
  return word.length > 1 && ALONE.test(word);
}

/** The indexes hold pairs of Chinese characters: what has one alone is looked for in parts, and then as a whole. */
function indexedWords(typed: readonly string[]): {
  readonly words: readonly string[];
  readonly texts: readonly string[];
} {
  return {
    words: typed.flatMap((word) =>
      isApart(word) ? (word.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}.])+/gu) ?? []) : [word],
    ),
    texts: typed.filter(isApart),
  };
}

/** Where the page holds nothing there is a row without a passage, for the total. */
const PassageRow = z.object({
  passage: GraphNode.nullable(),
  document: GraphNode.nullable(),
  section: GraphNode.nullable(),
  total: z.int(),
  isExact: z.boolean(),
});
const PassageProperties = z.object({ key: z.string(), text: z.string() });

function hitsFromRow(
  { passage, document, section }: z.infer<typeof PassageRow>,
  words: readonly string[],
): readonly PassageHit[] {
  if (passage === null || document === null) return [];
  const { key, text } = PassageProperties.parse(passage.properties);
  return [
    {
      key,
      text,
      document: documentSummaryFromNode(document),
      section: section === null ? null : SectionOfHit.parse(section.properties),
      highlights: highlightsOf(text, words),
    },
  ];
}
