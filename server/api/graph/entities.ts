import { Hono } from "hono";
import { EntityAnswer, EntityPath } from "#model/api.js";
import { ENTITY } from "./entity-descriptions.js";
import { described } from "#server/api/openapi/description.js";
import { ENTITY_DOCUMENT_LIST, OBSERVATION_LIST } from "./entity-lists.js";
import { readEntityRow } from "#server/api/reading/entity-reading.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { readPage } from "#server/api/answer/pages.js";
import { createSteadyReader, type Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

/** An entity with its totals. */
export function entityRoutes(services: Services) {
  const steadily = createSteadyReader(services);
  const kept = keptByRevision(services);
  return new Hono<RequestEnvironment>().get(
    "/:key",
    needs("reader"),
    described(ENTITY),
    validated("param", EntityPath),
    kept,
    async (context) => {
      const { key } = context.req.valid("param");
      const entity = await steadily((read) => readEntity(read, key, context.req.raw.signal));
      return context.json(toldText(context, entity));
    },
  );
}

const TotalRow = EntityAnswer.shape.totals.element;

async function readEntity(read: Reader, key: string, signal: AbortSignal): Promise<EntityAnswer> {
  const [row, totals, documents, observations] = await Promise.all([
    readEntityRow(read, key, signal),
    read("entity-totals", { key }, signal),
    readPage(read, ENTITY_DOCUMENT_LIST, { criteria: { key }, limit: FIRST_DOCUMENTS, signal }),
    readPage(read, OBSERVATION_LIST, { criteria: { key }, limit: FIRST_OBSERVATIONS, signal }),
  ]);
  return { ...row, totals: recordsFromResult(totals, TotalRow), documents, observations };
}

const FIRST_DOCUMENTS = 1000;
const FIRST_OBSERVATIONS = 100;
