import { z } from "zod";
import { pageOf } from "./list.js";

/** What the server takes of one view or link at most, with all that is said of it. */
export const MOST_SNAPSHOT_MEGABYTES = 4;

/** What an explorer shows, kept for later: only its `version` is the server's business, by which an explorer knows how to read the rest. */
export const Snapshot = z
  .looseObject({ version: z.int().min(1).max(1_000_000).describe("By which shape the rest is written.") })
  .meta({ id: "Snapshot", description: "What an explorer shows, as it writes it; the server keeps it as it comes." });
export type Snapshot = z.infer<typeof Snapshot>;

const Title = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((title) => !/\p{Cc}/u.test(title), { params: { en: "must be one line", zh: "必须是一行文字" } })
  .describe("What people know it by.");

const PICTURE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/u;

const Thumbnail = z
  .string()
  .max(40_000)
  .refine((text) => PICTURE.test(text), {
    params: { en: "must be a data URL of PNG, JPEG or WebP", zh: "必须是 PNG、JPEG 或 WebP 的 data URL" },
  })
  .meta({ description: "A small picture of it, as a data URL of PNG, JPEG or WebP.", pattern: PICTURE.source });

/** A view as people name it. What is left out of a change is gone. */
export const ViewRequest = z.object({
  title: Title,
  note: z.string().max(4_000).default("").describe("What is to be said of it."),
  thumbnail: Thumbnail.nullable().default(null),
  snapshot: Snapshot,
});
export type ViewRequest = z.infer<typeof ViewRequest>;

export const ViewSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    note: z.string(),
    thumbnail: z.string().nullable(),
    author: z
      .string()
      .nullable()
      .describe("The name of the token that saved it; null: somebody at the machine itself."),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    changedBy: z.string().nullable().describe("Who saved it last."),
    version: z.string().describe("Another after each change: what `If-Match` names; the `ETag` of the view."),
    bytes: z.int().describe("How much its snapshot takes."),
  })
  .meta({ id: "ViewSummary" });
export type ViewSummary = z.infer<typeof ViewSummary>;

export const ViewsAnswer = pageOf(ViewSummary);
export type ViewsAnswer = z.infer<typeof ViewsAnswer>;

export const ViewAnswer = ViewSummary.extend({ snapshot: Snapshot }).meta({ id: "View" });
export type ViewAnswer = z.infer<typeof ViewAnswer>;

export const ViewPath = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .meta({ description: "Id of the view.", examples: ["67d5097a7d461d99eae1c7ed"] }),
});

const IF_MATCH = "The view's `version` as the caller knows it, in quotes: if it is another by now, nothing is changed.";

export const ChangeHeaders = z.object({
  "if-match": z
    .string()
    .max(200)
    .meta({ description: `${IF_MATCH} \`*\`: whichever it is.`, examples: ["*"] }),
});

export const RemoveHeaders = z.object({
  "if-match": z.string().max(200).optional().meta({ description: IF_MATCH }),
});

export const LinkRequest = z.object({ snapshot: Snapshot });

/** By which key a snapshot is found. */
const LinkKey = z.string().min(1).max(64);

export const LinkAnswer = z.object({
  key: z.string().describe("The same for the same content, whoever keeps it."),
});
export type LinkAnswer = z.infer<typeof LinkAnswer>;

export const LinkPath = z.object({
  key: LinkKey.meta({ description: "Key of the link.", examples: ["b45fc0e55b71"] }),
});

export const LinkedAnswer = z.object({ key: z.string(), createdAt: z.iso.datetime(), snapshot: Snapshot });
export type LinkedAnswer = z.infer<typeof LinkedAnswer>;

export const LinkSummary = z.object({ key: z.string(), createdAt: z.iso.datetime(), bytes: z.int() });
export type LinkSummary = z.infer<typeof LinkSummary>;
export const LinksAnswer = pageOf(LinkSummary);
export type LinksAnswer = z.infer<typeof LinksAnswer>;
