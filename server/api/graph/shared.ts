import { Hono } from "hono";
import { z } from "zod";
import { GraphNode, GraphRelationship } from "#model/graph.js";
import { type SharedAnswer, SharedParams } from "#model/neighbours-api.js";
import { GraphError } from "#model/problem.js";
import { described } from "#server/api/openapi/description.js";
import { noEntity, readEntities } from "#server/api/reading/entity-reading.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import { keysFromParam } from "#server/api/request/listed-keys.js";
import { needs } from "#server/api/access/needs.js";
import { SHARED } from "./neighbour-descriptions.js";
import { documentSummaryFromNode, evidencePassageFromRow, EvidenceRow } from "#server/api/reading/provenance.js";
import { createSteadyReader, type Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

/** What several entities share: neighbours, documents, passages. */
export function sharedRoutes(services: Services) {
  const steadily = createSteadyReader(services);
  return new Hono<RequestEnvironment>().get(
    "/shared",
    needs("reader"),
    described(SHARED),
    validated("query", SharedParams),
    keptByRevision(services),
    async (context) => {
      const { keys, limit } = context.req.valid("query");
      const asked = { keys: keysFrom(keys), limit };
      const shared = await steadily((read) => readShared(read, asked, context.req.raw.signal));
      return context.json(toldText(context, shared));
    },
  );
}

const NeighbourRow = z.object({
  entity: GraphNode,
  degree: z.int(),
  links: z.array(z.object({ key: z.string(), facts: z.array(GraphRelationship) })),
  total: z.int(),
});
const SharerColumns = { entities: z.array(z.string()), named: z.int(), total: z.int() };
const DocumentRow = z.object({ document: GraphNode, ...SharerColumns });
const PassageRow = z.object({ passage: z.string(), ...SharerColumns });

type Asked = { readonly keys: readonly string[]; readonly limit: number };

async function readShared(read: Reader, asked: Asked, signal: AbortSignal): Promise<SharedAnswer> {
  const [{ found, missing }, neighbours, documents, passages] = await Promise.all([
    readEntities(read, asked.keys, signal),
    read("shared-neighbours", { ...asked }, signal),
    read("shared-documents", { ...asked }, signal),
    readPassages(read, asked, signal),
  ]);
  if (missing.length > 0) throw noEntity(missing);
  return {
    entities: found,
    neighbours: listFromRows(recordsFromResult(neighbours, NeighbourRow), ({ entity, degree, links }) => ({
      entity,
      degree,
      rarity: Number((1 / Math.log2(1 + degree)).toFixed(6)),
      links,
    })),
    documents: listFromRows(recordsFromResult(documents, DocumentRow), ({ document, entities, named }) => ({
      document: documentSummaryFromNode(document),
      entities,
      named,
    })),
    passages,
  };
}

async function readPassages(read: Reader, asked: Asked, signal: AbortSignal): Promise<SharedAnswer["passages"]> {
  const rows = recordsFromResult(await read("shared-passages", { ...asked }, signal), PassageRow);
  const keys = rows.map(({ passage }) => passage);
  const places = recordsFromResult(await read("passages-by-key", { keys }, signal), EvidenceRow);
  const evidence = new Map(places.map((row) => [row.passage.id, evidencePassageFromRow(row)]));
  const list = listFromRows(rows, (row) => row);
  const items = list.items.flatMap(({ passage, entities, named }) => {
    const place = evidence.get(passage);
    return place === undefined ? [] : { ...place, entities, named };
  });
  return { ...list, items };
}

function listFromRows<Row extends { readonly total: number }, Item>(rows: readonly Row[], item: (row: Row) => Item) {
  const total = rows[0]?.total ?? 0;
  return { items: rows.map(item), total, truncated: rows.length < total };
}

const MOST_KEYS = 10;

function keysFrom(given: string | readonly string[]): readonly string[] {
  const keys = keysFromParam(given);
  if (keys.length >= 2 && keys.length <= MOST_KEYS) return keys;
  throw new GraphError("invalid-request", {
    en: `In the query string, keys must name 2 to ${MOST_KEYS} different entities, but names ${keys.length}.`,
    zh: `查询参数中，keys 必须是 2 到 ${MOST_KEYS} 个不同的实体，而给了 ${keys.length} 个。`,
  });
}
