import { GraphError } from "#model/problem.js";
import type { AreWordsSaid } from "#server/questions/find-words.js";
import type { PassageSearch } from "#server/api/search/passage-search.js";

/**
 * Whether any passage has words, asked for one question. While passages are being read nobody knows: the question is understood without them, and
 * waits for that once, not for each of the words that are tried.
 */
export function createWordsSaid(searchPassages: PassageSearch, signal: AbortSignal): AreWordsSaid {
  let isKnown = true;
  return async (words) => {
    signal.throwIfAborted();
    if (!isKnown) return false;
    const criteria = { q: `"${words}"`, types: [], area: null, document: null, year: null };
    try {
      return (await searchPassages({ criteria, place: null, limit: 1, signal })).total > 0;
    } catch (error) {
      if (!(error instanceof GraphError) || (error.code !== "busy" && error.code !== "query-timeout")) throw error;
      isKnown = false;
      return false;
    }
  };
}
