import { Hono } from "hono";
import { z } from "zod";
import { PageParams } from "#model/api.js";
import {
  LinkPath,
  LinkRequest,
  MOST_SNAPSHOT_MEGABYTES,
  type LinkAnswer,
  type LinkedAnswer,
  type LinksAnswer,
  type LinkSummary,
} from "#model/views-api.js";
import { createLinks } from "#server/views/links.js";
import { described } from "#server/api/openapi/description.js";
import { CREATE_LINK, LINK, LINKS, REMOVE_LINK } from "./link-descriptions.js";
import { keptByContent } from "#server/api/answer/kept.js";
import { pageOfList } from "#server/api/answer/listed-page.js";
import { needs } from "#server/api/access/needs.js";
import { takesMegabytes } from "#server/api/request/request-body.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { validated } from "#server/api/request/validation.js";

/** Short links: what one sees, kept under a short key. Whoever may read may share what he reads. */
export function linkRoutes({ configuration: { dataFolder, linksMegabytes } }: Pick<Services, "configuration">) {
  const links = createLinks({ dataFolder, mostBytes: linksMegabytes * 1_000_000 });
  return new Hono<RequestEnvironment>()
    .get(
      "/",
      needs("admin", "reading"),
      described(LINKS),
      validated("query", PageParams),
      keptByContent(),
      async (context) => {
        const answer: LinksAnswer = pageOfList({ ...LIST, items: await links.list() }, context.req.valid("query"));
        return context.json(answer);
      },
    )
    .post(
      "/",
      needs("reader", "writing"),
      described(CREATE_LINK),
      takesMegabytes(MOST_SNAPSHOT_MEGABYTES),
      validated("json", LinkRequest),
      async (context) => {
        const key = await links.keep(context.req.valid("json").snapshot);
        const answer: LinkAnswer = { key };
        return context.json(answer);
      },
    )
    .get("/:key", needs("reader"), described(LINK), validated("param", LinkPath), keptByContent(), async (context) => {
      const answer: LinkedAnswer = await links.get(context.req.valid("param").key);
      return context.json(answer);
    })
    .delete("/:key", needs("admin"), described(REMOVE_LINK), validated("param", LinkPath), async (context) => {
      const answer: LinkSummary = await links.remove(context.req.valid("param").key);
      return context.json(answer);
    });
}

const LIST = {
  name: "links",
  position: ({ createdAt, key }: LinkSummary) => [createdAt, key] as const,
  place: z.tuple([z.iso.datetime(), z.string()]),
  isAfter: ({ createdAt, key }: LinkSummary, [time, last]: readonly [string, string]) =>
    createdAt < time || (createdAt === time && key > last),
};
