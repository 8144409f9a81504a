import { Hono } from "hono";
import { z } from "zod";
import {
  EntityPath,
  MergesAnswer,
  ObservationsAnswer,
  PageParams,
  type EntityDocumentsAnswer,
  type EvidenceAnswer,
} from "#model/api.js";
import { GraphNode } from "#model/graph.js";
import { described } from "#server/api/openapi/description.js";
import { DOCUMENTS_OF_ENTITY, EVIDENCE, MERGES, OBSERVATIONS } from "./entity-descriptions.js";
import { readEntityRow } from "#server/api/reading/entity-reading.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { AFTER_KEY, createPartPages } from "#server/api/answer/pages.js";
import { documentSummaryFromNode, evidencePassageFromRow, EvidenceRow } from "#server/api/reading/provenance.js";
import { createReader, createSteadyReader, type Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

/** What of an entity there may be much of, page by page. */
export function entityListRoutes(services: Services) {
  const read = createReader(services);
  const steadily = createSteadyReader(services);
  const kept = keptByRevision(services);
  const readPart = createPartPages(read, readEntityRow);
  return new Hono<RequestEnvironment>()
    .get("/:key/evidence", needs("reader"), described(EVIDENCE), ...PAGED, kept, async (context) => {
      const answer: EvidenceAnswer = await readPart(context, EVIDENCE_LIST);
      return context.json(toldText(context, answer));
    })
    .get("/:key/documents", needs("reader"), described(DOCUMENTS_OF_ENTITY), ...PAGED, kept, async (context) => {
      const answer: EntityDocumentsAnswer = await readPart(context, ENTITY_DOCUMENT_LIST);
      return context.json(toldText(context, answer));
    })
    .get("/:key/observations", needs("reader"), described(OBSERVATIONS), ...PAGED, kept, async (context) => {
      const answer: ObservationsAnswer = await readPart(context, OBSERVATION_LIST);
      return context.json(toldText(context, answer));
    })
    .get("/:key/merges", needs("reader"), described(MERGES), ...PAGED, kept, async (context) => {
      const answer: MergesAnswer = await steadily(async (read) => {
        const page = await createPartPages(read, readEntityRow)(context, MERGE_LIST);
        const texts = await readTexts(read, page.items, context.req.raw.signal);
        return { ...page, items: page.items.map((row) => mergeFromRow(row, texts)) };
      });
      return context.json(toldText(context, answer));
    });
}

const PAGED = [validated("param", EntityPath), validated("query", PageParams)] as const;

const Order = z.object({ order: z.int() });
const EVIDENCE_LIST = {
  query: "entity-evidence",
  row: EvidenceRow,
  item: evidencePassageFromRow,
  position: ({ document, passage }: z.infer<typeof EvidenceRow>) => [
    document.id,
    Order.parse(passage.properties).order,
  ],
  place: z.tuple([z.string(), z.int()]),
  after: ([afterDocument, afterOrder]: readonly [string, number]) => ({ afterDocument, afterOrder }),
};

const DocumentRow = z.object({ document: GraphNode });
/** The documents that name an entity, by key. */
export const ENTITY_DOCUMENT_LIST = {
  query: "entity-documents",
  row: DocumentRow,
  item: ({ document }: z.infer<typeof DocumentRow>) => documentSummaryFromNode(document),
  position: ({ document }: z.infer<typeof DocumentRow>) => [document.id],
  ...AFTER_KEY,
};

const ObservationRow = ObservationsAnswer.shape.items.element;
const Period = z.object({ period: z.string().nullish() });
/** As in `entity-observations.cypher`: behind all years. */
const WITHOUT_PERIOD = "~";
/** The figures of an indicator, or about an entity: by period, then by indicator; those without a period last. */
export const OBSERVATION_LIST = {
  query: "entity-observations",
  row: ObservationRow,
  item: (row: z.infer<typeof ObservationRow>) => row,
  position: ({ observation, indicator }: z.infer<typeof ObservationRow>) => [
    Period.parse(observation.properties).period ?? WITHOUT_PERIOD,
    indicator,
    observation.id,
  ],
  place: z.tuple([z.string(), z.string(), z.string()]),
  after: ([afterPeriod, afterIndicator, afterKey]: readonly [string, string, string]) => ({
    afterPeriod,
    afterIndicator,
    afterKey,
  }),
};

const MergeRow = MergesAnswer.shape.items.element.omit({ forms: true }).extend({
  aliases: z.array(z.string()).nullable(),
  aliasRules: z.array(z.string()).nullable(),
  aliasPassages: z.array(z.string()).nullable(),
});
type MergeRow = z.infer<typeof MergeRow>;
const MERGE_LIST = {
  query: "entity-merges",
  row: MergeRow,
  item: (row: MergeRow) => row,
  position: ({ document }: MergeRow) => [document],
  ...AFTER_KEY,
};

const PassageRow = z.object({ passage: GraphNode });

/** The texts of the passages that show the forms, by key. */
async function readTexts(
  read: Reader,
  rows: readonly MergeRow[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(rows.flatMap(({ aliasPassages }) => aliasPassages ?? []))];
  const passages = recordsFromResult(await read("passages-by-key", { keys }, signal), PassageRow);
  return new Map(passages.map(({ passage }) => [passage.id, String(passage.properties["text"] ?? "")]));
}

function mergeFromRow(
  { aliases, aliasRules, aliasPassages, ...row }: MergeRow,
  texts: ReadonlyMap<string, string>,
): MergesAnswer["items"][number] {
  const forms = (aliases ?? []).map((form, at) => {
    const passage = aliasPassages?.[at] ?? "";
    return { form, rule: aliasRules?.[at] ?? "", passage, text: texts.get(passage) ?? null };
  });
  return { ...row, forms };
}
