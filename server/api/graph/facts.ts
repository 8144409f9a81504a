import { Hono } from "hono";
import { FactAnswer, FactPath } from "#model/api.js";
import { answerOf, described, KEYED_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { EXAMPLE_FACT } from "#server/api/openapi/examples.js";
import { readFact } from "#server/api/reading/fact-reading.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { createSteadyReader } from "#server/api/reading/reader.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

const DESCRIPTION: RouteDescription = {
  id: "readFact",
  tag: "graph",
  summary: "A fact and its evidence",
  description:
    "A relationship between two entities that a document states, with the passages that state it; also one that somebody said is none (`correction`).",
  answers: [
    answerOf(FactAnswer, {
      description: "The fact, both ends, and its evidence in the document's order.",
      example: EXAMPLE_FACT,
    }),
  ],
  errors: KEYED_ERRORS,
};

/** A fact with both ends and the passages that state it. */
export function factRoutes(services: Services) {
  const steadily = createSteadyReader(services);
  const kept = keptByRevision(services);
  return new Hono<RequestEnvironment>().get(
    "/:key",
    needs("reader"),
    described(DESCRIPTION),
    validated("param", FactPath),
    kept,
    async (context) => {
      const { key } = context.req.valid("param");
      const fact = await steadily((read) => readFact(read, key, context.req.raw.signal));
      return context.json(toldText(context, fact));
    },
  );
}
