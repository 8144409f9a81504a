import { Hono, type Context } from "hono";
import type { QueriesAnswer } from "#model/api.js";
import { GraphError } from "#model/problem.js";
import { NamedQueryRequest, QueryName, QueryRequest, type NamedQuery } from "#model/query.js";
import type { Configuration } from "#server/configuration.js";
import { freeQuery } from "#server/free-query.js";
import type { RunOptions } from "#server/store/port.js";
import { described } from "./description.js";
import { needs } from "./needs.js";
import { CATALOGUE, FREE_QUERY, NAMED_QUERY } from "./query-descriptions.js";
import type { RequestEnvironment, Services } from "./services.js";
import { streamedAnswer, wantsStream } from "./streamed-answer.js";
import { validated } from "./validation.js";

/** Any reading query, as a person typed it. */
export function queryRoutes(services: Services) {
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("reader", "querying"),
    described(FREE_QUERY),
    validated("json", QueryRequest),
    (context) => {
      const request = context.req.valid("json");
      return answer(context, services, { query: freeQuery(request.query), request });
    },
  );
}

/** The catalogue of named queries: what there is, and one of them run. */
export function catalogueRoutes(services: Services) {
  const { catalogue } = services;
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(CATALOGUE), (context) => context.json(queriesFromCatalogue(catalogue.list())))
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
        return answer(context, services, { query, request: context.req.valid("json") });
      },
    );
}

interface Asked {
  readonly query: NamedQuery;
  readonly request: NamedQueryRequest;
}

/** The answer of a query as one object, or line by line where the caller accepts that. */
async function answer(context: Context<RequestEnvironment>, services: Services, { query, request }: Asked) {
  const { store, configuration, log } = services;
  const params = request.params ?? {};
  const options = runOptions(request, configuration, context);
  if (!wantsStream(context)) return context.json(await store.run(query, params, options));
  const caller = new AbortController();
  const signal = AbortSignal.any([context.req.raw.signal, caller.signal]);
  const parts = store.stream(query, params, { ...options, signal });
  return streamedAnswer(context, parts, { end: () => caller.abort(), log });
}

/** A request may ask for less than the server's limits, not for more. */
function runOptions(
  request: Pick<NamedQueryRequest, "maxRows" | "timeoutMs">,
  configuration: Configuration,
  context: Context,
): RunOptions {
  return {
    maxRows: Math.min(request.maxRows ?? configuration.maxRows, configuration.maxRows),
    timeoutMs: Math.min(request.timeoutMs ?? configuration.timeoutMs, configuration.timeoutMs),
    signal: context.req.raw.signal,
  };
}

function queriesFromCatalogue(queries: readonly NamedQuery[]): QueriesAnswer {
  const items = queries
    .filter(({ access }) => access === "read")
    .map(({ name, title, titleZh, audience, returns, params, text }) => ({
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
    }));
  return { items, total: items.length, truncated: false };
}
