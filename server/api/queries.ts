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
import { validated } from "./validation.js";

/** Any reading query, as a person typed it. */
export function queryRoutes({ store, configuration }: Services) {
  return new Hono<RequestEnvironment>().post(
    "/",
    needs("reader"),
    described(FREE_QUERY),
    validated("json", QueryRequest),
    async (context) => {
      const request = context.req.valid("json");
      const query = freeQuery(request.query);
      return context.json(await store.run(query, request.params ?? {}, runOptions(request, configuration, context)));
    },
  );
}

/** The catalogue of named queries: what there is, and one of them run. */
export function catalogueRoutes({ store, catalogue, configuration }: Services) {
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(CATALOGUE), (context) => context.json(queriesFromCatalogue(catalogue.list())))
    .post(
      "/:name",
      needs("reader"),
      described(NAMED_QUERY),
      validated("param", QueryName),
      validated("json", NamedQueryRequest),
      async (context) => {
        const { name } = context.req.valid("param");
        const query = catalogue.list().find((query) => query.name === name && query.access === "read");
        if (query === undefined) {
          throw new GraphError("not-found", {
            en: `There is no query named “${name}” in the catalogue; see /api/queries.`,
            zh: `查询目录中没有“${name}”；可用的见 /api/queries。`,
          });
        }
        const request = context.req.valid("json");
        return context.json(await store.run(query, request.params ?? {}, runOptions(request, configuration, context)));
      },
    );
}

/** A request may ask for less than the server's limits, not for more. */
function runOptions(
  request: { readonly maxRows?: number | undefined; readonly timeoutMs?: number | undefined },
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
