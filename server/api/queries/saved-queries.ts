import { Hono } from "hono";
import { z } from "zod";
import { PageParams } from "#model/api.js";
import {
  SavedQueryChangeHeaders,
  SavedQueryPath,
  SavedQueryRemoveHeaders,
  SavedQueryRequest,
  type SavedQueriesAnswer,
  type SavedQuery,
} from "#model/saved-queries-api.js";
import { createSavedQueries } from "#server/saved-queries/saved-queries.js";
import { nameOfCaller } from "#server/api/access/caller.js";
import { described } from "#server/api/openapi/description.js";
import { isMeantBy } from "#server/api/answer/if-match.js";
import { keptByContent, keptByName } from "#server/api/answer/kept.js";
import { pageOfList } from "#server/api/answer/listed-page.js";
import { needs } from "#server/api/access/needs.js";
import {
  CHANGE_SAVED_QUERY,
  CREATE_SAVED_QUERY,
  REMOVE_SAVED_QUERY,
  SAVED_QUERIES,
  SAVED_QUERY,
} from "./saved-query-descriptions.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { validated } from "#server/api/request/validation.js";

/** Queries that people saved, for all who may read. What one says is looked at when it is run, as that of any free query. */
export function savedQueryRoutes({ configuration: { dataFolder } }: Pick<Services, "configuration">) {
  const queries = createSavedQueries({ dataFolder });
  const kept = keptByName((context) => queries.versionOf(context.req.param("id") ?? ""));
  return new Hono<RequestEnvironment>()
    .get(
      "/",
      needs("reader"),
      described(SAVED_QUERIES),
      validated("query", PageParams),
      keptByContent(),
      async (context) => {
        const items = await queries.list();
        const answer: SavedQueriesAnswer = pageOfList({ ...LIST, items }, context.req.valid("query"));
        return context.json(answer);
      },
    )
    .post(
      "/",
      needs("editor"),
      described(CREATE_SAVED_QUERY),
      validated("json", SavedQueryRequest),
      async (context) => {
        const query = await queries.add(context.req.valid("json"), nameOfCaller(context));
        context.set("changed", query.id);
        // Relative, so that it is right under any path.
        return context.json(query, 201, { location: `saved-queries/${query.id}` });
      },
    )
    .get("/:id", needs("reader"), described(SAVED_QUERY), validated("param", SavedQueryPath), kept, async (context) => {
      const answer: SavedQuery = await queries.get(context.req.valid("param").id);
      return context.json(answer);
    })
    .put(
      "/:id",
      needs("editor"),
      described(CHANGE_SAVED_QUERY),
      validated("param", SavedQueryPath),
      validated("header", SavedQueryChangeHeaders),
      validated("json", SavedQueryRequest),
      async (context) => {
        const isMeant = isMeantBy(context.req.valid("header")["if-match"]);
        const change = { by: nameOfCaller(context), isMeant };
        const answer: SavedQuery = await queries.change(
          context.req.valid("param").id,
          context.req.valid("json"),
          change,
        );
        return context.json(answer);
      },
    )
    .delete(
      "/:id",
      needs("editor"),
      described(REMOVE_SAVED_QUERY),
      validated("param", SavedQueryPath),
      validated("header", SavedQueryRemoveHeaders),
      async (context) => {
        const isMeant = isMeantBy(context.req.valid("header")["if-match"]);
        const answer: SavedQuery = await queries.remove(context.req.valid("param").id, isMeant);
        return context.json(answer);
      },
    );
}

const LIST = {
  name: "saved-queries",
  position: ({ changedAt, id }: SavedQuery) => [changedAt, id] as const,
  place: z.tuple([z.iso.datetime(), z.string()]),
  isAfter: ({ changedAt, id }: SavedQuery, [time, last]: readonly [string, string]) =>
    changedAt < time || (changedAt === time && id > last),
};
