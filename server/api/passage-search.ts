import { z } from "zod";
import { SectionSummary } from "#model/api.js";
import { GraphNode } from "#model/graph.js";
import type { PassageHit, SearchAnswer } from "#model/search-api.js";
import type { NameRequest } from "#server/search/name-messages.js";
import { searchWordsFrom } from "#server/search/search-words.js";
import { documentSummaryFromNode } from "./provenance.js";
import type { Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import { highlightsOf, searchTextFrom } from "./search-text.js";

type PassagesFound = SearchAnswer["passages"];

export const NO_PASSAGES: PassagesFound = { items: [], total: 0, truncated: false, isTotalExact: true };

/** Beyond it passages are not counted: with a word that is in every tenth sentence this takes far longer than finding the best. */
const COUNTED = 1_000;

/** Passages that hold all the words, each as it stands, the best first. */
export async function searchPassages(
  read: Reader,
  { q, area, document, year, offset, limit }: NameRequest,
  signal: AbortSignal,
): Promise<PassagesFound> {
  const typed = searchWordsFrom(q).flatMap(({ text }) => (/[\p{L}\p{N}]/u.test(text) ? [searchTextFrom(text)] : []));
  if (typed.length === 0) return NO_PASSAGES;
  const params = {
    ...indexedWords(typed),
    area: area ?? "",
    document: document ?? "",
    year: year ?? 0,
    offset,
    limit,
    most: Math.max(COUNTED, offset + limit + 1),
  };
  const rows = recordsFromResult(await read("search-passages", params, signal), PassageRow);
  const items = rows.flatMap((row) => hitsFromRow(row, typed));
  const [{ total, isExact } = { total: 0, isExact: true }] = rows;
  return { items, total, truncated: offset + items.length < total || !isExact, isTotalExact: isExact };
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
const SectionProperties = SectionSummary.omit({ parent: true });

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
      section: section === null ? null : SectionProperties.parse(section.properties),
      highlights: highlightsOf(text, words),
    },
  ];
}
