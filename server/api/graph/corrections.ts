import { Hono } from "hono";
import { z } from "zod";
import { FactPath } from "#model/api.js";
import type { Correction } from "#model/corrections.js";
import {
  CorrectionParams,
  CorrectionRequest,
  type CorrectionsAnswer,
  type TakenBackAnswer,
} from "#model/corrections-api.js";
import type { GraphNode } from "#model/graph.js";
import { FACT_ENDS } from "#model/fact-ends.js";
import { isEntityType, type EntityType, type FactType } from "#model/ontology.js";
import { GraphError } from "#model/problem.js";
import { ParamsSchema } from "#model/query.js";
import { correctionFrom } from "#server/store/corrections.js";
import { notCorrected } from "#server/store/refusals.js";
import { nameOfCaller } from "#server/api/access/caller.js";
import { CORRECT, CORRECTIONS, TAKE_BACK } from "./correction-descriptions.js";
import { described } from "#server/api/openapi/description.js";
import { correctionAnswer, readCorrection, readFact } from "#server/api/reading/fact-reading.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { AFTER_KEY, readPage } from "#server/api/answer/pages.js";
import { createReader, createSteadyReader } from "#server/api/reading/reader.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

/** What people say is wrong with facts. */
export function correctionRoutes(services: Services) {
  const read = createReader(services);
  const steadily = createSteadyReader(services);
  return new Hono<RequestEnvironment>()
    .get(
      "/",
      needs("reader"),
      described(CORRECTIONS),
      validated("query", CorrectionParams),
      keptByRevision(services),
      async (context) => {
        const { entity = "", document = "", ...page } = context.req.valid("query");
        const { signal } = context.req.raw;
        const answer: CorrectionsAnswer = await steadily((reading) =>
          readPage(reading, LIST, { criteria: { entity, document }, ...page, signal }),
        );
        return context.json(toldText(context, answer));
      },
    )
    .put(
      "/:key",
      needs("editor"),
      described(CORRECT),
      validated("param", FactPath),
      validated("json", CorrectionRequest),
      async (context) => {
        const { key } = context.req.valid("param");
        const { note, ...verdict } = context.req.valid("json");
        const { fact, correction, subject, object } = await readFact(read, key, context.req.raw.signal);
        requireSense({ verdict, fact: correction?.fact ?? fact, subject, object });
        const said = { verdict, note, by: nameOfCaller(context), at: new Date().toISOString() };
        await services.store.correct({ fact: key, ...said });
        const answer: Correction = { fact: correction?.fact ?? fact, ...said };
        return context.json(answer);
      },
    )
    .delete("/:key", needs("editor"), described(TAKE_BACK), validated("param", FactPath), async (context) => {
      const { key } = context.req.valid("param");
      const correction = await readCorrection(read, key, context.req.raw.signal);
      if (correction === null) throw notCorrected(key);
      const { relationshipsWritten } = await services.store.takeBack(key);
      const answer: TakenBackAnswer = { correction, restored: relationshipsWritten > 0 };
      return context.json(answer);
    });
}

const LIST = {
  query: "corrections",
  row: z.object({ fact: z.string(), correction: ParamsSchema }),
  item: ({ correction }: { readonly correction: z.output<typeof ParamsSchema> }) =>
    correctionAnswer(correctionFrom(correction)),
  position: ({ fact }: { readonly fact: string }) => [fact] as const,
  ...AFTER_KEY,
};

interface Said extends Pick<Correction, "verdict" | "fact"> {
  readonly subject: GraphNode;
  readonly object: GraphNode;
}

/** Throws `invalid-request` for what is so already, and for a type that cannot link the two. */
function requireSense({ verdict, fact, subject, object }: Said): void {
  if (verdict.wrong === "status" && verdict.instead === fact.properties["status"]) throw isSo(verdict.instead);
  if (verdict.wrong !== "type" || verdict.instead === null) return;
  if (verdict.instead === fact.type) throw isSo(verdict.instead);
  const [from, to] = [subject, object].map(({ labels }) => labels.find(isEntityType));
  if (!canLink(verdict.instead, from, to)) throw cannotLink(verdict.instead, from, to);
}

function canLink(type: FactType, from: EntityType | undefined, to: EntityType | undefined): boolean {
  const { subject, object } = FACT_ENDS[type];
  return subject.some((one) => one === from) && object.some((one) => one === to);
}

function isSo(value: string): GraphError {
  return new GraphError("invalid-request", {
    en: `The fact was read as ${value} already; say what it should be instead.`,
    zh: `该事实读取时已经是 ${value}；请说明正确的是什么。`,
  });
}

function cannotLink(type: FactType, from = "?", to = "?"): GraphError {
  return new GraphError("invalid-request", {
    en: `${type} cannot lead from ${from} to ${to}; choose another type, or say only that this one is wrong.`,
    zh: `${type} 不能从 ${from} 指向 ${to}；请另选类型，或只指出现有类型有误。`,
  });
}
