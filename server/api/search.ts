import { Hono } from "hono";
import { EntityType } from "#model/ontology.js";
import { SearchAnswer, SearchParams } from "#model/search-api.js";
import { createNameFinder } from "#server/search/name-finder.js";
import type { NameRequest } from "#server/search/name-messages.js";
import { answerOf, described, STORE_ERRORS, type RouteDescription } from "./description.js";
import { searchEngine } from "./engine-search.js";
import { EXAMPLE_SEARCH } from "./examples.js";
import { keptByContent } from "./kept.js";
import { needs } from "./needs.js";
import { NO_PASSAGES, searchPassages } from "./passage-search.js";
import { createReader } from "./reader.js";
import type { RequestEnvironment, Services } from "./services.js";
import { listFromText, TYPE_OF_ENTITY } from "./listed-names.js";
import { validated } from "./validation.js";

const DESCRIPTION: RouteDescription = {
  id: "search",
  tag: "search",
  summary: "Entities and passages by words",
  description:
    "Finds entities by all that they are called (name, aliases, English name, code) and by how it is typed (in part, as pinyin, initials or mixed, traditional, full width, with one mistake), and passages by their words. Where `types` is given, only entities.",
  answers: [answerOf(SearchAnswer, { description: "Best hits first.", example: EXAMPLE_SEARCH })],
  errors: ["invalid-request", ...STORE_ERRORS],
};

/** Entities by all that they are called and how it is typed, and, unless types are asked for, passages by their words. */
export function searchRoutes(services: Services) {
  const read = createReader(services);
  const names = services.names ?? createNameFinder(services);
  return new Hono<RequestEnvironment>().get(
    "/",
    needs("reader"),
    described(DESCRIPTION),
    validated("query", SearchParams),
    keptByContent(),
    async (context) => {
      const { q, types, area, document, year, offset, limit } = context.req.valid("query");
      const { signal } = context.req.raw;
      const asked: NameRequest = {
        q,
        types: listFromText(types, EntityType, TYPE_OF_ENTITY),
        area: area ?? null,
        document: document ?? null,
        year: year ?? null,
        offset,
        limit,
      };
      const [found, passages] = await Promise.all([
        names.search(asked),
        asked.types.length === 0 ? searchPassages(read, asked, signal) : NO_PASSAGES,
      ]);
      const { items, total, types: counts } = found ?? (await searchEngine(read, asked, signal));
      const answer: SearchAnswer = {
        query: q,
        entities: { items: [...items], total, truncated: offset + items.length < total },
        passages,
        facets: { types: [...counts] },
      };
      return context.json(answer);
    },
  );
}
