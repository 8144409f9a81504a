import { z } from "zod";
import { pageOf } from "./list.js";
import { PARAM_KINDS } from "./param-kinds.js";
import { ParamsSchema } from "./query.js";

/** What a parameter of a saved query may be. */
export const SavedParamType = z.enum(PARAM_KINDS);

const isLine = (text: string): boolean => !/\p{Cc}/u.test(text);
const ONE_LINE = { params: { en: "must be one line", zh: "必须是一行文字" } };
const line = (most: number) => z.string().trim().max(most).refine(isLine, ONE_LINE);

export const SavedParam = z.object({
  name: z.string().min(1).max(200).describe("Without the dollar sign."),
  type: SavedParamType,
  description: line(400).default("").describe("What it is for."),
});
export type SavedParam = z.infer<typeof SavedParam>;

/** A query as people save it. What is left out of a change is gone. */
export const SavedQueryRequest = z.object({
  title: z.string().trim().min(1).max(200).refine(isLine, ONE_LINE).describe("What people know it by."),
  description: z.string().max(4_000).default("").describe("What is to be said of it."),
  folder: line(200).default("").describe("Where it is found, with `/` between folders; empty: in none."),
  tags: z.array(line(60).min(1)).max(20).default([]),
  text: z.string().min(1).max(100_000).describe("Cypher, kept as it comes; it is looked at when it is run."),
  params: z
    .array(SavedParam)
    .max(100)
    .default([])
    .describe("Its parameters, in the order in which they are asked for."),
  defaults: ParamsSchema.default({}).describe("What parameters are where nobody gives them."),
});
export type SavedQueryRequest = z.infer<typeof SavedQueryRequest>;

export const SavedQuery = SavedQueryRequest.extend({
  id: z.string(),
  author: z.string().nullable().describe("The name of the token that saved it; null: somebody at the machine itself."),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  changedBy: z.string().nullable().describe("Who saved it last."),
  version: z.string().describe("Another after each change: what `If-Match` names; the `ETag` of the query."),
}).meta({ id: "SavedQuery" });
export type SavedQuery = z.infer<typeof SavedQuery>;

export const SavedQueriesAnswer = pageOf(SavedQuery);
export type SavedQueriesAnswer = z.infer<typeof SavedQueriesAnswer>;

export const SavedQueryPath = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .meta({ description: "Id of the query.", examples: ["3b1d09f2ce5a4d1187a60b2f"] }),
});

const IF_MATCH =
  "The query's `version` as the caller knows it, in quotes: if it is another by now, nothing is changed.";

export const SavedQueryChangeHeaders = z.object({
  "if-match": z
    .string()
    .max(200)
    .meta({ description: `${IF_MATCH} \`*\`: whichever it is.`, examples: ["*"] }),
});

export const SavedQueryRemoveHeaders = z.object({
  "if-match": z.string().max(200).optional().meta({ description: IF_MATCH }),
});
