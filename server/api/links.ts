import { Hono } from "hono";
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
import { described } from "./description.js";
import { CREATE_LINK, LINK, LINKS, REMOVE_LINK } from "./link-descriptions.js";
import { keptByContent } from "./kept.js";
import { needs } from "./needs.js";
import { takesMegabytes } from "./request-body.js";
import type { RequestEnvironment, Services } from "./services.js";
import { validated } from "./validation.js";

/** Short links: what one sees, kept under a short key. Whoever may read may share what he reads. */
export function linkRoutes({ configuration: { dataFolder, linksMegabytes } }: Pick<Services, "configuration">) {
  const links = createLinks({ dataFolder, mostBytes: linksMegabytes * 1_000_000 });
  return new Hono<RequestEnvironment>()
    .get("/", needs("admin", "reading"), described(LINKS), keptByContent(), async (context) => {
      const items = [...(await links.list())];
      const answer: LinksAnswer = { items, total: items.length, truncated: false };
      return context.json(answer);
    })
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
