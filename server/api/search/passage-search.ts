import type { Sentence } from "#model/language.js";
import type { SearchAnswer } from "#model/search-api.js";
import { GraphError } from "#model/problem.js";
import type { PassageFinder } from "#server/passages/passage-finder.js";
import { searchWordsFrom } from "#server/search/search-words.js";
import { revisionFrom } from "#server/store/revision.js";
import { invalidCursor } from "#server/api/answer/cursor.js";
import { engineFirst } from "./engine-first.js";
import type { SteadyReader } from "#server/api/reading/reader.js";
import { cursorTo, MOST_SKIPPED, type ListRequest } from "./search-cursor.js";
import { searchTextFrom } from "#server/search/search-text.js";
import { searchStoredPassages } from "./stored-passages.js";

type PassagesFound = SearchAnswer["passages"];

export const NO_PASSAGES: PassagesFound = {
  items: [],
  total: 0,
  truncated: false,
  nextCursor: null,
  isTotalExact: true,
};

const STILL_READ: Sentence = {
  en: "The passages are still being read: try again in a moment.",
  zh: "语段仍在读取：请稍后再试。",
};

export type PassageSearchRequest = ListRequest<"passages" | "stored-passages">;

export type PassageSearch = (request: PassageSearchRequest) => Promise<PassagesFound>;

/** Finds passages that hold all the words, each as it stands, the best first: in memory, or by the store's own index while they are not there. */
export function createPassageSearch(services: {
  readonly passages: PassageFinder;
  readonly steadily: SteadyReader;
}): PassageSearch {
  const { passages, steadily } = services;

  async function search(words: readonly string[], request: PassageSearchRequest): Promise<PassagesFound> {
    const { place } = request;
    if (place?.list === "stored-passages") return searchStore(words, { ...request, place });
    const memory = () => searchMemory(words, { ...request, place });
    const found = await memory();
    if (found !== null) return found;
    if (place !== null) {
      if (!passages.keepsPassages()) throw invalidCursor();
      throw new GraphError("busy", {
        en: "The passages are still being read: try again in a moment, or ask again without a cursor.",
        zh: "语段仍在读取：请稍后再试，或不带游标重新请求。",
      });
    }
    const { signal } = request;
    const engine = (until: AbortSignal) => searchStore(words, { ...request, place, signal: until });
    return passages.keepsPassages()
      ? engineFirst({ engine, memory, signal, stillReading: STILL_READ })
      : engine(signal);
  }

  async function searchMemory(
    words: readonly string[],
    { criteria, place, limit, signal }: ListRequest<"passages">,
  ): Promise<PassagesFound | null> {
    const { area, document, year } = criteria;
    const after = place === null ? null : place.after;
    const asked = { words: words.map(wordToCompare), area, document, year, after, limit };
    const found = await passages.search(asked, signal);
    if (found === null) return null;
    const { items, total, isTotalExact, next } = found;
    const nextCursor = next === null ? null : cursorTo(criteria, { list: "passages", after: next });
    const truncated = items.length < total || !isTotalExact;
    return { items: [...items], total, truncated, nextCursor, isTotalExact };
  }

  /** What the store finds has no fixed order but that of its revision. */
  async function searchStore(
    words: readonly string[],
    { criteria, place, limit, signal }: ListRequest<"stored-passages">,
  ): Promise<PassagesFound> {
    const offset = place?.offset ?? 0;
    const asked = { ...criteria, words: [...new Set(words.map(searchTextFrom))], offset, limit };
    const { revision, items, total, isTotalExact } = await steadily(async (read) => {
      const revision = revisionFrom(await read("revision", {}, signal));
      if (place !== null && place.revision !== revision) throw invalidCursor();
      return { revision, ...(await searchStoredPassages(read, asked, signal)) };
    });
    const end = offset + items.length;
    const hasMore = items.length > 0 && end <= MOST_SKIPPED && (end < total || !isTotalExact);
    return {
      items,
      total,
      truncated: items.length < total || !isTotalExact,
      nextCursor: hasMore ? cursorTo(criteria, { list: "stored-passages", offset: end, revision }) : null,
      isTotalExact,
    };
  }

  return async (request) => {
    const typed = searchWordsFrom(request.criteria.q);
    const words = distinctWords(typed.map(({ text }) => text));
    if (words.length === 0) return NO_PASSAGES;
    const found = await search(words, request);
    const bare = distinctWords(typed.flatMap(({ text, isQuoted }) => (isQuoted ? [text] : wordsWithoutSigns(text))));
    // Each page decides the same, as the total is that of all pages.
    return found.total > 0 || !differ(words, bare) ? found : search(bare, request);
  };
}

function distinctWords(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)))];
}

function differ(some: readonly string[], others: readonly string[]): boolean {
  return some.length !== others.length || some.some((word, place) => word !== others[place]);
}

/** Brackets, stops and the signs of query languages, which come along where words are pasted; what belongs to a number stays. */
const SIGNS = /(?:(?![%‰.])\p{P}|[\p{Sm}\p{Sk}]|(?<!\p{N})\.|\.(?!\p{N}))+/u;

function wordsWithoutSigns(word: string): readonly string[] {
  return word.split(SIGNS);
}

/** Signs that are several by `searchTextFrom`, such as ㎡ and Ⅲ, stay as they are: in the texts they do too. */
function wordToCompare(typed: string): string {
  return typed.normalize("NFC").replaceAll(/\s+/gu, " ");
}
