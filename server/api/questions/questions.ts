import { Hono } from "hono";
import type { GraphNode } from "#model/graph.js";
import type { NamedQuery } from "#model/query.js";
import { type QuestionsAnswer, type UnderstandAnswer, UnderstandParams } from "#model/understanding.js";
import type { AreWordsInNames } from "#server/questions/find-words.js";
import { understand } from "#server/questions/understand.js";
import { formsOf } from "#server/search/entity-record.js";
import { searchTextFrom } from "#server/search/search-text.js";
import { described } from "#server/api/openapi/description.js";
import type { EntitySearch } from "#server/api/search/entity-search.js";
import { keptByContent } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import type { PassageSearch } from "#server/api/search/passage-search.js";
import { QUESTIONS, UNDERSTAND } from "./question-descriptions.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";
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
        const request = { ...WHEREVER, q: name, types: [], area: area ?? null, limit };
        return (await searchNames(request, signal)).items;
      };
      const areSaid = createWordsSaid(searchPassages, signal);
      const areInNames: AreWordsInNames = async (words, types) => {
        signal.throwIfAborted();
        const request = { ...WHEREVER, q: words, types: [...types], limit: NAMES };
        const { items } = await searchNames(request, signal);
        return items.some(({ entity }) => hasInName(entity, words));
      };
      const { reading, nearest, unknown } = await understand(q, questions, find, { areSaid, areInNames });
      const answer: UnderstandAnswer = { query: q, reading, nearest: [...nearest], unknown: [...unknown] };
      return context.json(toldText(context, answer));
    },
  );
}

const WHEREVER = { area: null, document: null, year: null, after: null };
/** So many are looked through for words in their names. */
const NAMES = 20;

function hasInName(entity: GraphNode, words: string): boolean {
  return formsOf(entity).some(({ text }) => searchTextFrom(text).includes(words.toLowerCase()));
}

function questionsFrom(queries: readonly NamedQuery[]): QuestionsAnswer {
  const items = queries.flatMap(({ name, title, titleZh, question }) =>
    question === undefined ? [] : [{ name, title: { en: title, zh: titleZh }, ...question }],
  );
  return { items, total: items.length, truncated: false };
}
