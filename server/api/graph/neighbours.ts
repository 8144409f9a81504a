import { Hono } from "hono";
import { z } from "zod";
import { EntityPath } from "#model/api.js";
import { GraphNode, GraphRelationship } from "#model/graph.js";
import { type NeighbourAnswer, NeighbourChoice, NeighbourParams, NeighbourTotals } from "#model/neighbours-api.js";
import { GraphError } from "#model/problem.js";
import { EntityType, FactBasis, FactStatus, FactType } from "#model/ontology.js";
import type { Params, QueryResult } from "#model/query.js";
import { described } from "#server/api/openapi/description.js";
import { readEntityRow } from "#server/api/reading/entity-reading.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import {
  BASIS_OF_FACT,
  listFromText,
  STATUS_OF_FACT,
  TYPE_OF_ENTITY,
  TYPE_OF_FACT,
} from "#server/api/request/listed-names.js";
import { needs } from "#server/api/access/needs.js";
import { NEIGHBOURS, NEIGHBOUR_TOTALS } from "./neighbour-descriptions.js";
import { createSteadyReader, type Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

/** The neighbours of an entity as a subgraph, and how many there are before any is sent. */
export function neighbourRoutes(services: Services) {
  const steadily = createSteadyReader(services);
  const kept = keptByRevision(services);
  return new Hono<RequestEnvironment>()
    .get(
      "/:key/neighbours",
      needs("reader"),
      described(NEIGHBOURS),
      validated("param", EntityPath),
      validated("query", NeighbourParams),
      kept,
      async (context) => {
        const { key } = context.req.valid("param");
        const { order, limit, ...choice } = context.req.valid("query");
        const { signal } = context.req.raw;
        const params = { ...paramsFromChoice(key, choice), order, limit };
        const [{ entity }, found] = await steadily((read) =>
          Promise.all([readEntityRow(read, key, signal), read("neighbours", params, signal)]),
        );
        return context.json(toldText(context, neighbourAnswerFromResult(entity, found)));
      },
    )
    .get(
      "/:key/neighbours/totals",
      needs("reader"),
      described(NEIGHBOUR_TOTALS),
      validated("param", EntityPath),
      validated("query", NeighbourChoice),
      kept,
      async (context) => {
        const { key } = context.req.valid("param");
        const params = paramsFromChoice(key, context.req.valid("query"));
        const totals = await steadily((read) => readTotals(read, params, context.req.raw.signal));
        return context.json(toldText(context, totals));
      },
    );
}

const NeighbourRow = z.object({ other: GraphNode, fact: GraphRelationship, total: z.int(), factTotal: z.int() });
const Group = NeighbourTotals.shape.groups.element;
const GroupRow = z.union([Group, z.object({ type: z.null(), neighbours: z.int(), facts: z.int() })]);
const WeightsRow = NeighbourTotals.pick({ observations: true, passages: true, documents: true });

function paramsFromChoice(key: string, choice: z.output<typeof NeighbourChoice>): Params & { readonly key: string } {
  requireYearsInOrder(choice);
  return {
    key,
    types: listFromText(choice.types, FactType, TYPE_OF_FACT),
    labels: listFromText(choice.labels, EntityType, TYPE_OF_ENTITY),
    direction: choice.direction,
    statuses: listFromText(choice.statuses, FactStatus, STATUS_OF_FACT),
    bases: listFromText(choice.bases, FactBasis, BASIS_OF_FACT),
    confidence: choice.confidence,
    ...(choice.area === undefined ? {} : { area: choice.area }),
    ...(choice.yearFrom === undefined ? {} : { yearFrom: choice.yearFrom }),
    ...(choice.yearTo === undefined ? {} : { yearTo: choice.yearTo }),
    ...(choice.document === undefined ? {} : { documents: [choice.document] }),
  };
}

function requireYearsInOrder({ yearFrom = 1, yearTo = 9998 }: z.output<typeof NeighbourChoice>): void {
  if (yearFrom <= yearTo) return;
  throw new GraphError("invalid-request", {
    en: `yearFrom (${yearFrom}) is after yearTo (${yearTo}); exchange them.`,
    zh: `yearFrom（${yearFrom}）晚于 yearTo（${yearTo}）；请对调。`,
  });
}

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
    facts: rows[0]?.factTotal ?? 0,
    truncated: found < total || result.truncated,
  };
}

async function readTotals(
  read: Reader,
  params: Params & { readonly key: string },
  signal: AbortSignal,
): Promise<NeighbourTotals> {
  const [found, weights] = await Promise.all([
    read("neighbour-totals", params, signal),
    read("entity-weights", { key: params.key }, signal),
  ]);
  const [weight] = recordsFromResult(weights, WeightsRow);
  // Throws where there is no such entity.
  if (weight === undefined) await readEntityRow(read, params.key, signal);
  const rows = recordsFromResult(found, GroupRow);
  const whole = rows.find(({ type }) => type === null);
  const groups = rows.flatMap((row) => (row.type === null ? [] : row));
  return {
    groups: groups.toSorted((a, b) => b.facts - a.facts || (nameOf(a) < nameOf(b) ? -1 : 1)),
    neighbours: whole?.neighbours ?? 0,
    facts: whole?.facts ?? 0,
    observations: weight?.observations ?? 0,
    passages: weight?.passages ?? 0,
    documents: weight?.documents ?? 0,
  };
}

function nameOf({ type, direction, label }: z.output<typeof Group>): string {
  return `${type} ${direction} ${label}`;
}
