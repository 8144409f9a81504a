import { Hono } from "hono";
import { EntityAnswer, EntityPath } from "#model/api.js";
import { ENTITY } from "./entity-descriptions.js";
import { described } from "./description.js";
import { ENTITY_DOCUMENT_LIST, OBSERVATION_LIST } from "./entity-lists.js";
import { readEntityRow } from "./entity-reading.js";
import { keptByRevision } from "./kept.js";
import { needs } from "./needs.js";
import { readPage } from "./pages.js";
import { createSteadyReader, type Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";
import { toldText } from "./told-text.js";
import { validated } from "./validation.js";

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
