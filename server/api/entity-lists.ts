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
import type { Params } from "#model/query.js";
import { described } from "./description.js";
import { DOCUMENTS_OF_ENTITY, EVIDENCE, MERGES, OBSERVATIONS } from "./entity-descriptions.js";
import { readEntityRow } from "./entity-row.js";
import { keptByRevision } from "./kept.js";
import { needs } from "./needs.js";
import { readPage } from "./pages.js";
import { documentSummaryFromNode, evidencePassageFromRow, EvidenceRow } from "./provenance.js";
import { createReader, type Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";
import { validated } from "./validation.js";

/** What of an entity there may be much of, page by page. */
export function entityListRoutes(services: Services) {
  const read = createReader(services);
  const kept = keptByRevision(services);
  /** An entity without any items still has to be there. */
  const checked = async <Answer extends { readonly total: number }>(
    answer: Answer,
    key: string,
    signal: AbortSignal,
  ): Promise<Answer> => {
    if (answer.total === 0) await readEntityRow(read, key, signal);
    return answer;
  };
  return new Hono<RequestEnvironment>()
    .get("/:key/evidence", needs("reader"), described(EVIDENCE), ...PAGED, kept, async (context) => {
      const { key } = context.req.valid("param");
      const { signal } = context.req.raw;
      const answer: EvidenceAnswer = await readPage(evidenceOf(read, key, signal), context.req.valid("query"));
      return context.json(await checked(answer, key, signal));
    })
    .get("/:key/documents", needs("reader"), described(DOCUMENTS_OF_ENTITY), ...PAGED, kept, async (context) => {
      const { key } = context.req.valid("param");
      const { signal } = context.req.raw;
      const answer = await readDocumentsOf(read, key, context.req.valid("query"), signal);
      return context.json(await checked(answer, key, signal));
    })
    .get("/:key/observations", needs("reader"), described(OBSERVATIONS), ...PAGED, kept, async (context) => {
      const { key } = context.req.valid("param");
      const { signal } = context.req.raw;
      const answer = await readObservations(read, key, context.req.valid("query"), signal);
      return context.json(await checked(answer, key, signal));
    })
    .get("/:key/merges", needs("reader"), described(MERGES), ...PAGED, kept, async (context) => {
      const { key } = context.req.valid("param");
      const { signal } = context.req.raw;
      const answer = await readMerges(read, key, context.req.valid("query"), signal);
      return context.json(await checked(answer, key, signal));
    });
}

const PAGED = [validated("param", EntityPath), validated("query", PageParams)] as const;

type Asked = z.output<typeof PageParams>;

function evidenceOf(read: Reader, key: string, signal: AbortSignal) {
  return {
    name: `evidence of ${key}`,
    read: (params: Params) => read("entity-evidence", { key, ...params }, signal),
    row: EvidenceRow,
    item: evidencePassageFromRow,
    position: ({ document, passage }: z.infer<typeof EvidenceRow>) => [
      document.id,
      Order.parse(passage.properties).order,
    ],
    place: z.tuple([z.string(), z.int()]),
    after: ([afterDocument, afterOrder]: readonly [string, number]) => ({ afterDocument, afterOrder }),
  };
}

const Order = z.object({ order: z.int() });

/** The documents that name an entity, by key. */
export function readDocumentsOf(
  read: Reader,
  key: string,
  asked: Asked,
  signal: AbortSignal,
): Promise<EntityDocumentsAnswer> {
  const list = {
    name: `documents of ${key}`,
    read: (params: Params) => read("entity-documents", { key, ...params }, signal),
    row: DocumentRow,
    item: ({ document }: z.infer<typeof DocumentRow>) => documentSummaryFromNode(document),
    position: ({ document }: z.infer<typeof DocumentRow>) => [document.id],
    ...AFTER_DOCUMENT,
  };
  return readPage(list, asked);
}

const DocumentRow = z.object({ document: GraphNode });
const AFTER_DOCUMENT = { place: z.tuple([z.string()]), after: ([after]: readonly [string]) => ({ after }) };

/** The figures of an indicator, or about an entity: by period, then by indicator; those without a period last. */
export function readObservations(
  read: Reader,
  key: string,
  asked: Asked,
  signal: AbortSignal,
): Promise<ObservationsAnswer> {
  const list = {
    name: `observations of ${key}`,
    read: (params: Params) => read("entity-observations", { key, ...params }, signal),
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
  return readPage(list, asked);
}

const ObservationRow = ObservationsAnswer.shape.items.element;
const Period = z.object({ period: z.string().nullish() });
/** As in `entity-observations.cypher`: behind all years. */
const WITHOUT_PERIOD = "~";

async function readMerges(read: Reader, key: string, asked: Asked, signal: AbortSignal): Promise<MergesAnswer> {
  const list = {
    name: `merges of ${key}`,
    read: (params: Params) => read("entity-merges", { key, ...params }, signal),
    row: MergeRow,
    item: (row: z.infer<typeof MergeRow>) => row,
    position: ({ document }: z.infer<typeof MergeRow>) => [document],
    ...AFTER_DOCUMENT,
  };
  const page = await readPage(list, asked);
  const keys = [...new Set(page.items.flatMap(({ aliasPassages }) => aliasPassages ?? []))];
  const passages = recordsFromResult(await read("passages-by-key", { keys }, signal), PassageRow);
  const texts = new Map(passages.map(({ passage }) => [passage.id, String(passage.properties["text"] ?? "")]));
  const items = page.items.map(({ aliases, aliasRules, aliasPassages, ...row }) => ({
    ...row,
    forms: (aliases ?? []).map((form, at) => {
      const passage = aliasPassages?.[at] ?? "";
      return { form, rule: aliasRules?.[at] ?? "", passage, text: texts.get(passage) ?? null };
    }),
  }));
  return { ...page, items };
}

const MergeRow = MergesAnswer.shape.items.element.omit({ forms: true }).extend({
  aliases: z.array(z.string()).nullable(),
  aliasRules: z.array(z.string()).nullable(),
  aliasPassages: z.array(z.string()).nullable(),
});
const PassageRow = z.object({ passage: GraphNode });
