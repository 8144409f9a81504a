import { Hono } from "hono";
import type { QueriesAnswer } from "#model/api.js";
import { GraphError } from "#model/problem.js";
import { NamedQueryRequest, QueryName, QueryRequest, type NamedQuery } from "#model/query.js";
import { RunningQueryPath, type EndedQueries, type RunningQueriesAnswer } from "#model/running-queries.js";
import { freeQuery } from "#server/free-query.js";
import { described } from "#server/api/openapi/description.js";
import { keptByContent } from "#server/api/answer/kept.js";
import { needs } from "#server/api/access/needs.js";
import { CATALOGUE, END_QUERY, FREE_QUERY, NAMED_QUERY, QUERY_BOUNDS, RUNNING_QUERIES } from "./query-descriptions.js";
import type { QueryDesk } from "./query-desk.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { validated } from "#server/api/request/validation.js";

/** Any reading query, as a person typed it. */
export function queryRoutes(desk: QueryDesk) {
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("reader", "querying"),
    described(FREE_QUERY),
    validated("json", QueryRequest),
    (context) => {
      const request = context.req.valid("json");
      return desk.answer(context, { query: freeQuery(request.query), request });
    },
  );
}

/** The catalogue of named queries: what there is, and one of them run. */
export function catalogueRoutes({ catalogue }: Services, desk: QueryDesk) {
  return new Hono<RequestEnvironment>()
    .route("/running", runningRoutes(desk))
    .get("/limits", needs("reader"), described(QUERY_BOUNDS), keptByContent(), (context) => context.json(desk.bounds))
    .get("/", needs("reader"), described(CATALOGUE), keptByContent(), (context) =>
      context.json(queriesFromCatalogue(catalogue.list())),
    )
    .post(
      "/:name",
      needs("reader", "querying"),
      described(NAMED_QUERY),
      validated("param", QueryName),
      validated("json", NamedQueryRequest),
      (context) => {
        const { name } = context.req.valid("param");
        const query = catalogue.list().find((query) => query.name === name && query.access === "read");
        if (query === undefined) {
          throw new GraphError("not-found", {
            en: `There is no query named “${name}” in the catalogue; see /api/queries.`,
            zh: `查询目录中没有“${name}”；可用的见 /api/queries。`,
          });
        }
        return desk.answer(context, { query, request: withLimitTold(query, context.req.valid("json")) });
      },
    );
}

/** Asks a question for one row more than its `limit` and gives no more than that, so that the answer says when it is cut. */
function withLimitTold({ question, params }: NamedQuery, request: NamedQueryRequest): NamedQueryRequest {
  const limit = request.params?.["limit"] ?? params.find(({ name }) => name === "limit")?.default;
  if (question === undefined || typeof limit !== "number" || !Number.isInteger(limit) || limit < 1) return request;
  const maxRows = Math.min(limit, request.maxRows ?? limit);
  return { ...request, params: { ...request.params, limit: maxRows + 1 }, maxRows };
}

/** What the caller has running, and the end of it. */
function runningRoutes(desk: QueryDesk) {
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(RUNNING_QUERIES), (context) => {
      const items = [...desk.running(context)];
      const answer: RunningQueriesAnswer = { items, total: items.length, truncated: false };
      return context.json(answer);
    })
    .delete("/:id", needs("reader"), described(END_QUERY), validated("param", RunningQueryPath), (context) => {
      const answer: EndedQueries = { ended: desk.end(context, context.req.valid("param").id) };
      return context.json(answer);
    });
}

function queriesFromCatalogue(queries: readonly NamedQuery[]): QueriesAnswer {
  const items = queries
    .filter(({ access }) => access === "read")
    .map(({ name, title, titleZh, audience, returns, params, text, question }) => ({
      name,
      title,
      titleZh,
      audience,
      returns,
      params: params.map((param) => ({
        name: param.name,
        type: param.type,
        required: param.default === undefined,
        ...(param.default === undefined ? {} : { default: param.default }),
        description: param.description,
      })),
      text,
      ...(question === undefined ? {} : { question }),
    }));
  return { items, total: items.length, truncated: false };
}
