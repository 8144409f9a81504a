import { Hono } from "hono";
import { z } from "zod";
import { PageParams } from "#model/api.js";
import {
  ChangeHeaders,
  MOST_SNAPSHOT_MEGABYTES,
  RemoveHeaders,
  ViewPath,
  ViewRequest,
  type ViewAnswer,
  type ViewsAnswer,
  type ViewSummary,
} from "#model/views-api.js";
import { createViews } from "#server/views/views.js";
import { nameOfCaller } from "#server/api/access/caller.js";
import { described } from "#server/api/openapi/description.js";
import { isMeantBy } from "#server/api/answer/if-match.js";
import { keptByContent, keptByName } from "#server/api/answer/kept.js";
import { pageOfList } from "#server/api/answer/listed-page.js";
import { needs } from "#server/api/access/needs.js";
import { takesMegabytes } from "#server/api/request/request-body.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { validated } from "#server/api/request/validation.js";
import { CHANGE_VIEW, CREATE_VIEW, REMOVE_VIEW, VIEW, VIEWS } from "./view-descriptions.js";

/** Named views: what people saved of what they saw, for all who may read. */
export function viewRoutes({ configuration: { dataFolder, viewsMegabytes } }: Pick<Services, "configuration">) {
  const views = createViews({ dataFolder, mostBytes: viewsMegabytes * 1_000_000 });
  const kept = keptByName((context) => views.versionOf(context.req.param("id") ?? ""));
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(VIEWS), validated("query", PageParams), keptByContent(), async (context) => {
      const answer: ViewsAnswer = pageOfList({ ...LIST, items: await views.list() }, context.req.valid("query"));
      return context.json(answer);
    })
    .post("/", needs("editor"), described(CREATE_VIEW), LARGE, validated("json", ViewRequest), async (context) => {
      const view = await views.add(context.req.valid("json"), nameOfCaller(context));
      context.set("changed", view.id);
      // Relative, so that it is right under any path.
      return context.json(view, 201, { location: `views/${view.id}` });
    })
    .get("/:id", needs("reader"), described(VIEW), validated("param", ViewPath), kept, async (context) => {
      const answer: ViewAnswer = await views.get(context.req.valid("param").id);
      return context.json(answer);
    })
    .put(
      "/:id",
      needs("editor"),
      described(CHANGE_VIEW),
      LARGE,
      validated("param", ViewPath),
      validated("header", ChangeHeaders),
      validated("json", ViewRequest),
      async (context) => {
        const isMeant = isMeantBy(context.req.valid("header")["if-match"]);
        const change = { by: nameOfCaller(context), isMeant };
        const answer: ViewSummary = await views.change(
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
      described(REMOVE_VIEW),
      validated("param", ViewPath),
      validated("header", RemoveHeaders),
      async (context) => {
        const isMeant = isMeantBy(context.req.valid("header")["if-match"]);
        const answer: ViewSummary = await views.remove(context.req.valid("param").id, isMeant);
        return context.json(answer);
      },
    );
}

const LARGE = takesMegabytes(MOST_SNAPSHOT_MEGABYTES);

const LIST = {
  name: "views",
  position: ({ changedAt, id }: ViewSummary) => [changedAt, id] as const,
  place: z.tuple([z.iso.datetime(), z.string()]),
  isAfter: ({ changedAt, id }: ViewSummary, [time, last]: readonly [string, string]) =>
    changedAt < time || (changedAt === time && id > last),
};
