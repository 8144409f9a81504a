import { Hono } from "hono";
import { z } from "zod";
import { GraphRelationship } from "#model/graph.js";
import { type SubgraphAnswer, SubgraphRequest } from "#model/neighbours-api.js";
import { described } from "./description.js";
import { readEntities } from "./entity-reading.js";
import { needs } from "./needs.js";
import { SUBGRAPH } from "./neighbour-descriptions.js";
import { createSteadyReader, type Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";
import { toldText } from "./told-text.js";
import { validated } from "./validation.js";

/** The facts between a set of entities, and nothing else. Keys are many and long, so that they come in a body. */
export function subgraphRoutes(services: Services) {
  const steadily = createSteadyReader(services);
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("reader"),
    described(SUBGRAPH),
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
  const [{ found: nodes, missing }, facts] = await Promise.all([
    readEntities(read, keys, signal),
    read("subgraph", { keys, types, confidence, limit }, signal),
  ]);
  const rows = recordsFromResult(facts, FactRow);
  const known = new Set(nodes.map(({ id }) => id));
  // Where loads go on coming between the two queries, what only one of them saw is left out.
  const relationships = rows.map(({ fact }) => fact).filter(({ start, end }) => known.has(start) && known.has(end));
  const total = rows[0]?.total ?? 0;
  return { nodes, relationships, total, truncated: rows.length < total, missing };
}
