import { Hono } from "hono";
import type { z } from "zod";
import { EntityType, FactType } from "#model/ontology.js";
import { MOST_WAY_POINTS, PathsAnswer, PathsParams } from "#model/paths-api.js";
import { GraphError } from "#model/problem.js";
import { createPathFinder } from "#server/paths/path-finder.js";
import type { PathRequest } from "#server/paths/path-messages.js";
import { answerOf, described, KEYED_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { EXAMPLE_INITIATIVE, EXAMPLE_PROJECT, EXAMPLE_RELATIONSHIP } from "#server/api/openapi/examples.js";
import { keptByContent } from "#server/api/answer/kept.js";
import { keysFromParam } from "#server/api/request/listed-keys.js";
import { listFromText, TYPE_OF_ENTITY, TYPE_OF_FACT } from "#server/api/request/listed-names.js";
import { needs } from "#server/api/access/needs.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

const EXAMPLE_FACT_PROPERTIES = {
  key: EXAMPLE_RELATIONSHIP.id,
  document: "document:xuhui-2014-h1",
  basis: "stated",
  status: "ongoing",
  confidence: 0.9,
};

const DESCRIPTION: RouteDescription = {
  id: "findPaths",
  tag: "graph",
  summary: "The shortest paths between entities",
  description:
    "Finds the shortest ways along facts from one entity to another, through others where `via` asks for it; no path passes an entity twice. The order of paths is the same on every engine and at every time. The answer is of one state of the graph, named by `revision`; while documents are being loaded this may be one of a few seconds ago.",
  answers: [
    answerOf(PathsAnswer, {
      description: "Paths with their entities and facts. None where there is no path of at most `maxLength` steps.",
      example: {
        nodes: [EXAMPLE_PROJECT, EXAMPLE_INITIATIVE].map(({ id, labels, properties }) => ({
          id,
          labels,
          properties: { key: id, name: properties["name"] ?? id },
        })),
        relationships: [{ ...EXAMPLE_RELATIONSHIP, properties: EXAMPLE_FACT_PROPERTIES }],
        paths: [
          {
            nodes: [EXAMPLE_PROJECT.id, EXAMPLE_INITIATIVE.id],
            steps: [{ facts: [EXAMPLE_RELATIONSHIP.id], total: 1 }],
            length: 1,
            confidence: 0.9,
          },
        ],
        truncated: false,
        exhausted: false,
        avoided: { items: [], total: 0, truncated: false },
        revision: "d0b6a1f6-6f0f-4d7b-9d2e-1c1f6a0b7a55",
      },
    }),
  ],
  errors: KEYED_ERRORS,
};

/** Paths between entities, found in memory. */
export function pathRoutes(services: Services) {
  const paths = services.paths ?? createPathFinder(services);
  return new Hono<RequestEnvironment>().get(
    "/",
    needs("reader"),
    described(DESCRIPTION),
    validated("query", PathsParams),
    // The graph in memory may be of an earlier revision than the store.
    keptByContent(),
    async (context) => {
      const found = await paths.find(requestFrom(context.req.valid("query")), context.req.raw.signal);
      return context.json(toldText(context, found));
    },
  );
}

function requestFrom(params: z.output<typeof PathsParams>): PathRequest {
  const { from, to, direction, maxLength, limit } = params;
  const via = wayPointsFrom(params.via);
  const types = listFromText(params.types, FactType, TYPE_OF_FACT);
  const labels = listFromText(params.labels, EntityType, TYPE_OF_ENTITY);
  requireDifferent([from, to, ...via]);
  if (maxLength <= via.length) {
    throw new GraphError("invalid-request", {
      en: `A path through ${via.length} entities has at least ${via.length + 1} steps, but maxLength is ${maxLength}.`,
      zh: `经过 ${via.length} 个实体的路径至少有 ${via.length + 1} 步，而 maxLength 为 ${maxLength}。`,
    });
  }
  return {
    from,
    to,
    via,
    direction,
    maxLength,
    limit,
    inOrder: params.order === "given",
    types: types.length === 0 ? null : types,
    labels: labels.length === 0 ? null : labels,
    leastConfidence: params.confidence,
    mostFacts: params.maxDegree ?? null,
  };
}

function wayPointsFrom(given: z.output<typeof PathsParams>["via"]): string[] {
  const via = given === undefined ? [] : keysFromParam(given);
  if (via.length <= MOST_WAY_POINTS) return [...via];
  throw new GraphError("invalid-request", {
    en: `In the query string, via must name at most ${MOST_WAY_POINTS} entities, but names ${via.length}.`,
    zh: `查询参数中，via 最多 ${MOST_WAY_POINTS} 个实体，而给了 ${via.length} 个。`,
  });
}

function requireDifferent(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice === undefined) return;
  throw new GraphError("invalid-request", {
    en: `“${twice}” is given twice, but a path passes an entity once; from, to and via must all be different.`,
    zh: `“${twice}”给了两次，而路径只经过一个实体一次；from、to 和 via 必须各不相同。`,
  });
}
