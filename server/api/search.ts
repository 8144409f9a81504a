import { Hono } from "hono";
import { z } from "zod";
import { SearchAnswer, SearchParams } from "#model/api.js";
import { GraphNode } from "#model/graph.js";
import { EntityType } from "#model/ontology.js";
import { answerOf, described, STORE_ERRORS, type RouteDescription } from "./description.js";
import { needs } from "./needs.js";
import { EXAMPLE_SEARCH } from "./examples.js";
import { highlightsOf, searchTextFrom } from "./search-text.js";
import { documentSummaryFromNode } from "./provenance.js";
import { createReader, type Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";
import { listFromText, TYPE_OF_ENTITY } from "./listed-names.js";
import { validated } from "./validation.js";

const DESCRIPTION: RouteDescription = {
  id: "search",
  tag: "search",
  summary: "Entities and passages by words",
  description:
    "Finds entities by name, alias, pinyin, initials or English name, and passages by their words. Where `types` is given, only entities.",
  answers: [answerOf(SearchAnswer, { description: "Best hits first.", example: EXAMPLE_SEARCH })],
  errors: ["invalid-request", ...STORE_ERRORS],
};

/** Entities by name, alias, pinyin, initials or English name, and, unless types are asked for, passages by their words. */
export function searchRoutes(services: Services) {
  const read = createReader(services);
  return new Hono<RequestEnvironment>().get(
    "/",
    needs("reader"),
    described(DESCRIPTION),
    validated("query", SearchParams),
    async (context) => {
      const { q, types, limit } = context.req.valid("query");
      const { signal } = context.req.raw;
      const asked = { q: searchTextFrom(q), types: listFromText(types, EntityType, TYPE_OF_ENTITY), limit, signal };
      const [entities, passages] = await Promise.all([
        searchEntities(read, asked),
        asked.types.length === 0 ? searchPassages(read, asked) : { items: [], total: 0, truncated: false },
      ]);
      const answer: SearchAnswer = { query: q, entities, passages };
      return context.json(answer);
    },
  );
}

interface Asked {
  readonly q: string;
  readonly types: readonly EntityType[];
  readonly limit: number;
  readonly signal: AbortSignal;
}

async function searchEntities(read: Reader, { q, types, limit, signal }: Asked): Promise<SearchAnswer["entities"]> {
  const [found, counted] = await Promise.all([
    read("search-entities", { q, types, limit }, signal),
    read("search-entities-total", { q, types }, signal),
  ]);
  const items = recordsFromResult(found, EntityHit);
  const total = recordsFromResult(counted, Total)[0]?.total ?? items.length;
  return { items, total, truncated: items.length < total };
}

async function searchPassages(read: Reader, { q, limit, signal }: Asked): Promise<SearchAnswer["passages"]> {
  const rows = recordsFromResult(await read("search-passages", { q, limit }, signal), PassageHit);
  const items = rows.map(({ passage, document }) => {
    const { key, text } = PassageProperties.parse(passage.properties);
    return { key, text, document: documentSummaryFromNode(document), highlights: highlightsOf(text, q.split(" ")) };
  });
  const total = rows[0]?.total ?? 0;
  return { items, total, truncated: items.length < total };
}

const EntityHit = z.object({ entity: GraphNode, matched: z.string(), degree: z.int() });
const PassageHit = z.object({ passage: GraphNode, document: GraphNode, total: z.int() });
const PassageProperties = z.object({ key: z.string(), text: z.string() });
const Total = z.object({ total: z.int() });
