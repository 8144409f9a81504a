import type { SearchAnswer } from "#model/search-api.js";
import { GraphError } from "#model/problem.js";
import type { PassageFinder } from "#server/passages/passage-finder.js";
import { searchWordsFrom } from "#server/search/search-words.js";
import type { GraphStore } from "#server/store/port.js";
import { invalidCursor } from "./cursor.js";
import type { Reader } from "./reader.js";
import { cursorTo, type SearchCriteria, type SearchPlace } from "./search-cursor.js";
import { searchTextFrom } from "./search-text.js";
import { searchStoredPassages } from "./stored-passages.js";

type PassagesFound = SearchAnswer["passages"];
type PassagePlace = Exclude<SearchPlace, { readonly list: "entities" }>;

export const NO_PASSAGES: PassagesFound = {
  items: [],
  total: 0,
  truncated: false,
  nextCursor: null,
  isTotalExact: true,
};

export interface PassageSearchRequest {
  readonly criteria: SearchCriteria;
  /** Null: the first page. */
  readonly place: PassagePlace | null;
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** Finds passages that hold all the words, each as it stands, the best first: in memory, or by the store's own index while they are not there. */
export function createPassageSearch(services: {
  readonly passages: PassageFinder;
  readonly store: Pick<GraphStore, "revision">;
  readonly read: Reader;
}) {
  const { passages, store, read } = services;

  async function search(words: readonly string[], request: PassageSearchRequest): Promise<PassagesFound> {
    const { criteria, place, limit } = request;
    if (place?.list === "stored-passages") return searchStore(words, request, place);
    const { area, document, year } = criteria;
    const after = place === null ? null : place.after;
    const found = await passages.search({ words: [...words], area, document, year, after, limit });
    if (found !== null) {
      const { items, total, isTotalExact, next } = found;
      const nextCursor = next === null ? null : cursorTo(criteria, { list: "passages", after: next });
      const truncated = items.length < total || !isTotalExact;
      return { items: [...items], total, truncated, nextCursor, isTotalExact };
    }
    if (place !== null) {
      throw new GraphError("busy", {
        en: "The passages are still being read: try again in a moment, or ask again without a cursor.",
        zh: "语段仍在读取：请稍后再试，或不带游标重新请求。",
      });
    }
    return searchStore(words, request, { offset: 0, revision: await store.revision() });
  }

  /** What the store finds has no fixed order but that of its revision. */
  async function searchStore(
    words: readonly string[],
    { criteria, limit, signal }: PassageSearchRequest,
    { offset, revision }: { readonly offset: number; readonly revision: string },
  ): Promise<PassagesFound> {
    if (revision !== (await store.revision())) throw invalidCursor();
    const { items, total, isTotalExact } = await searchStoredPassages(
      read,
      { ...criteria, words, offset, limit },
      signal,
    );
    const end = offset + items.length;
    const hasMore = items.length > 0 && (end < total || !isTotalExact);
    return {
      items,
      total,
      truncated: items.length < total || !isTotalExact,
      nextCursor: hasMore ? cursorTo(criteria, { list: "stored-passages", offset: end, revision }) : null,
      isTotalExact,
    };
  }

  return async (request: PassageSearchRequest): Promise<PassagesFound> => {
    const words = searchWordsFrom(request.criteria.q).flatMap(({ text }) =>
      /[\p{L}\p{N}]/u.test(text) ? [searchTextFrom(text)] : [],
    );
    return words.length === 0 ? NO_PASSAGES : search(words, request);
  };
}
