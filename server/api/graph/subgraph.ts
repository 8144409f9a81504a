import { Hono } from "hono";
import { z } from "zod";
import { GraphRelationship } from "#model/graph.js";
import { type SubgraphAnswer, SubgraphRequest } from "#model/neighbours-api.js";
import { described } from "#server/api/openapi/description.js";
import { readEntities } from "#server/api/reading/entity-reading.js";
import { needs } from "#server/api/access/needs.js";
import { SUBGRAPH } from "./neighbour-descriptions.js";
import { createSteadyReader, type Reader } from "#server/api/reading/reader.js";
import { takesMegabytes } from "#server/api/request/request-body.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

/** The facts between a set of entities, and nothing else. Keys are many and long, so that they come in a body. */
export function subgraphRoutes(services: Services) {
  const steadily = createSteadyReader(services);
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("reader"),
    described(SUBGRAPH),
    takesMegabytes(4),
    validated("json", SubgraphRequest),
    async (context) => {
      const { signal } = context.req.raw;
      const subgraph = await steadily((read) => readSubgraph(read, context.req.valid("json"), signal));
      return context.json(toldText(context, subgraph));
    },
  );
}

const FactRow = z.object({ fact: GraphRelationship, total: z.int() });

async function readSubgraph(read: Reader, request: SubgraphRequest, signal: AbortSignal): Promise<SubgraphAnswer> {
  const { types, confidence, limit } = request;
  const keys = [...new Set(request.keys)];
  const chosen = request.facts === undefined ? null : new Set(request.facts);
  const sets = { known: setOf(keys), isChosen: chosen !== null, chosen: setOf([...(chosen ?? [])]) };
  const [{ found: nodes, missing }, facts] = await Promise.all([
    readEntities(read, keys, signal),
    read("subgraph", { keys, ...sets, types, confidence, limit }, signal),
  ]);
  const rows = recordsFromResult(facts, FactRow);
  const known = new Set(nodes.map(({ id }) => id));
  // Where loads go on coming between the two queries, what only one of them saw is left out.
  const relationships = rows.map(({ fact }) => fact).filter(({ start, end }) => known.has(start) && known.has(end));
  const total = rows[0]?.total ?? 0;
  const truncated = rows.length < total;
  const answer = { nodes, relationships, total, truncated, missing };
  if (truncated || chosen === null) return answer;
  const there = new Set(relationships.map(({ id }) => id));
  return { ...answer, missingFacts: [...chosen].filter((key) => !there.has(key)) };
}

/** As the query looks things up: the letter before keeps a key from being taken for one of the engine's own names. */
function setOf(keys: readonly string[]) {
  return [Object.fromEntries(keys.map((key) => [`k${key}`, true]))];
}
