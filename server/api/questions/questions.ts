import { Hono } from "hono";
import type { NamedQuery } from "#model/query.js";
import { type QuestionsAnswer, type UnderstandAnswer, UnderstandParams } from "#model/understanding.js";
import { understand } from "#server/questions/understand.js";
import { described } from "#server/api/openapi/description.js";
import type { EntitySearch } from "#server/api/search/entity-search.js";
import { keptByContent } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import type { PassageSearch } from "#server/api/search/passage-search.js";
import { QUESTIONS, UNDERSTAND } from "./question-descriptions.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";
import { createWordsInNames } from "./words-in-names.js";
import { createWordsSaid } from "./words-said.js";

/** The library of questions. */
export function questionRoutes({ catalogue }: Services) {
  return new Hono<RequestEnvironment>().get("/", needs("reader"), described(QUESTIONS), keptByContent(), (context) =>
    context.json(questionsFrom(catalogue.list())),
  );
}

/** How a question is understood, as it was typed. */
export function understandRoutes({ catalogue }: Services, searchNames: EntitySearch, searchPassages: PassageSearch) {
  const questions = catalogue.list().filter(({ question }) => question !== undefined);
  return new Hono<RequestEnvironment>().get(
    "/",
    needs("reader"),
    described(UNDERSTAND),
    validated("query", UnderstandParams),
    keptByContent(),
    async (context) => {
      const { q } = context.req.valid("query");
      const { signal } = context.req.raw;
      const find = async (name: string, limit: number, area?: string) => {
        signal.throwIfAborted();
        const request = { q: name, types: [], area: area ?? null, document: null, year: null, after: null, limit };
        return (await searchNames(request, signal)).items;
      };
      const areSaid = createWordsSaid(searchPassages, signal);
      const areInNames = createWordsInNames(searchNames, signal);
      const { reading, nearest, unknown } = await understand(q, questions, find, { areSaid, areInNames });
      const answer: UnderstandAnswer = { query: q, reading, nearest: [...nearest], unknown: [...unknown] };
      return context.json(toldText(context, answer));
    },
  );
}

function questionsFrom(queries: readonly NamedQuery[]): QuestionsAnswer {
  const items = queries.flatMap(({ name, title, titleZh, question }) =>
    question === undefined ? [] : [{ name, title: { en: title, zh: titleZh }, ...question }],
  );
  return { items, total: items.length, truncated: false };
}
