import { Hono } from "hono";
import { CrossingAnswer, CrossingParams } from "#model/crossing-api.js";
import { readCrossing } from "./crossing-reading.js";
import { answerOf, described, STORE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { EXAMPLE_DOCUMENT } from "#server/api/openapi/examples.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { createSteadyReader } from "#server/api/reading/reader.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

const NOTHING = { items: [], total: 0, truncated: false };

const DESCRIPTION: RouteDescription = {
  id: "readCrossing",
  tag: "graph",
  summary: "Which projects link to which initiatives",
  description:
    "Every link between a project and an initiative: a fact that says so, in a clause, by a heading or by a person, or two facts through a policy. With the documents and passages that say so, where projects are and who is responsible for them, and what is linked with none.",
  answers: [
    answerOf(CrossingAnswer, {
      description: "The links by project, then by initiative; direct ones first.",
      example: {
        links: {
          items: [
            {
              project: "project:西岸传媒港",
              initiative: "initiative:全面深化改革",
              route: "section",
              fact: "fact:70bb07db070a3fa6e15cb806",
              policy: null,
              link: null,
              status: "ongoing",
              confidence: 0.284,
              document: EXAMPLE_DOCUMENT.key,
              evidence: ["passage:xuhui-2014-h1#00038"],
            },
          ],
          total: 1,
          truncated: false,
        },
        projects: [
          {
            key: "project:西岸传媒港",
            name: "西岸传媒港",
            nameEn: "West Bund Media Port",
            places: ["place:西岸"],
            departments: [],
          },
        ],
        initiatives: [
          { key: "initiative:全面深化改革", name: "全面深化改革", nameEn: "Comprehensively Deepening Reform" },
        ],
        others: [{ key: "place:西岸", name: "西岸", nameEn: "West Bund" }],
        documents: [EXAMPLE_DOCUMENT],
        unlinked: { projects: NOTHING, initiatives: NOTHING },
        totals: { projects: 1, initiatives: 1 },
      },
    }),
  ],
  errors: ["invalid-request", ...STORE_ERRORS],
};

/** Projects and initiatives with what links them. */
export function crossingRoutes(services: Services) {
  const steadily = createSteadyReader(services);
  return new Hono<RequestEnvironment>().get(
    "/",
    needs("reader"),
    described(DESCRIPTION),
    validated("query", CrossingParams),
    keptByRevision(services),
    async (context) => {
      const wanted = context.req.valid("query");
      const answer = await steadily((read) => readCrossing(read, wanted, context.req.raw.signal));
      return context.json(toldText(context, answer));
    },
  );
}
