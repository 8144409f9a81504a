import { Hono } from "hono";
import { z } from "zod";
import {
  EntityAnswer,
  EntityPath,
  type EvidenceAnswer,
  MergesAnswer,
  type NeighbourAnswer,
  NeighbourParams,
  PageParams,
} from "#model/api.js";
import { GraphNode, GraphRelationship } from "#model/graph.js";
import { EntityType, FactType } from "#model/ontology.js";
import { GraphError } from "#model/problem.js";
import type { QueryResult } from "#model/query.js";
import { ENTITY, EVIDENCE, MERGES, NEIGHBOURS } from "./entity-descriptions.js";
import { described } from "./description.js";
import { needs } from "./needs.js";
import { readPage } from "./pages.js";
import { documentSummaryFromNode, evidencePassageFromRow, EvidenceRow } from "./provenance.js";
import { createReader, type Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";
import { listFromText, TYPE_OF_ENTITY, TYPE_OF_FACT } from "./listed-names.js";
import { validated } from "./validation.js";

/** An entity with its totals, its neighbours as a subgraph, and the passages that name it. */
export function entityRoutes(services: Services) {
  const read = createReader(services);
  return new Hono<RequestEnvironment>()
    .get("/:key", needs("reader"), described(ENTITY), validated("param", EntityPath), async (context) =>
      context.json(await readEntity(read, context.req.valid("param").key, context.req.raw.signal)),
    )
    .get(
      "/:key/neighbours",
      needs("reader"),
      described(NEIGHBOURS),
      validated("param", EntityPath),
      validated("query", NeighbourParams),
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
    )
    .get("/:key/merges", needs("reader"), described(MERGES), validated("param", EntityPath), async (context) =>
      context.json(await readMerges(read, context.req.valid("param").key, context.req.raw.signal)),
    )
    .get(
      "/:key/evidence",
      needs("reader"),
      described(EVIDENCE),
      validated("param", EntityPath),
      validated("query", PageParams),
      async (context) => {
        const { key } = context.req.valid("param");
        const { signal } = context.req.raw;
        const answer: EvidenceAnswer = await readPage(
          (page) => read("entity-evidence", { key, ...page }, signal),
          context.req.valid("query"),
          { row: EvidenceRow, item: evidencePassageFromRow },
        );
        if (answer.total === 0) await readEntityRow(read, key, signal);
        return context.json(answer);
      },
    );
}

const EntityRow = z.object({ entity: GraphNode, degree: z.int(), mentions: z.int() });
const TotalRow = EntityAnswer.shape.totals.element;
const DocumentRow = z.object({ document: GraphNode });
const ObservationRow = EntityAnswer.shape.observations.shape.items.element.extend({ total: z.int() });
const NeighbourRow = z.object({ other: GraphNode, fact: GraphRelationship, total: z.int() });

async function readEntity(read: Reader, key: string, signal: AbortSignal): Promise<EntityAnswer> {
  const [row, totals, documents, figures] = await Promise.all([
    readEntityRow(read, key, signal),
    read("entity-totals", { key }, signal),
    read("entity-documents", { key }, signal),
    read("entity-observations", { key }, signal),
  ]);
  const observations = recordsFromResult(figures, ObservationRow);
  const total = observations[0]?.total ?? 0;
  return {
    ...row,
    totals: recordsFromResult(totals, TotalRow),
    documents: recordsFromResult(documents, DocumentRow).map(({ document }) => documentSummaryFromNode(document)),
    observations: {
      items: observations.map(({ observation, indicator, indicatorName }) => ({
        observation,
        indicator,
        indicatorName,
      })),
      total,
      truncated: observations.length < total,
    },
  };
}

async function readEntityRow(read: Reader, key: string, signal: AbortSignal): Promise<z.infer<typeof EntityRow>> {
  const [row] = recordsFromResult(await read("entity", { key }, signal), EntityRow);
  if (row === undefined) {
    throw new GraphError("not-found", {
      en: `There is no entity “${key}”; /api/search finds entities by name.`,
      zh: `没有实体“${key}”；可以用 /api/search 按名称查找。`,
    });
  }
  return row;
}

const MOST_MERGES = 1000;
const MergeRow = MergesAnswer.shape.items.element.omit({ forms: true }).extend({
  aliases: z.array(z.string()).nullable(),
  aliasRules: z.array(z.string()).nullable(),
  aliasPassages: z.array(z.string()).nullable(),
});
const PassageRow = z.object({ passage: GraphNode });

async function readMerges(read: Reader, key: string, signal: AbortSignal): Promise<MergesAnswer> {
  await readEntityRow(read, key, signal);
  const rows = recordsFromResult(await read("entity-merges", { key, limit: MOST_MERGES + 1 }, signal), MergeRow);
  const keys = [...new Set(rows.flatMap(({ aliasPassages }) => aliasPassages ?? []))];
  const passages = recordsFromResult(await read("passages-by-key", { keys }, signal), PassageRow);
  const texts = new Map(passages.map(({ passage }) => [passage.id, String(passage.properties["text"] ?? "")]));
  const items = rows.slice(0, MOST_MERGES).map(({ aliases, aliasRules, aliasPassages, ...row }) => ({
    ...row,
    forms: (aliases ?? []).map((form, at) => {
      const passage = aliasPassages?.[at] ?? "";
      return { form, rule: aliasRules?.[at] ?? "", passage, text: texts.get(passage) ?? null };
    }),
  }));
  return { items, total: rows.length, truncated: items.length < rows.length };
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
    truncated: found < total,
  };
}
