import { Hono } from "hono";
import { SchemaAnswer } from "#model/api.js";
import { answerOf, described, STORE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";

const DESCRIPTION: RouteDescription = {
  id: "readSchema",
  tag: "operation",
  summary: "What the graph holds",
  description: "Labels and relationship types, each with its count and the properties met on it.",
  answers: [
    answerOf(SchemaAnswer, {
      description: "Sorted by name.",
      example: {
        labels: [{ label: "Project", count: 41, properties: ["key", "name", "nameEn"] }],
        relationshipTypes: [{ type: "PART_OF", count: 28, properties: ["document", "evidence", "key"] }],
      },
    }),
  ],
  errors: STORE_ERRORS,
};

export function schemaRoutes({ store }: Services) {
  return new Hono<RequestEnvironment>().get(
    "/",
    needs("reader"),
    described(DESCRIPTION),
    keptByRevision({ store }),
    async (context) => context.json(toldText(context, await store.schema())),
  );
}
