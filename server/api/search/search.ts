import { Hono } from "hono";
import { EntityType } from "#model/ontology.js";
import { SearchAnswer, SearchParams } from "#model/search-api.js";
import { answerOf, described, STORE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import type { EntitySearch } from "./entity-search.js";
import { EXAMPLE_SEARCH } from "#server/api/openapi/examples.js";
import { keptByContent } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { NO_PASSAGES, type PassageSearch } from "./passage-search.js";
import { cursorTo, placeFromCursor, type ListRequest, type SearchCriteria } from "./search-cursor.js";
import type { RequestEnvironment } from "#server/api/services.js";
import { listFromText, TYPE_OF_ENTITY } from "#server/api/request/listed-names.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

const DESCRIPTION: RouteDescription = {
  id: "search",
  tag: "search",
  summary: "Entities and passages by words",
  description:
    "Finds entities by all that they are called (name, aliases, English name, code) and by how it is typed (in part, as pinyin, initials or mixed, traditional, full width, with one mistake, behind the area that it lies in, with something left out), and passages by their words. Where `types` is given, only entities; with a `cursor`, only the list that it belongs to.",
  answers: [answerOf(SearchAnswer, { description: "Best hits first.", example: EXAMPLE_SEARCH })],
  errors: ["invalid-request", "invalid-cursor", ...STORE_ERRORS],
};

/** Entities by all that they are called and how it is typed, and, unless types are asked for, passages by their words. */
export function searchRoutes(searchNames: EntitySearch, searchPassages: PassageSearch) {
  async function searchEntities({
    criteria,
    place,
    limit,
    signal,
  }: ListRequest<"entities">): Promise<Pick<SearchAnswer, "entities" | "facets">> {
    const asked = { ...criteria, after: place === null ? null : place.after, limit };
    const { items, total, types, next } = await searchNames(asked, signal);
    const nextCursor = next === null ? null : cursorTo(criteria, { list: "entities", after: next });
    return {
      entities: { items: [...items], total, truncated: items.length < total, nextCursor },
      facets: { types: [...types] },
    };
  }

  return new Hono<RequestEnvironment>().get(
    "/",
    needs("reader"),
    described(DESCRIPTION),
    validated("query", SearchParams),
    keptByContent(),
    async (context) => {
      const { q, types, area, document, year, cursor, limit } = context.req.valid("query");
      const { signal } = context.req.raw;
      const criteria: SearchCriteria = {
        q,
        types: listFromText(types, EntityType, TYPE_OF_ENTITY),
        area: area ?? null,
        document: document ?? null,
        year: year ?? null,
      };
      const place = cursor === undefined ? null : placeFromCursor(criteria, cursor);
      const isForPassages = criteria.types.length === 0 && place?.list !== "entities";
      const [found, passages] = await Promise.all([
        place === null || place.list === "entities" ? searchEntities({ criteria, place, limit, signal }) : NO_ENTITIES,
        isForPassages ? searchPassages({ criteria, place, limit, signal }) : NO_PASSAGES,
      ]);
      const answer: SearchAnswer = { query: q, passages, ...found };
      return context.json(toldText(context, answer));
    },
  );
}

const NO_ENTITIES: Pick<SearchAnswer, "entities" | "facets"> = {
  entities: { items: [], total: 0, truncated: false, nextCursor: null },
  facets: { types: [] },
};
