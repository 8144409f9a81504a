import { Hono } from "hono";
import { z } from "zod";
import { EntityAnswer, EntityPath, type NeighbourAnswer, NeighbourParams } from "#model/api.js";
import { GraphNode, GraphRelationship } from "#model/graph.js";
import { EntityType, FactType } from "#model/ontology.js";
import type { QueryResult } from "#model/query.js";
import { ENTITY, NEIGHBOURS } from "./entity-descriptions.js";
import { described } from "./description.js";
import { readDocumentsOf, readObservations } from "./entity-lists.js";
import { readEntityRow } from "./entity-row.js";
import { keptByRevision } from "./kept.js";
import { needs } from "./needs.js";
import { createReader, type Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";
import { listFromText, TYPE_OF_ENTITY, TYPE_OF_FACT } from "./listed-names.js";
import { validated } from "./validation.js";

/** An entity with its totals, and its neighbours as a subgraph. */
export function entityRoutes(services: Services) {
  const read = createReader(services);
  const kept = keptByRevision(services);
  return new Hono<RequestEnvironment>()
    .get("/:key", needs("reader"), described(ENTITY), validated("param", EntityPath), kept, async (context) =>
      context.json(await readEntity(read, context.req.valid("param").key, context.req.raw.signal)),
    )
    .get(
      "/:key/neighbours",
      needs("reader"),
      described(NEIGHBOURS),
      validated("param", EntityPath),
      validated("query", NeighbourParams),
      kept,
      async (context) => {
        const { key } = context.req.valid("param");
        const { types, labels, direction, limit } = context.req.valid("query");
        const { signal } = context.req.raw;
        const params = {
          key,
          types: listFromText(types, FactType, TYPE_OF_FACT),
          labels: listFromText(labels, EntityType, TYPE_OF_ENTITY),
          direction,
          limit,
        };
        const [entity, found] = await Promise.all([
          readEntityRow(read, key, signal),
          read("neighbours", params, signal),
        ]);
        return context.json(neighbourAnswerFromResult(entity.entity, found));
      },
    );
}

const TotalRow = EntityAnswer.shape.totals.element;
const NeighbourRow = z.object({ other: GraphNode, fact: GraphRelationship, total: z.int() });

async function readEntity(read: Reader, key: string, signal: AbortSignal): Promise<EntityAnswer> {
  const [row, totals, documents, observations] = await Promise.all([
    readEntityRow(read, key, signal),
    read("entity-totals", { key }, signal),
    readDocumentsOf(read, key, { limit: FIRST_DOCUMENTS }, signal),
    readObservations(read, key, { limit: FIRST_OBSERVATIONS }, signal),
  ]);
  return { ...row, totals: recordsFromResult(totals, TotalRow), documents, observations };
}

const FIRST_DOCUMENTS = 1000;
const FIRST_OBSERVATIONS = 100;

function neighbourAnswerFromResult(entity: GraphNode, result: QueryResult): NeighbourAnswer {
  const rows = recordsFromResult(result, NeighbourRow);
  const nodes = new Map([entity, ...rows.map(({ other }) => other)].map((node) => [node.id, node]));
  const relationships = new Map(rows.map(({ fact }) => [fact.id, fact]));
  const total = rows[0]?.total ?? 0;
  const found = new Set(rows.map(({ other }) => other.id)).size;
  return {
    nodes: [...nodes.values()],
    relationships: [...relationships.values()],
    total,
    truncated: found < total,
  };
}
