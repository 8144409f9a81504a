import type { GraphNode } from "#model/graph.js";
import type { AreWordsInNames } from "#server/questions/find-words.js";
import { formsOf } from "#server/search/entity-record.js";
import { searchTextFrom } from "#server/search/search-text.js";
import type { EntitySearch } from "#server/api/search/entity-search.js";

/** So many are looked through for words in their names. */
const NAMES = 20;

/** Whether any name has words, asked for one question. */
export function createWordsInNames(searchNames: EntitySearch, signal: AbortSignal): AreWordsInNames {
  return async (words, types) => {
    signal.throwIfAborted();
    const wherever = { area: null, document: null, year: null, after: null };
    const { items } = await searchNames({ ...wherever, q: words, types: [...types], limit: NAMES }, signal);
    return items.some(({ entity }) => hasInName(entity, words.toLowerCase()));
  };
}

function hasInName(entity: GraphNode, words: string): boolean {
  return formsOf(entity).some(({ text }) => hasWords(searchTextFrom(text), words));
}

/** As named-with.cypher finds them: what begins with a letter or digit only where one begins, ai not in Shanghai. */
function hasWords(text: string, words: string): boolean {
  const before = text.split(words).slice(0, -1);
  return before.some((part) => !(/^[a-z0-9]/u.test(words) && /[a-z0-9]$/u.test(part)));
}
